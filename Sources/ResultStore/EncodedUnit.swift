import Foundation

/// What became of a unit, in the form in which the store keeps it.
package struct EncodedUnit: Sendable {
  package let unit: BatchUnit
  package let state: State
  let payloads: [Payload]
  let measures: [PlainMeasure]
  /// SHA-256 over all of it.
  let hash: String

  package enum State: Sendable, Equatable {
    case finished
    /// With the reason.
    case failed(String)

    var name: String { self == .finished ? "finished" : "failed" }

    var reason: String {
      switch self {
      case .finished: ""
      case .failed(let reason): reason
      }
    }
  }

  struct Payload: Sendable {
    let section: RecordSection
    let bytes: Data
    let hash: String
  }

  /// A measure of the whole period, also kept as a plain row for those who read the store by SQL.
  struct PlainMeasure: Sendable {
    let authority: String
    let measure: String
    let value: Double?
  }
}

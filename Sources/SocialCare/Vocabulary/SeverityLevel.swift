/// How grave a family's need is in truth: the hidden scale from 0 to 4 that nobody in the simulated
/// authority sees.
///
/// The raw value is the level itself, for arithmetic on the scale; `name` is its word in files.
package enum SeverityLevel: UInt8, Sendable, CaseIterable, Comparable {
  case none = 0
  /// Early help would be enough.
  case emergingNeed = 1
  /// Children Act 1989, section 17.
  case inNeed = 2
  /// Significant harm is happening or likely: section 47.
  case significantHarm = 3
  /// Severe or immediate danger: the level of care.
  case immediateDanger = 4

  package var name: String {
    switch self {
    case .none: "none"
    case .emergingNeed: "emerging-need"
    case .inNeed: "in-need"
    case .significantHarm: "significant-harm"
    case .immediateDanger: "immediate-danger"
    }
  }

  package static func < (left: SeverityLevel, right: SeverityLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

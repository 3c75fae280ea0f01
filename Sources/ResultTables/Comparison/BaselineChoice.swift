package import ResultStore

/// Which design point each design point is compared with.
package struct BaselineChoice: Sendable, Equatable {
  /// Design points that a refusal names.
  private static let mostNamed = 20

  /// Position of its baseline by design point; its own where it is one.
  package let baselines: [Int]

  /// The scenario's own baselines.
  package init(_ batch: BatchDescription) {
    baselines = batch.designPoints.map(\.baseline)
  }

  /// Another baseline, for every combination of varied values: an alternative, or that of a design
  /// point, by its name or by its number as `caseload lint` counts them, from 1.
  ///
  /// - Throws: ``TableFailure/mistake(_:)`` when there is neither, with the names there are.
  package init(_ batch: BatchDescription, named name: String) throws(TableFailure) {
    let points = batch.designPoints
    let alternatives = points.indices.filter { points[$0].alternative == name }
    let exact = points.indices.filter { points[$0].name == name }
    let numbered = Int(name).flatMap { points.indices.contains($0 - 1) ? $0 - 1 : nil }
    guard let found = alternatives.first ?? exact.first ?? numbered else {
      let names = points.prefix(Self.mostNamed).map { "‘\(quoted($0.name))’" }
      let more = points.count > names.count ? " and \(points.count - names.count) more" : ""
      throw .mistake(
        "there is no design point ‘\(quoted(name))’; there are \(names.joined(separator: ", "))"
          + more)
    }
    let alternative = points[found].alternative
    baselines = points.indices.map { index in
      points.indices.first {
        points[$0].alternative == alternative && points[$0].world == points[index].world
      } ?? points[index].baseline
    }
  }

  /// Design points that are compared with another.
  package var compared: [Int] { baselines.indices.filter { baselines[$0] != $0 } }
}

/// What a bundle of settings says of itself.
package struct LeverDescription: Sendable {
  /// In one namespace with parameters.
  package let key: String
  package let title: String
  package let unit: Unit
  /// Values outside are refused.
  package let allowed: ClosedRange<Double>
  package let source: String
  package let grade: EvidenceGrade
  /// Keys of the parameters it sets, whatever its value.
  package let members: [String]

  package init(
    key: String, title: String, unit: Unit, allowed: ClosedRange<Double>, source: String,
    grade: EvidenceGrade, members: [String]
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.allowed = allowed
    self.source = source
    self.grade = grade
    self.members = members
  }
}

/// One parameter that a bundle sets, and what it does to it.
package struct LeverSetting: Sendable, Equatable {
  package let parameter: String
  package let change: ValueChange

  package init(_ parameter: String, _ change: ValueChange) {
    self.parameter = parameter
    self.change = change
  }
}

/// A named bundle of parameters that an authority or a government sets together.
///
/// It maps one value to several settings and cannot see the world: dates and ramps come from the
/// scenario. A single parameter needs no bundle; it is a lever when its description says so.
package protocol Lever: Sendable {
  static var description: LeverDescription { get }
  /// `setting` is in the description's unit and within its range.
  init(_ setting: Double)
  /// One for each of the description's members, in the same order.
  var settings: [LeverSetting] { get }
}

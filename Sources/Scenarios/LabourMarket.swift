/// Authorities that are simulated on one clock, because they share a labour market, a court and
/// children's homes: an authority on its own, a region, or one region of several.
package struct LabourMarket: Sendable, Equatable {
  /// The region's; `nil` for an authority on its own.
  package var name: String?
  /// Places among the scenario's members.
  package var members: Range<Int>

  package init(name: String?, members: Range<Int>) {
    self.name = name
    self.members = members
  }
}

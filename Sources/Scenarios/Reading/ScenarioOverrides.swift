/// What the command line says in place of the file.
package struct ScenarioOverrides: Sendable, Equatable {
  /// In place of `replications` and of `precision`.
  package var replications: Int?
  package var seed: UInt64?
  /// Lifts the limit on the number of runs.
  package var liftsLimits: Bool

  package init(replications: Int? = nil, seed: UInt64? = nil, liftsLimits: Bool = false) {
    self.replications = replications
    self.seed = seed
    self.liftsLimits = liftsLimits
  }
}

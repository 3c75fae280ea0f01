/// A stylised fact of the world (I.1) held against what the model does without being tuned to it.
package struct StylisedFact: Sendable, Encodable {
  /// What came of it.
  package enum Verdict: String, Sendable, Encodable {
    case pass, fail
    /// The model, or what it records, has nothing that could show it.
    case notApplicable = "not applicable"
  }

  /// One number that the verdict rests on, or that helps to read it.
  package struct Figure: Sendable, Encodable {
    package let name: String
    package let simulated: Double
    /// What the world shows, or what is allowed: as the source words it.
    package let world: String
    /// Of a 95 % interval; `nil` where none is reckoned.
    package let low: Double?
    package let high: Double?

    init(
      _ name: String, _ simulated: Double, world: String = "", interval: ClosedRange<Double>? = nil
    ) {
      self.name = name
      self.simulated = simulated
      self.world = world
      low = interval?.lowerBound
      high = interval?.upperBound
    }
  }

  /// `V1` to `V18`.
  package let id: String
  package let fact: String
  package let source: String
  /// When it passes.
  package let rule: String
  package let verdict: Verdict
  package let figures: [Figure]
  /// What of the fact is not measured, or why it does not apply.
  package let remark: String

  init(
    _ id: String, _ fact: String, source: String, rule: String, passes: Bool?,
    _ figures: [Figure] = [], remark: String = ""
  ) {
    self.id = id
    self.fact = fact
    self.source = source
    self.rule = rule
    verdict = passes.map { $0 ? .pass : .fail } ?? .notApplicable
    self.figures = figures
    self.remark = remark
  }
}

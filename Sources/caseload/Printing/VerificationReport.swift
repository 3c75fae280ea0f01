import OutputStatistics
import Verification

/// A verification as it is printed.
struct VerificationReport {
  /// A measure of a case; the members of the JSON.
  struct Row: Encodable {
    var `case`: String
    var measure: String
    var theory: Double
    /// `equal`, or for bounds `at-most` and `at-least`.
    var relation: String
    var simulated: Double?
    var halfWidth: Double?
    var verdict: String

    private enum CodingKeys: CodingKey {
      case `case`, measure, theory, relation, simulated, halfWidth, verdict
    }

    /// What was not seen is null, not left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(`case`, forKey: .case)
      try container.encode(measure, forKey: .measure)
      try container.encode(theory, forKey: .theory)
      try container.encode(relation, forKey: .relation)
      try container.encode(simulated, forKey: .simulated)
      try container.encode(halfWidth, forKey: .halfWidth)
      try container.encode(verdict, forKey: .verdict)
    }
  }

  private(set) var rows: [Row] = []
  private let plan: VerificationPlan
  private var verdicts: [TheoryVerdict] = []
  private var numbers = NamedLines()

  init(_ plan: VerificationPlan) { self.plan = plan }

  var hasMiss: Bool { verdicts.contains(.miss) }

  mutating func append(_ found: [VerificationRow], _ subject: QueueCase, _ words: String) {
    rows += found.map { row in
      Row(
        case: row.name, measure: row.measure, theory: row.theory,
        relation: row.relation.rawValue, simulated: row.simulated, halfWidth: row.halfWidth,
        verdict: row.verdict.rawValue)
    }
    verdicts += found.map(\.verdict)
    numbers.append(subject.rawValue, words)
  }

  /// The table, the numbers of each case, and the verdicts counted.
  var text: String {
    var table = TextTable("case", "measure", "", "theory", "simulated", "+- 95 %", "verdict")
    for row in rows {
      table.append(
        row.case, row.measure, Self.sign(row.relation), Self.short(row.theory),
        Self.short(row.simulated), Self.short(row.halfWidth, digits: 2), row.verdict)
    }
    return "\(table.text)\n\(numbers.text)\n\(summary)\n"
  }

  private var summary: String {
    let counts = TheoryVerdict.allCases.map { verdict in
      let count = verdicts.filter { $0 == verdict }.count
      return switch verdict {
      case .hit: counted(count, "hit")
      case .miss: count == 1 ? "1 miss" : "\(count) misses"
      case .tooShort: "\(count) too short to tell"
      }
    }
    return counts.joined(separator: ", ")
      + "; \(plan.replications) replications of \(plan.customers) customers, seed \(plan.seed)"
  }

  private static func sign(_ relation: String) -> String {
    switch relation {
    case "at-most": "<="
    case "at-least": ">="
    default: ""
    }
  }

  /// `-` for what was not seen.
  private static func short(_ value: Double?, digits: Int = 5) -> String {
    value.map { SignificantDigits.text($0, digits) } ?? "-"
  }
}

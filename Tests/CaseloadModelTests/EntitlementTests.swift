import OutputStatistics
import Scenarios
import Testing

@testable import CaseloadModel

/// Advocates, reviewing officers and participation: what they cost, and who loses them.
struct EntitlementTests {
  private func pence(_ centre: String, _ record: ReplicationRecord) -> Int64 {
    record.costs.filter { $0.costCentre == centre }.reduce(0) { $0 + $1.nominalPence }
  }

  @Test(
    "More advocates and reviewing officers than the reference's cost money, fewer save it, as many neither"
  )
  func cost() throws {
    let records = try Village(
      children: 6_000,
      alternatives: [
        Village.Alternative(),
        Village.Alternative(changes: ["advocacy.coverage": 0.6, "plan.chair-caseload": 50]),
        Village.Alternative(changes: ["advocacy.coverage": 0.05, "plan.chair-caseload": 85]),
      ]
    ).records()
    for centre in ["advocacy", "reviewing-officers"] {
      #expect(pence(centre, records[0]) == 0)
      #expect(pence(centre, records[1]) > 0)
      #expect(pence(centre, records[2]) < 0)
    }
  }

  @Test("Overspends take advocates and officers with early help, unless they are protected")
  func protection() throws {
    let records = try Village(
      children: 6_000, years: 3, settings: ["funding.gap": 0.2],
      alternatives: [
        Village.Alternative(),
        Village.Alternative(changes: ["entitlements.protected": 0]),
        Village.Alternative(
          changes: ["entitlements.protected": 0, "early-help.ring-fence": 1]),
      ]
    ).records()
    for centre in ["advocacy", "reviewing-officers"] {
      #expect(pence(centre, records[0]) == 0)
      #expect(pence(centre, records[1]) < 0)
      #expect(pence(centre, records[2]) == 0)
    }
  }

  @Test("What other services advance for a policy takes nothing of entitlements")
  func claims() throws {
    let records = try Village(
      children: 6_000, years: 3, settings: ["entitlements.protected": 0, "funding.gap": -0.2],
      alternatives: [
        Village.Alternative(),
        Village.Alternative(changes: ["workforce.pay-uplift": 0.05], fundedBy: .otherServices),
      ]
    ).records()
    for centre in ["advocacy", "reviewing-officers"] {
      #expect(records.allSatisfy { pence(centre, $0) == 0 })
    }
  }
}

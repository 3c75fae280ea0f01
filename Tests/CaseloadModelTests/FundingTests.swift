import OutputStatistics
import Scenarios
import Testing

@testable import CaseloadModel

/// Who pays for what an alternative changes (`funded-by`).
struct FundingTests {
  // MARK: Who pays

  /// Pence by payer at some cost centres.
  private static func paid(
    _ record: ReplicationRecord, _ centres: Set<String>, _ payer: String
  ) -> Int64 {
    record.costs.filter { centres.contains($0.costCentre) && $0.payer == payer }
      .reduce(0) { $0 + $1.nominalPence }
  }

  @Test("Who funds added posts pays their staff, locums and hires, and nothing else")
  func addedPosts() throws {
    var village = Village(children: 8_000, years: 3)
    let full = try CatalogueEntry.named("workforce.establishment").defaultValue
    village.alternatives.append(
      Village.Alternative(
        changes: ["workforce.establishment": 1.4 * full], fundedBy: .newMoney))
    let record = try village.records()[1]
    let staff = Self.paid(record, ["social-workers", "managers"], "new-money")
    let all =
      staff + Self.paid(record, ["social-workers", "managers"], "budget")
    // Posts are 1.4 times as many; the new ones are filled by and by.
    #expect(staff > 0 && Double(staff) < 0.4 / 1.4 * Double(all))
    #expect(Self.paid(record, ["agency-staff"], "new-money") > 0)
    #expect(Self.paid(record, ["recruitment"], "new-money") > 0)
    let others = Set(record.costs.filter { $0.payer == "new-money" }.map(\.costCentre))
    #expect(others.isSubset(of: ["social-workers", "managers", "agency-staff", "recruitment"]))
  }

  @Test("Who funds conferences and intensive support pays for them")
  func offers() throws {
    var village = Village(children: 12_000, years: 3)
    let offers = ["care.family-conference-offer": 0.8, "care.intensive-support-offer": 0.8]
    let centres: Set<String> = ["family-group-conferences", "intensive-support"]
    village.alternatives = [Village.Alternative(changes: offers, fundedBy: .otherServices)]
    let policy = try village.record()
    for centre in centres {
      #expect(Self.paid(policy, [centre], "other-services") > 0, "\(centre)")
    }
    #expect(Self.paid(policy, centres, "budget") == 0)
    // Where they are offered anyway they are the budget's.
    village.settings = offers
    village.alternatives = [Village.Alternative()]
    let usual = try village.record()
    #expect(Self.paid(usual, centres, "budget") > 0)
    #expect(Self.paid(usual, centres, "new-money") == 0)
  }

  @Test("Who funds a dearer placement pays the difference")
  func placementPrices() throws {
    var village = Village(children: 4_000)
    let price = try CatalogueEntry.named("price.foster-in-house").defaultValue
    village.alternatives.append(
      Village.Alternative(changes: ["price.foster-in-house": 1.25 * price], fundedBy: .newMoney))
    let records = try village.records()
    let usual = Self.paid(records[0], ["in-house-foster"], "budget")
    #expect(Self.paid(records[1], ["in-house-foster"], "budget") == usual)
    let more = Self.paid(records[1], ["in-house-foster"], "new-money")
    #expect(abs(more - usual / 4) < 100)
  }
}

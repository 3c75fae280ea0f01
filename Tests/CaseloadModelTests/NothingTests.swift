import OutputStatistics
import Testing

@testable import CaseloadModel

/// What a service does of which something is missing altogether.
struct NothingTests {
  @Test(
    "Without posts, early help or in-house places a service runs, and every figure is finite",
    arguments: ["workforce.establishment", "early-help.budget", "placement.in-house-places"])
  func nothing(key: String) throws {
    var village = Village(children: 3_000)
    village.settings = [key: 0]
    let record = try village.record().outputs
    for seen in record.measures + record.series + record.indicators {
      #expect(seen.value?.isFinite ?? true, "\(seen.measure)")
    }
  }

  @Test("Without posts every case waits, and hours demanded have nothing to be a share of")
  func noPosts() throws {
    var village = Village(children: 3_000, years: 2)
    village.settings = ["workforce.establishment": 0, "agency.peak-cover": 0]
    let record = try village.record()
    #expect(record["social-workers-fte"] == 0)
    #expect((record["unallocated"] ?? 0) > 0)
    #expect(record["caseload"] == nil)
  }
}

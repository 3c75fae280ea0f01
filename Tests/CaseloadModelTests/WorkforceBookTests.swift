import OutputStatistics
import SocialCare
import Testing

@testable import CaseloadModel

@Suite("The workforce by grade")
struct WorkforceBookTests {
  @Test("Starters and leavers are workers, those in post thousandths of FTE")
  func startersAreWorkers() {
    var book = WorkforceBook()
    book.start(.socialWorker, .permanent, 600)
    book.start(.socialWorker, .permanent, 1000)
    book.end(.socialWorker, .permanent, 600, to: .sector)
    book.closeYear(2024, vacancies: [.socialWorker: 2000], isReported: true)
    let row = book.rows.first { $0.grade == "social-worker" && $0.employment == "permanent" }
    #expect(row?.inPost == 1000)
    #expect(row?.starters == 2)
    #expect(row?.leaversFromSector == 1)
    #expect(row?.vacancies == 2000)
    #expect(row?.spells == 2)
  }
}

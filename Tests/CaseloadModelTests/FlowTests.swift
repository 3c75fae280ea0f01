import OutputStatistics
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// The yearly accounts close exactly, in children, posts, thousandths of FTE and pence.
struct FlowTests {
  /// Three years with a lever on posts, from a start that is no first of April.
  private static func records(start: String = "2023-04-01") throws -> [ReplicationRecord] {
    var village = Village(children: 4_000, start: start, years: 4)
    village.alternatives.append(
      Village.Alternative(
        changes: ["workforce.establishment": 25, "funding.gap": 0.1], fundedBy: .reserves))
    return try village.records()
  }

  @Test(
    "Opening + in − out = closing, for each stock and year",
    arguments: ["2023-04-01", "2022-11-15"])
  func accountsClose(_ start: String) throws {
    for record in try Self.records(start: start) {
      let years = Set(record.flows.map(\.year)).sorted()
      #expect(years.count >= 3)
      for year in years {
        for stock in Set(record.flows.map(\.stock)).sorted() {
          let rows = record.account(of: stock, year)
          guard let first = rows.first else { continue }
          let change = rows.reduce(0) { $0 + ($1.direction == .in ? $1.amount : -$1.amount) }
          #expect(first.opening + change == first.closing, "\(stock) \(year)")
          #expect(rows.allSatisfy { $0.opening == first.opening && $0.closing == first.closing })
          #expect(rows.allSatisfy { $0.amount > 0 }, "\(stock) \(year)")
        }
      }
    }
  }

  @Test("The next year opens with what a year closed on")
  func yearsFollow() throws {
    for record in try Self.records() {
      for stock in Set(record.flows.map(\.stock)).sorted() {
        for year in [2024, 2025, 2026] {
          guard let before = record.account(of: stock, year).first,
            let after = record.account(of: stock, year + 1).first
          else { continue }
          #expect(before.closing == after.opening, "\(stock) \(year)")
        }
      }
    }
  }

  @Test("The budget spends what the cost rows say, and every year closes at nothing")
  func budget() throws {
    for record in try Self.records() {
      for year in [2024, 2025, 2026, 2027] {
        let account = record.account(of: "budget", year)
        let out = account.filter { $0.direction == .out && $0.reason.hasPrefix("spent-") }
          .reduce(0) { $0 + $1.amount }
        let costs = record.costs.filter { $0.financialYear == year }
          .reduce(0) { $0 + $1.nominalPence }
        #expect(out == costs, "\(year)")
        #expect(account.first?.opening == 0 && account.first?.closing == 0, "\(year)")
      }
    }
  }

  @Test("The first reported year opens with the reserves and with what a census adjusted")
  func accountsBeginWithTheReport() throws {
    var village = Village(children: 8_000)
    village.startingState = .census
    let record = try village.record()
    let reserves = record.account(of: "reserves", 2024).first?.opening ?? 0
    #expect(reserves > 0)
    #expect(record.flows.allSatisfy { $0.reason != "census" && $0.reason != "start" })
  }

  @Test("Counts of starts and ends agree with the accounts of plans and care")
  func countsAgree() throws {
    for record in try Self.records() {
      func flow(_ stock: String, _ direction: FlowRow.Direction) -> Double {
        let rows = record.flows.filter { $0.stock == stock && $0.direction == direction }
        return Double(rows.reduce(0) { $0 + $1.amount })
      }
      #expect(record["looked-after-starts"] == flow("looked-after", .in))
      #expect(record["looked-after-ceases"] == flow("looked-after", .out))
      #expect(record["protection-plan-starts"] == flow("protection-plans", .in))
      #expect(record["protection-plan-ends"] == flow("protection-plans", .out))
    }
  }
}

import CaseloadModel
import OutputStatistics
import Scenarios
import SocialCare

/// V9: whether children who have met more workers find permanence less often, without a rule that says
/// so. A child who stays longer meets more workers, which is a part of it: told apart by those who had
/// stayed a year.
enum PermanenceFact {
  private static let scenario = """
    title: Children who come into care and their workers
    authority: Refshire
    start: 2023-04-01
    horizon: 7 years
    replications: 1
    seed: 20230401
    """
  private static let day: Int64 = 86_400_000
  /// Children who come in the first three years are followed for four.
  private static let entering = 3 * 365 * day
  private static let followed = 4 * 365 * day

  struct Stay {
    let began: Int64
    var allocations: [Int64] = []
    var ended: Int64?
    var isPermanent = false

    func workers(within limit: Int64) -> Int {
      allocations.count { $0 <= began + limit }
    }
  }

  static func fact(_ laboratory: Laboratory) throws -> StylisedFact {
    let scenario = try laboratory.read(scenario, nil)
    let stays = try laboratory.events(scenario, replications: 6) { rows in
      Self.stays(in: rows, from: Int64(scenario.start.number) * day)
    }.flatMap { $0 }
    func permanent(_ stays: [Stay]) -> Double {
      stays.isEmpty ? 0 : 100 * Double(stays.count(where: \.isPermanent)) / Double(stays.count)
    }
    let groups = (1...4).map { number in
      stays.filter { min(4, max(1, $0.workers(within: followed))) == number }
    }
    let shares = groups.map(permanent)
    // Workers of the first year, among those who were still there after it: the same length of stay.
    let later = stays.filter { ($0.ended ?? .max) > $0.began + 365 * day }
    let even = (1...2).map { number in
      permanent(later.filter { min(2, max(1, $0.workers(within: 365 * day))) == number })
    }
    let isSteep = zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 }
    return StylisedFact(
      "V9",
      "Three in four children with one worker found permanence, under a fifth of those with two",
      source: "Flower and others 2005 (Milwaukee)",
      rule: "falls from one worker to four, to less than half",
      passes:
        isSteep && shares[3] < shares[0] / 2,
      zip(
        ["one worker", "two", "three", "four or more"],
        zip(groups, zip(shares, ["75", "17", "", ""]))
      )
      .map { name, group in
        StylisedFact.Figure(
          "permanence within four years, \(name) (\(group.0.count) children), %", group.1.0,
          world: group.1.1)
      }
        + [
          StylisedFact.Figure("among those who stayed a year: one worker in it, %", even[0]),
          StylisedFact.Figure("among those who stayed a year: two or more in it, %", even[1]),
        ],
      remark:
        "Permanence is return home, adoption or guardianship. The last two lines hold the length of "
        + "stay alike: what is left of the gradient there is not length bias.")
  }

  /// The first stay of each child who comes into care early enough, in order of time.
  static func stays(in rows: [EventRow], from start: Int64) -> [Stay] {
    var stays: [String: Stay] = [:]
    for row in rows {
      if row.kind == "allocated" {
        if stays[row.entity]?.ended == nil { stays[row.entity]?.allocations.append(row.time) }
      } else if row.kind == "status" {
        if row.change.contains("-> looked-after"), stays[row.entity] == nil {
          if row.time <= start + entering { stays[row.entity] = Stay(began: row.time) }
        } else if row.change.hasPrefix("looked-after ->"), let stay = stays[row.entity],
          stay.ended == nil
        {
          stays[row.entity]?.ended = row.time
          let isPermanent = ["returned-home", "adopted", "special-guardianship"].contains {
            row.change.hasSuffix("(\($0))")
          }
          stays[row.entity]?.isPermanent = isPermanent && row.time <= stay.began + followed
        }
      }
    }
    return stays.values.sorted {
      ($0.began, $0.allocations.count) < ($1.began, $1.allocations.count)
    }
  }
}

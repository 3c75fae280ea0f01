import CaseloadModel
import OutputStatistics
import Scenarios
import SocialCare

/// What children's histories show: V6 to V9, from the events of some replications of the reference
/// authority.
struct HistoryFacts {
  private static let scenario = """
    title: Children's histories
    authority: Refshire
    start: 2023-04-01
    horizon: 7 years
    replications: 1
    seed: 20230401
    """
  private static let replications = 6

  /// By replication.
  private let histories: [[ChildHistory]]
  private let start: Int64
  private let measured: MeasuredRates

  /// What measures tell of the same facts, in percent.
  struct MeasuredRates {
    /// Referrals that follow another within 12 months.
    let reReferral: Mean
    /// Looked-after children whose worker changed in a year, and did so twice or more.
    let onceOrMore: Mean
    let twiceOrMore: Mean
    /// Twice or more, by the grade of their authority.
    let twiceByGrade: [StylisedFact.Figure]
  }

  init(_ laboratory: Laboratory, _ measured: MeasuredRates) throws {
    let scenario = try laboratory.read(Self.scenario, nil)
    start = Int64(scenario.start.number) * ChildHistory.day
    histories = try laboratory.events(
      scenario, replications: Self.replications, ChildHistory.read)
    self.measured = measured
  }

  func facts() -> [StylisedFact] { [reReferral, reEntry, workerChanges, permanence] }

  /// Percent of some things for which something holds, as a mean over replications.
  private func share<Thing>(
    of things: ([ChildHistory]) -> [Thing], _ holds: (Thing) -> Bool
  ) -> Mean {
    Mean(
      histories.compactMap { histories -> Double? in
        let all = things(histories)
        return all.isEmpty ? nil : 100 * Double(all.count(where: holds)) / Double(all.count)
      })
  }

  private func figure(_ name: String, _ mean: Mean, world: String = "") -> StylisedFact.Figure {
    StylisedFact.Figure(name, mean.value, world: world, interval: mean.interval)
  }

  // MARK: Coming again

  /// A first referral of the first year, and the next one, if there was one.
  private struct Referred {
    let first: ChildHistory.Referral
    let next: Int64?
  }

  private func referred(_ histories: [ChildHistory]) -> [Referred] {
    histories.compactMap { child in
      guard
        let place = child.referrals.firstIndex(where: {
          $0.time >= start && $0.time < start + ChildHistory.year
        })
      else { return nil }
      return Referred(
        first: child.referrals[place], next: child.referrals.dropFirst(place + 1).first?.time)
    }
  }

  private var reReferral: StylisedFact {
    func again(_ years: Int64, where isMeant: @escaping (Referred) -> Bool = { _ in true }) -> Mean
    {
      share(of: { referred($0).filter(isMeant) }) {
        ($0.next ?? .max) <= $0.first.time + years * ChildHistory.year
      }
    }
    let (recent, six) = (measured.reReferral, again(6))
    return StylisedFact(
      "V6",
      "22 % of referrals follow another within 12 months; 55 % of children referred come again in six "
        + "years",
      source: "DfE; Troncoso 2017", rule: "both within 4 points",
      passes: abs(recent.value - 22) <= 4 && abs(six.value - 55) <= 4,
      [
        figure("referrals that follow another within 12 months, %", recent, world: "22"),
        figure("children referred who come again within six years, %", six, world: "55"),
        figure("within 12 months, %", again(1)),
        figure(
          "within 12 months where no action was taken, %", again(1) { !$0.first.isTakenOn },
          world: "more"),
        figure("within 12 months where it was assessed, %", again(1) { $0.first.isTakenOn }),
      ],
      remark:
        "Children are followed forward from their first referral of one year, whoever grew up or "
        + "moved among them. The orderings by age and by children per worker are not recorded.")
  }

  private var reEntry: StylisedFact {
    // A return home in the first year, and the next stay.
    func returned(_ histories: [ChildHistory]) -> [(home: Int64, again: Int64?)] {
      histories.compactMap { child in
        guard
          let place = child.stays.firstIndex(where: {
            $0.end == "returned-home" && ($0.ended ?? 0) >= start
              && ($0.ended ?? .max) < start + ChildHistory.year
          }), let home = child.stays[place].ended
        else { return nil }
        return (home, child.stays.dropFirst(place + 1).first?.began)
      }
    }
    func again(_ years: Int64) -> Mean {
      share(of: returned) { ($0.again ?? .max) <= $0.home + years * ChildHistory.year }
    }
    let (one, six) = (again(1), again(6))
    return StylisedFact(
      "V7", "20 % of children who return home are looked after again within a year, a third in six",
      source: "Goldacre and others 2022", rule: "both within 4 points",
      passes: abs(one.value - 20) <= 4 && abs(six.value - 33.3) <= 4,
      [
        figure("within a year, %", one, world: "20"),
        figure("within six years, %", six, world: "more than 33"),
      ])
  }

  // MARK: Workers

  private var workerChanges: StylisedFact {
    let last = start + 4 * ChildHistory.year
    let first = last - 2 * ChildHistory.year
    func changedInTwoYears(atLeast times: Int) -> Mean {
      share(of: { $0.flatMap(\.stays).filter { $0.covers(first, last) } }) {
        $0.changes(from: first, to: last) >= times
      }
    }
    let found = [
      ("once or more in a year, %", measured.onceOrMore, 60.0),
      ("twice or more in a year, %", measured.twiceOrMore, 25),
      ("twice or more in two years, %", changedInTwoYears(atLeast: 2), 55),
      ("three times or more in two years, %", changedInTwoYears(atLeast: 3), 32),
    ]
    let grades = measured.twiceByGrade.map(\.simulated)
    let ratio = grades.count == 3 && grades[0] > 0 ? grades[2] / grades[0] : 0
    return StylisedFact(
      "V8",
      "60 % of looked-after children change their worker in a year, 25 % twice or more; over two years "
        + "55 % twice and 32 % three times or more", source: "Stability Index 2019",
      rule: "all within 4 points; inadequate above good",
      passes: found.allSatisfy { abs($0.1.value - $0.2) <= 4 } && ratio > 1,
      found.map { figure($0.0, $0.1, world: "\(Int($0.2))") } + measured.twiceByGrade
        + [StylisedFact.Figure("inadequate against good", ratio, world: "about 1.3")],
      remark:
        "In a year: children looked after at its end, the care team’s taking over counted. In two: "
        + "those looked after throughout. By grade: synthetic authorities.")
  }

  /// Whether children who have met more workers find permanence less often, without a rule that says
  /// so. A child who stays longer meets more workers, which is a part of it: told apart by those who
  /// had stayed a year.
  private var permanence: StylisedFact {
    // Children who come in the first three years are followed for four.
    let (entering, followed) = (3 * ChildHistory.year, 4 * ChildHistory.year)
    let stays = histories.flatMap { $0 }.compactMap(\.stays.first).filter {
      $0.began != ChildHistory.Stay.before && $0.began <= start + entering
    }
    func isPermanent(_ stay: ChildHistory.Stay) -> Bool {
      stay.isPermanent && (stay.ended ?? .max) <= stay.began + followed
    }
    func permanent(_ stays: [ChildHistory.Stay]) -> Double {
      stays.isEmpty ? 0 : 100 * Double(stays.count(where: isPermanent)) / Double(stays.count)
    }
    let groups = (1...4).map { number in
      stays.filter { min(4, max(1, $0.workers(within: followed))) == number }
    }
    let shares = groups.map(permanent)
    // Workers of the first year, among those who were still there after it: the same length of stay.
    let later = stays.filter { ($0.ended ?? .max) > $0.began + ChildHistory.year }
    let even = (1...2).map { number in
      permanent(later.filter { min(2, max(1, $0.workers(within: ChildHistory.year))) == number })
    }
    let isSteep = zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 }
    let names = ["one worker", "two", "three", "four or more"]
    let world = ["75", "17", "", ""]
    return StylisedFact(
      "V9",
      "Three in four children with one worker found permanence, under a fifth of those with two",
      source: "Flower and others 2005 (Milwaukee)",
      rule: "falls from one worker to four, to less than half",
      passes: isSteep && shares[3] < shares[0] / 2,
      names.indices.map { place in
        StylisedFact.Figure(
          "permanence within four years, \(names[place]) (\(groups[place].count) children), %",
          shares[place], world: world[place])
      }
        + [
          StylisedFact.Figure("among those who stayed a year: one worker in it, %", even[0]),
          StylisedFact.Figure("among those who stayed a year: two or more in it, %", even[1]),
        ],
      remark:
        "Permanence is return home, adoption or guardianship. The last two lines hold the length of "
        + "stay alike: what is left of the gradient there is not length bias.")
  }
}

import OutputStatistics
import ResultStore
import Scenarios

/// Decides how many replications are enough, from finished ones in replication order.
///
/// The order in which threads finish cannot matter: replication 8 is looked at when 1 to 7 have
/// been. Where there are alternatives, every paired difference from its baseline must be precise
/// enough; else every level. The number reported is the largest that any of them asked for.
struct PrecisionTracker: Sendable {
  /// A difference (or a level) of one authority, and the replications it was fed with.
  private struct Watched: Sendable {
    var designPoint: Int
    /// Equal to `designPoint` where the level counts.
    var baseline: Int
    var authority: Int
    var rule: ReplicationRule
    var fed: [Int] = []

    /// The replication at which this one had enough.
    var enough: Int? { rule.enough.map { fed[$0 - 1] } }
  }

  private let designPoints: Int
  private let atMost: Int
  private var watched: [Watched] = []
  /// What waits for earlier replications: `[replication: [design point: [authority]]]`.
  private var waiting: [Int: [Int: [Double?]]] = [:]
  /// Replications looked at, without a gap.
  private var looked = 0
  /// Set when an interval cannot be computed: then nothing settles before the last replication.
  private var isBroken = false

  /// `nil` when the scenario fixes the number of replications.
  init?(_ plan: BatchPlan) {
    guard let precision = plan.scenario.precision else { return nil }
    let target: ReplicationRule.Target =
      precision.isRelative ? .relative(precision.halfWidth) : .absolute(precision.halfWidth)
    let points = plan.scenario.designPoints
    designPoints = points.count
    atMost = precision.atMost
    let compared = points.indices.filter { points[$0].baseline != $0 }
    for point in compared.isEmpty ? Array(points.indices) : compared {
      for authority in plan.description.authorities.indices {
        watched.append(
          Watched(
            designPoint: point, baseline: points[point].baseline, authority: authority,
            rule: ReplicationRule(target: target)))
      }
    }
  }

  /// The replications to report, once they are known.
  var enough: Int? {
    guard !isBroken else { return nil }
    let each = watched.map(\.enough)
    return each.contains(nil) ? nil : each.compactMap { $0 }.max()
  }

  var isSettled: Bool { enough != nil || looked == atMost }

  /// The last replication that may be begun: the look-ahead beyond those looked at, so that no
  /// more is run than the rule may ask for.
  var limit: Int {
    isSettled ? 0 : min(atMost, looked + ReplicationRule.lookAhead(from: looked))
  }

  /// Takes a finished unit: one value for each authority, `nil` where nothing was seen or the
  /// unit failed.
  mutating func record(_ unit: BatchUnit, _ values: [Double?]) {
    guard unit.replication > looked else { return }
    waiting[unit.replication, default: [:]][unit.designPoint] = values
    while !isSettled, let next = waiting[looked + 1], next.count == designPoints {
      looked += 1
      waiting[looked] = nil
      look(at: next)
    }
  }

  private mutating func look(at values: [Int: [Double?]]) {
    for index in watched.indices {
      let item = watched[index]
      guard let value = Self.value(values[item.designPoint], item.authority) else { continue }
      var level = value
      if item.baseline != item.designPoint {
        guard let base = Self.value(values[item.baseline], item.authority) else { continue }
        level -= base
      }
      watched[index].fed.append(looked)
      do {
        try watched[index].rule.record(level)
      } catch {
        isBroken = true
      }
    }
  }

  private static func value(_ values: [Double?]?, _ authority: Int) -> Double? {
    guard let values, values.indices.contains(authority) else { return nil }
    return values[authority]
  }
}

extension BatchPlan {
  /// The measure that the precision is about, by authority.
  func precisionValues(of records: [ReplicationRecord]) -> [Double?] {
    description.authorities.map { authority in
      records.first { $0.authority == authority }?
        .measures.first { $0.measure == scenario.precision?.measure }?.value
    }
  }
}

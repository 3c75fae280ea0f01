import OutputStatistics

/// What the events of a replication tell of one child.
struct ChildHistory {
  static let day: Int64 = 86_400_000
  static let year: Int64 = 365 * day

  /// In milliseconds of the simulation, in order; so are all times here.
  var referrals: [Referral] = []
  var stays: [Stay] = []

  struct Referral {
    let time: Int64
    /// Whether an assessment followed at once.
    var isTakenOn = false
  }

  /// A time in care.
  struct Stay {
    let began: Int64
    /// When a worker was given the child.
    var allocations: [Int64] = []
    var ended: Int64?
    /// The reason under which it ended.
    var end = ""

    var isPermanent: Bool {
      ["returned-home", "adopted", "special-guardianship"].contains(end)
    }

    func workers(within limit: Int64) -> Int {
      allocations.count { $0 <= began + limit }
    }

    /// Changes of worker between two times, the first allocation being none.
    func changes(from first: Int64, to last: Int64) -> Int {
      allocations.dropFirst().count { $0 > first && $0 <= last }
    }

    /// Whether it went on over the whole time.
    func covers(_ first: Int64, _ last: Int64) -> Bool {
      began <= first && (ended ?? .max) > last
    }
  }

  /// Of all children whom the events name, in order of their names.
  static func read(_ rows: [EventRow]) -> [ChildHistory] {
    var histories: [String: ChildHistory] = [:]
    for row in rows where row.entity.hasPrefix("child ") {
      histories[row.entity, default: ChildHistory()].follow(row)
    }
    return histories.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func follow(_ row: EventRow) {
    switch row.kind {
    case "referral":
      referrals.append(Referral(time: row.time))
    case "allocated":
      if let last = stays.indices.last, stays[last].ended == nil {
        stays[last].allocations.append(row.time)
      }
    case "status":
      if row.change.hasSuffix("-> assessment (referred)"), let last = referrals.indices.last {
        referrals[last].isTakenOn = referrals[last].time == row.time
      } else if row.change.contains("-> looked-after") {
        stays.append(Stay(began: row.time))
      } else if row.change.hasPrefix("looked-after ->"), let last = stays.indices.last {
        stays[last].ended = row.time
        stays[last].end = String(row.change.drop { $0 != "(" }.dropFirst().dropLast())
      }
    default: break
    }
  }
}

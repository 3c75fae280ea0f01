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
    /// ``before`` where it began before the events do.
    let began: Int64
    static let before = Int64.min

    /// When a worker was given the child.
    var allocations: [Int64] = []
    var ended: Int64?
    /// The reason under which it ended.
    var end = ""

    var isPermanent: Bool {
      ["returned-home", "adopted", "special-guardianship"].contains(end)
    }

    /// Workers of a stay whose beginning is known.
    func workers(within limit: Int64) -> Int {
      allocations.count { $0 <= began + limit }
    }

    /// Changes of worker between two times; a new stay's first worker is none.
    func changes(from first: Int64, to last: Int64) -> Int {
      allocations.dropFirst(began == Self.before ? 0 : 1).count { $0 > first && $0 <= last }
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
    case "visit-due":
      noteCare()
    case "allocated":
      noteCare()
      if let last = stays.indices.last, stays[last].ended == nil {
        stays[last].allocations.append(row.time)
      }
    case "status":
      if row.change.hasSuffix("-> assessment (referred)"), let last = referrals.indices.last {
        referrals[last].isTakenOn = referrals[last].time == row.time
      } else if row.change.contains("-> looked-after") {
        stays.append(Stay(began: row.time))
      } else if row.change.hasPrefix("looked-after ->") {
        noteCare()
        let last = stays.count - 1
        stays[last].ended = row.time
        stays[last].end = String(row.change.drop { $0 != "(" }.dropFirst().dropLast())
      }
    default: break
    }
  }

  /// Only a child in care has visits, workers and an end of care of its own: one of whom no beginning
  /// was seen has been there from before.
  private mutating func noteCare() {
    if stays.isEmpty { stays.append(Stay(began: Stay.before)) }
  }
}

import SocialCare

/// One parameter's value over time: what holds at first, and steps to other values.
struct Trajectory: Equatable {
  struct Step: Equatable {
    var day: Day
    var value: Double
    /// Whether a policy ends with it: what held without it holds again.
    var isReturn = false
  }

  var initial: Double
  /// Sorted by day, each day once.
  var steps: [Step] = []

  func value(on day: Day) -> Double {
    steps.last { $0.day <= day }?.value ?? initial
  }

  /// A dated map of values: each holds to the next, the last one on.
  init(initial: Double, dated: [(day: Day, value: Double)]) {
    self.initial = initial
    for (day, value) in dated.sorted(by: { $0.day < $1.day }) {
      steps.append(Step(day: day, value: value))
    }
  }

  /// What a policy makes of the world's trajectory: the world's value until `from`, then in monthly
  /// steps along a straight line to the target, reached `ramp` months after `from`; then the
  /// target, which follows the world when it is relative; after `until`, the last day, the
  /// world's value again.
  init(world: Trajectory, change: ValueChange, from: Day, until: Day?, ramp: Int) {
    initial = world.initial
    var days = Set(world.steps.map(\.day))
    for month in 0...ramp { days.insert(from.adding(months: month)) }
    let end = until.map { $0.adding(days: 1) }
    if let end { days.insert(end) }
    for day in days.sorted() {
      var value = world.value(on: day)
      if day >= from && end.map({ day < $0 }) != false {
        let target = change.applied(to: value)
        let share = Self.rampShare(from: from, to: day, months: ramp)
        value = share == 1 ? target : value + (target - value) * share
      }
      if value != steps.last?.value ?? initial {
        steps.append(Step(day: day, value: value, isReturn: day == end))
      }
    }
  }

  /// The part of the way that is gone on `day`: whole months since `from` over all months.
  private static func rampShare(from: Day, to day: Day, months: Int) -> Double {
    var gone = min(max(0, day.monthNumber - from.monthNumber), months)
    if gone > 0 && from.adding(months: gone) > day { gone -= 1 }
    return gone >= months ? 1 : Double(gone) / Double(months)
  }

  /// The trajectory as seen from `day` on: its value there, and the steps after.
  func beginning(on day: Day) -> Trajectory {
    var later = self
    later.initial = value(on: day)
    later.steps = steps.filter { $0.day > day }
    return later
  }
}

/// A stretch of time as a unit's word names it.
enum TimeWord: String, CaseIterable {
  case minute, hour, day, week, month, year

  /// Length by the calendar: a month is 30.4375 days, a year 365.25 days.
  var calendarHours: Double {
    switch self {
    case .minute: 1 / 60
    case .hour: 1
    case .day: 24
    case .week: 168
    case .month: 730.5
    case .year: 8766
    }
  }

  /// Length in paid work: a day is 7.4 hours, a week 37. Months and years of pay are not defined.
  var paidHours: Double? {
    switch self {
    case .hour: 1
    case .day: 7.4
    case .week: 37
    case .minute, .month, .year: nil
    }
  }
}

/// What a unit is made of: what is counted, for whom, over what time.
struct UnitShape: Equatable {
  enum Base: Equatable {
    case bare, percent, pound, level, child, fte, point, workingDay
    /// Calendar time.
    case duration(TimeWord)
    /// Hours of work: days are not converted, for a working day is not a calendar day.
    case work(TimeWord)
  }

  enum Denominator: Hashable {
    case child, fte, tenThousandChildren
  }

  enum Pace: Equatable {
    case calendar(TimeWord)
    /// A salary or an annual price: neither hours nor days, which could be of either kind.
    case annual(TimeWord)
    case paid(TimeWord)
  }

  var base: Base
  var per: Set<Denominator> = []
  var pace: Pace?
}

extension Unit {
  /// What the unit is made of; `nil` for flags and choices, which are words.
  var shape: UnitShape? {
    switch self {
    case .number, .count: UnitShape(base: .bare)
    case .share: UnitShape(base: .percent)
    case .sharePerYear: UnitShape(base: .percent, pace: .calendar(.year))
    case .levels: UnitShape(base: .level)
    case .perYear: UnitShape(base: .bare, pace: .calendar(.year))
    case .days: UnitShape(base: .duration(.day))
    case .weeks: UnitShape(base: .duration(.week))
    case .months: UnitShape(base: .duration(.month))
    case .years: UnitShape(base: .duration(.year))
    case .workingDays: UnitShape(base: .workingDay)
    case .hours: UnitShape(base: .work(.hour))
    case .hoursPerMonth: UnitShape(base: .work(.hour), pace: .calendar(.month))
    case .hoursPerWeek: UnitShape(base: .work(.hour), pace: .calendar(.week))
    case .children: UnitShape(base: .child)
    case .childrenPerFTE: UnitShape(base: .child, per: [.fte])
    case .fte: UnitShape(base: .fte)
    case .ftePer10000Children: UnitShape(base: .fte, per: [.tenThousandChildren])
    case .ftePer10000ChildrenPerYear:
      UnitShape(base: .fte, per: [.tenThousandChildren], pace: .calendar(.year))
    case .per10000Children: UnitShape(base: .bare, per: [.tenThousandChildren])
    case .per10000ChildrenPerYear:
      UnitShape(base: .bare, per: [.tenThousandChildren], pace: .calendar(.year))
    case .pounds: UnitShape(base: .pound)
    case .poundsPerHour: UnitShape(base: .pound, pace: .paid(.hour))
    case .poundsPerWorkingDay: UnitShape(base: .pound, pace: .paid(.day))
    case .poundsPerWeek: UnitShape(base: .pound, pace: .calendar(.week))
    case .poundsPerYear: UnitShape(base: .pound, pace: .annual(.year))
    case .poundsPerChildPerYear: UnitShape(base: .pound, per: [.child], pace: .annual(.year))
    case .points: UnitShape(base: .point)
    case .flag, .choice: nil
    }
  }
}

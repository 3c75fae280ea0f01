extension Unit {
  /// A value with its unit as a scenario file would write it: `£32/hour`, `12%`, `6 weeks`.
  /// Flags read `true` or `false`; a choice is shown by ``ParameterDescription/text(_:)``.
  package func text(_ value: Double) -> String {
    let decimal = DecimalDigits(value)
    let (prefix, suffix) = ending
    switch self {
    case .flag: return value == 0 ? "false" : "true"
    case .share, .sharePerYear: return decimal.shifted(by: 2).text + suffix
    default: break
    }
    let isOne = decimal.text == "1"
    let word = isOne ? singular ?? suffix : suffix
    let sign = value < 0 ? "-" : ""
    return sign + prefix + DecimalDigits(value.magnitude).text + word
  }

  /// The unit's ASCII name in tables: `GBP_per_hour`, `children_per_FTE`.
  package var tableName: String {
    switch self {
    case .number: "number"
    case .count: "count"
    case .share: "share"
    case .levels: "levels"
    case .perYear: "per_year"
    case .sharePerYear: "share_per_year"
    case .days: "days"
    case .workingDays: "working_days"
    case .weeks: "weeks"
    case .months: "months"
    case .years: "years"
    case .hours: "hours"
    case .hoursPerMonth: "hours_per_month"
    case .hoursPerWeek: "hours_per_week"
    case .children: "children"
    case .childrenPerFTE: "children_per_FTE"
    case .fte: "FTE"
    case .ftePer10000Children: "FTE_per_10000_children"
    case .ftePer10000ChildrenPerYear: "FTE_per_10000_children_per_year"
    case .per10000Children: "per_10000_children"
    case .per10000ChildrenPerYear: "per_10000_children_per_year"
    case .pounds: "GBP"
    case .poundsPerHour: "GBP_per_hour"
    case .poundsPerWorkingDay: "GBP_per_working_day"
    case .poundsPerWeek: "GBP_per_week"
    case .poundsPerYear: "GBP_per_year"
    case .poundsPerChildPerYear: "GBP_per_child_per_year"
    case .points: "points"
    case .flag: "flag"
    case .choice: "choice"
    }
  }

  /// The unit in words, for headings and messages: `pounds per hour`, `children per FTE`.
  package var name: String {
    switch self {
    case .share: "percent"
    case .sharePerYear: "percent per year"
    case .flag: "true or false"
    case .choice: "one of the named choices"
    default:
      String(tableName.map { $0 == "_" ? " " : $0 }).replacingPounds
    }
  }

  /// What stands before and after the digits.
  private var ending: (prefix: String, suffix: String) {
    switch self {
    case .number, .count, .flag, .choice: ("", "")
    case .share: ("", "%")
    case .sharePerYear: ("", "%/year")
    case .perYear: ("", "/year")
    case .days, .weeks, .months, .years, .hours, .children, .levels, .points: ("", " \(rawValue)")
    case .workingDays: ("", " working days")
    case .hoursPerMonth: ("", " hours/month")
    case .hoursPerWeek: ("", " hours/week")
    case .childrenPerFTE: ("", " children/FTE")
    case .fte: ("", " FTE")
    case .ftePer10000Children: ("", " FTE/10000 children")
    case .ftePer10000ChildrenPerYear: ("", " FTE/10000 children/year")
    case .per10000Children: ("", "/10000 children")
    case .per10000ChildrenPerYear: ("", "/10000 children/year")
    case .pounds: ("£", "")
    case .poundsPerHour: ("£", "/hour")
    case .poundsPerWorkingDay: ("£", "/day")
    case .poundsPerWeek: ("£", "/week")
    case .poundsPerYear: ("£", "/year")
    case .poundsPerChildPerYear: ("£", "/child/year")
    }
  }

  /// The suffix after exactly one, where it differs.
  private var singular: String? {
    switch self {
    case .days, .weeks, .months, .years, .hours, .levels, .points: " \(rawValue.dropLast())"
    case .workingDays: " working day"
    case .children: " child"
    case .childrenPerFTE: " child/FTE"
    case .hoursPerMonth: " hour/month"
    case .hoursPerWeek: " hour/week"
    default: nil
    }
  }
}

extension String {
  /// `GBP per hour` as `pounds per hour`.
  fileprivate var replacingPounds: String {
    hasPrefix("GBP") ? "pounds" + dropFirst(3) : self
  }
}

extension ParameterDescription {
  /// A value of this parameter as a scenario file would write it.
  package func text(_ value: Double) -> String {
    guard case .choice(_, let names) = slot else { return unit.text(value) }
    let position = Int(value)
    return names.indices.contains(position) ? names[position] : unit.text(value)
  }
}

/// Words about numbers, units and dates.
extension Complaint {
  static func badNumber(
    _ text: String, fault: DecimalText.Fault, example: String
  ) -> Complaint {
    let reason =
      switch fault {
      case .notANumber: "is not a number"
      case .leadingZero: "begins with a zero, which some readers take as octal; leave it out"
      case .groupedDigits: "has separators between its digits; write 40000, not 40,000"
      case .exponent: "has an exponent; write the number out"
      case .otherBase: "is not a decimal number"
      case .sexagesimal: "has a colon, which some readers take as base 60; put text into quotes"
      case .tooLarge: "is too large a number"
      case .missingDigits: "needs digits before and after its point"
      }
    return Complaint("number", "\(text.quoted) \(reason); write it like \(example)")
  }

  static func wrongUnit(_ text: String, for target: ValueTarget) -> Complaint {
    Complaint(
      "unit",
      "\(text.quoted) does not fit \(target.key.quoted), which is in \(target.unit.name); write it "
        + "like \(target.unit.example)")
  }

  static func bareShare(_ text: String, for target: ValueTarget) -> Complaint {
    Complaint(
      "bare-share",
      "\(target.key.quoted) is a share and needs its %: found \(text.quoted); write it like "
        + target.unit.example)
  }

  static func bareSignedNumber(_ text: String, for target: ValueTarget) -> Complaint {
    let change = target.unit.isShareOrGrowth ? "\(text) points" : "\(text)%"
    if text.first == "-" && target.allowed.lowerBound >= 0 {
      return Complaint(
        "signed-number",
        "\(text.quoted) is less than \(target.key.quoted) can be; write \(change.quoted) for a "
          + "change, or a value between \(bounds(target.allowed, target.unit))")
    }
    return Complaint(
      "signed-number",
      "\(text.quoted) could be a value or a change; write \(change.quoted) for a change, or the "
        + "value with its unit (\(target.unit.example))")
  }

  static func leadingPlus(_ text: String, for target: ValueTarget) -> Complaint {
    let change =
      target.unit == .levels ? "" : target.unit.isShareOrGrowth ? ", or +5 points" : ", or +20%"
    return Complaint(
      "signed-number",
      "\(text.quoted) begins with a plus, which only changes do; write the value itself"
        + "\(change)")
  }

  static func lessThanNothing(_ text: String, for target: ValueTarget) -> Complaint {
    Complaint(
      "range", "\(text.quoted) would make \(target.key.quoted) less than nothing; at most -100%")
  }

  static func relativeChangeOfShare(_ text: String, for target: ValueTarget) -> Complaint {
    let instead =
      target.unit == .levels
      ? "an absolute value (0.1 levels)"
      : "an absolute value (\(target.unit.example)) or points (+5 points)"
    return Complaint(
      "relative-share",
      "\(target.key.quoted) is itself a share or a shift, so \(text.quoted) could mean two things; "
        + "write \(instead)")
  }

  static func absoluteWanted(_ text: String, for target: ValueTarget) -> Complaint {
    Complaint(
      "relative",
      "\(text.quoted) is a change; \(target.key.quoted) takes a value here, like "
        + target.unit.example)
  }

  static func notWhole(_ text: String, for key: String) -> Complaint {
    Complaint("not-whole", "\(key.quoted) must be a whole number; found \(text.quoted)")
  }

  static func notAFlag(_ text: String, for target: ValueTarget) -> Complaint {
    Complaint("flag", "\(target.key.quoted) is \(text.quoted); it must be true or false")
  }

  static func notAChoice(_ text: String, for target: ValueTarget) -> Complaint {
    let nearest = NearestName.to(text, among: target.choices)
    return Complaint(
      "choice",
      "\(target.key.quoted) is \(text.quoted); it must be one of "
        + target.choices.joined(separator: ", ") + suggestion(nearest))
  }

  static func outOfRange(
    _ key: String, value: String, unit: Unit, allowed: ClosedRange<Double>, because: String?
  ) -> Complaint {
    let cause = because.map { " by \($0.quoted)" } ?? ""
    return Complaint(
      "range",
      "\(key.quoted) is \(value)\(cause); it must lie between \(bounds(allowed, unit))")
  }

  /// `authority` publishes `published` children; what it publishes is scaled to the value.
  static func otherPopulation(
    _ key: String, value: String, published: String, authority: String
  ) -> Complaint {
    Complaint(
      "other-population",
      "\(key.quoted) is \(value), and \(authority.escapedForMessages) has \(published): its "
        + "published counts of cases and staff are scaled to that; another authority has a profile of "
        + "its own")
  }

  static func notFitted(_ authority: String) -> Complaint {
    let name = authority.escapedForMessages
    return Complaint(
      "not-fitted",
      "\(name) is not fitted to its own published figures: its numbers of children, staff and money "
        + "will differ from them; compare alternatives, do not read levels, or fit it first:  caseload "
        + "fit --authority \"\(name)\"")
  }

  static func implausible(
    _ key: String, value: String, unit: Unit, plausible: ClosedRange<Double>
  ) -> Complaint {
    Complaint(
      "implausible",
      "\(key.quoted) is \(value); the evidence leaves open between \(bounds(plausible, unit))")
  }

  private static func bounds(_ range: ClosedRange<Double>, _ unit: Unit) -> String {
    let upper = unit.text(range.upperBound)
    // `5 and 60 children/FTE`, but `10% and 60%`.
    let isWord = upper.contains(" ") && !upper.hasPrefix("£")
    let lower = isWord ? DecimalDigits(range.lowerBound).text : unit.text(range.lowerBound)
    return "\(lower) and \(upper)"
  }

  static func wholeNumberWanted(
    _ text: String, _ what: String, _ range: ClosedRange<UInt64>
  ) -> Complaint {
    Complaint(
      "whole-number",
      "\(what) is \(text.quoted); it must be a whole number from \(range.lowerBound) to "
        + "\(range.upperBound), in digits alone")
  }

  static func notASpan(_ text: String) -> Complaint {
    Complaint(
      "duration", "\(text.quoted) is not a duration; write it like 10 years, 6 months or 26 weeks")
  }

  static func spanNotWhole(_ text: String) -> Complaint {
    Complaint("duration", "\(text.quoted) is not a whole number of days or of months")
  }

  static func spanTooLong(_ text: String, days: Double) -> Complaint {
    Complaint("duration", "\(text.quoted) is longer than any period that can be simulated")
  }

  static func rampNotMonths(_ text: String) -> Complaint {
    Complaint("duration", "\(text.quoted) is not a ramp; write whole months or years: 6 months")
  }

  static func notADate(_ text: String) -> Complaint {
    Complaint("date", "\(text.quoted) is not a date; write it like 2024-04-01")
  }

  static func bareYear(_ text: String) -> Complaint {
    Complaint(
      "date",
      "\(text.quoted) is a bare year; write a financial year (2024-25) or a date (2024-04-01)")
  }

  static func notAFinancialYear(_ text: String) -> Complaint {
    Complaint(
      "date",
      "\(text.quoted) is not a financial year; its second year must follow its first: 2024-25")
  }

  static func dateOutside(_ text: String, years: ClosedRange<Int>) -> Complaint {
    Complaint(
      "date",
      "\(text.quoted) lies outside the calendar, which runs from \(years.lowerBound) to "
        + "\(years.upperBound)")
  }
}

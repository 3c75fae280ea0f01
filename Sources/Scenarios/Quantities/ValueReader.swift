/// Reads one value of a parameter: `£237/day`, `+20%`, `x1.2`, `+5 points`, `true`, `by-need`.
///
/// Whether the value lies in the parameter's range is not asked here but where it is resolved.
enum ValueReader {
  static func read(_ text: String, for target: ValueTarget) throws(Complaint) -> ValueChange {
    switch target.unit {
    case .flag: return .absolute(try flag(text, for: target))
    case .choice: return .absolute(try choice(text, for: target))
    default: break
    }
    if text.first == "x", text.dropFirst().first?.isASCIIDigit == true {
      let (factor, rest) = try number(text.dropFirst(), of: text, for: target)
      guard rest.isEmpty else { throw .wrongUnit(text, for: target) }
      try requireRelative(text, for: target)
      return .scaled(factor)
    }
    if let sign = text.first, sign == "+" || sign == "-" {
      return try signed(text, isNegative: sign == "-", for: target)
    }
    return .absolute(try quantity(text[...], of: text, isNegative: false, for: target))
  }

  /// `+20%`, `-42%`, `+5 points`, and negative amounts that carry their unit.
  private static func signed(
    _ text: String, isNegative: Bool, for target: ValueTarget
  ) throws(Complaint) -> ValueChange {
    let magnitude = text.dropFirst()
    if magnitude.first == "£" {
      guard isNegative else { throw .leadingPlus(text, for: target) }
      return .absolute(try quantity(magnitude, of: text, isNegative: true, for: target))
    }
    let (amount, rest) = try number(magnitude, of: text, for: target)
    let amountOrNegative = isNegative ? -amount : amount
    switch rest {
    case "" where isNegative && target.unit == .number && target.allowed.lowerBound < 0:
      // A pure number has no unit to carry, and no change is written like this.
      return .absolute(-amount)
    case "" where isNegative && target.allowed.lowerBound >= 0 && amount > 100:
      // No value, and no change either: nothing falls by more than all of it.
      throw .outOfRange(
        target.key, value: target.unit.text(-amount), unit: target.unit, allowed: target.allowed,
        because: nil)
    case "": throw .bareSignedNumber(text, for: target)
    case "%" where target.unit == .share && isNegative && target.allowed.lowerBound < 0:
      return .absolute(-amount / 100)
    case "%":
      try requireRelative(text, for: target)
      guard amountOrNegative >= -100 else { throw .lessThanNothing(text, for: target) }
      return .scaled((100 + amountOrNegative) / 100)
    case "point" where target.unit.isShareOrGrowth, "points" where target.unit.isShareOrGrowth:
      guard target.takesRelative else { throw .absoluteWanted(text, for: target) }
      return .shifted(amountOrNegative / 100)
    default:
      guard isNegative else { throw .leadingPlus(text, for: target) }
      return .absolute(try quantity(magnitude, of: text, isNegative: true, for: target))
    }
  }

  /// Refuses relative changes where the unit is itself a share or a shift.
  private static func requireRelative(
    _ text: String, for target: ValueTarget
  ) throws(Complaint) {
    guard target.takesRelative else { throw .absoluteWanted(text, for: target) }
    guard !target.unit.isShareOrGrowth, target.unit != .levels else {
      throw .relativeChangeOfShare(text, for: target)
    }
  }

  private static func quantity(
    _ amount: Substring, of text: String, isNegative: Bool, for target: ValueTarget
  ) throws(Complaint) -> Double {
    let pounds = amount.first == "£"
    let (number, rest) = try number(pounds ? amount.dropFirst() : amount, of: text, for: target)
    guard let unit = WrittenUnit(pounds: pounds, text: rest) else {
      throw .wrongUnit(text, for: target)
    }
    if unit.isBare && target.unit.isShareOrGrowth { throw .bareShare(text, for: target) }
    guard let value = unit.convert(number, to: target.unit) else {
      throw .wrongUnit(text, for: target)
    }
    if target.unit.isWhole && value != value.rounded() {
      throw .notWhole(text, for: target.key)
    }
    return isNegative ? -value : value
  }

  private static func number(
    _ digits: Substring, of text: String, for target: ValueTarget
  ) throws(Complaint) -> (Double, rest: Substring) {
    do {
      return try DecimalText.leadingNumber(of: digits)
    } catch {
      throw .badNumber(text, fault: error, example: target.unit.example)
    }
  }

  private static func flag(_ text: String, for target: ValueTarget) throws(Complaint) -> Double {
    switch text {
    case "true": return 1
    case "false": return 0
    default: throw .notAFlag(text, for: target)
    }
  }

  private static func choice(_ text: String, for target: ValueTarget) throws(Complaint) -> Double {
    guard let position = target.choices.firstIndex(of: text) else {
      throw .notAChoice(text, for: target)
    }
    return Double(position)
  }
}

extension Unit {
  /// A share, or a share per year: written with `%`.
  var isShareOrGrowth: Bool { self == .share || self == .sharePerYear }

  /// How a value of this unit may be written, for messages.
  var example: String {
    switch self {
    case .flag: "true"
    case .choice: "one of its names"
    case .number: "1.5"
    case .count: "3"
    case .levels: "0.1 levels"
    case .share: "12%"
    case .sharePerYear: "2%/year"
    case .days, .weeks, .months, .years: "6 weeks"
    case .poundsPerHour: "£32/hour"
    case .poundsPerWorkingDay: "£237/day"
    case .poundsPerChildPerYear: "£300/child/year"
    default: text(12)
    }
  }
}

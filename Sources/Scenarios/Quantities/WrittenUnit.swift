/// A unit as it was written behind a number: `/hour`, `weeks`, `FTE/10000 children/year`.
struct WrittenUnit: Equatable {
  var base: UnitShape.Base
  var per: Set<UnitShape.Denominator> = []
  var time: TimeWord?

  /// Nothing was written: the number is in the parameter's own unit.
  var isBare: Bool { base == .bare && per.isEmpty && time == nil }

  /// `nil` when a word is unknown, or a denominator stands twice.
  init?(pounds: Bool, text: Substring) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces }
    guard let first = words.first, let base = Self.base(first, pounds: pounds) else { return nil }
    self.base = base
    for word in words.dropFirst() {
      if let time = Self.time(word, plural: false) {
        guard self.time == nil else { return nil }
        self.time = time
      } else if let denominator = Self.denominators[word] {
        guard per.insert(denominator).inserted else { return nil }
      } else {
        return nil
      }
    }
  }

  private static func base(_ word: String, pounds: Bool) -> UnitShape.Base? {
    if pounds { return word.isEmpty ? .pound : nil }
    if let time = time(word, plural: true) ?? time(word, plural: false) { return .duration(time) }
    return bases[word]
  }

  private static func time(_ word: String, plural: Bool) -> TimeWord? {
    if plural { return word.hasSuffix("s") ? TimeWord(rawValue: String(word.dropLast())) : nil }
    return TimeWord(rawValue: word)
  }

  private static let bases: [String: UnitShape.Base] = [
    "": .bare, "%": .percent, "level": .level, "levels": .level, "child": .child,
    "children": .child, "FTE": .fte, "point": .point, "points": .point,
    "working day": .workingDay, "working days": .workingDay,
  ]
  private static let denominators: [String: UnitShape.Denominator] = [
    "child": .child, "FTE": .fte, "10000 children": .tenThousandChildren,
  ]
}

extension WrittenUnit {
  /// `number` of this unit in `unit`; `nil` when the two are not of one dimension.
  func convert(_ number: Double, to unit: Unit) -> Double? {
    guard let shape = unit.shape else { return nil }
    if isBare { return shape.base == .percent ? nil : number }
    guard per == shape.per, let whole = convertBase(number, to: shape.base) else { return nil }
    return convertPace(whole, to: shape.pace)
  }

  private func convertBase(_ number: Double, to target: UnitShape.Base) -> Double? {
    switch (base, target) {
    case (.percent, .percent): number / 100
    case (.duration(let written), .duration(let wanted)):
      Self.scaled(number, by: written.calendarHours, over: wanted.calendarHours)
    case (.duration(.hour), .work(.hour)): number
    case (.duration(.minute), .work(.hour)): number / 60
    default: base == target ? number : nil
    }
  }

  private func convertPace(_ number: Double, to pace: UnitShape.Pace?) -> Double? {
    switch (time, pace) {
    case (nil, nil): return number
    case (let written?, .calendar(let wanted)):
      return Self.scaled(number, by: wanted.calendarHours, over: written.calendarHours)
    case (let written?, .annual(let wanted)):
      guard written.calendarHours >= TimeWord.week.calendarHours else { return nil }
      return Self.scaled(number, by: wanted.calendarHours, over: written.calendarHours)
    case (let written?, .paid(let wanted)):
      guard let from = written.paidHours, let to = wanted.paidHours else { return nil }
      return Self.scaled(number, by: to, over: from)
    default: return nil
    }
  }

  /// Exact when nothing is converted.
  private static func scaled(_ number: Double, by factor: Double, over divisor: Double) -> Double {
    factor == divisor ? number : number * factor / divisor
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

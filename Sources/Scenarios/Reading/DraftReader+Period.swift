import SocialCare

/// When, how often, and how exactly.
extension DraftReader {
  struct Period {
    var start: Day
    var warmUp: Span
    var startingState: StartingState
    var horizon: Span
  }

  /// Most replications of one design point; the limit on runs holds beside it.
  static let mostReplications: UInt64 = 1_000_000_000
  /// Years in which a whole simulation, warm-up included, must lie: a year inside the calendar of
  /// working days, so that deadlines beyond the horizon have their dates.
  static let years = EnglishCalendar.firstYear + 1...EnglishCalendar.lastYear - 1

  func period() -> Period? {
    let start = map.required("start", example: "2023-04-01").flatMap {
      map.value(of: $0, what: "a date") { text throws(Complaint) in try DateReader.day(text) }
    }
    let horizonEntry = map.required("horizon", example: "10 years")
    let horizon = horizonEntry.flatMap(span)
    let isCensus = startsFromCensus()
    let warmUp =
      map.entry("warm-up").map(span) ?? (isCensus ? Self.censusWarmUp : Self.defaultWarmUp)
    guard let start, let warmUp, let horizon, let horizonEntry else { return nil }
    if horizon == Span() {
      findings.error(.noHorizon, at: horizonEntry.value.place, "horizon")
      return nil
    }
    let first = start.subtracting(warmUp)
    let end = start.adding(horizon)
    guard Self.years.contains(first.year), Self.years.contains(end.year) else {
      let isLate = !Self.years.contains(end.year)
      let entry = isLate ? horizonEntry : map.entry("warm-up") ?? map.entry("start")
      let events = isLate ? expectedEvents(from: first, to: end) : ""
      findings.error(
        .periodOutside(Self.years, events: events), at: entry?.value.place ?? map.place,
        entry?.key ?? "start")
      return nil
    }
    if let april = Day(year: start.year, month: 4, day: 1),
      (april < start ? april.adding(months: 12) : april).adding(months: 12) > end
    {
      findings.warning(.noWholeYear, at: horizonEntry.value.place, "horizon")
    }
    return Period(
      start: start, warmUp: warmUp, startingState: isCensus ? .census : .stationary,
      horizon: horizon)
  }

  private func span(_ entry: YAMLNode.Entry) -> Span? {
    map.value(of: entry, what: "a duration like 10 years") { text throws(Complaint) in
      try Span.read(text)
    }
  }

  private func startsFromCensus() -> Bool {
    guard let entry = map.entry("start-from"), let text = map.text(of: entry, what: "census") else {
      return false
    }
    if text != "census" {
      findings.error(.notOneOf(text, ["census"]), at: entry.value.place, "start-from")
    }
    return true
  }

  private func expectedEvents(from first: Day, to end: Day) -> String {
    let years = Double(end - first) / 365.25
    let children =
      ParameterCatalogue.index(of: "population.children")
      .map { ParameterCatalogue.all[$0].defaultValue } ?? 0
    return Complaint.expectedEvents(children * years * RunEstimate.eventsPerChildYear)
  }

  // MARK: Replications

  /// The replications, or the precision with its most; `nil` and an error when neither stands.
  func replications() -> (Int?, Precision?) {
    let precision = map.entry("precision").flatMap(precision)
    let own = map.entry("replications").flatMap {
      map.wholeNumber(of: $0, 1...Self.mostReplications)
    }
    if map.entry("precision") == nil && map.entry("replications") == nil {
      findings.error(.missingOneOf("replications", "precision"), at: map.place)
    }
    if let replications = overrides.replications { return (replications, nil) }
    return (precision?.atMost ?? own.map { Int($0) }, precision)
  }

  private func precision(_ entry: YAMLNode.Entry) -> Precision? {
    let shape = "{measure: agency-spend, half-width: 2%, at-most: 1000}"
    guard
      let line = MapReader(
        entry.value, at: entry.keyPlace, path: "precision", what: shape, findings)
    else { return nil }
    line.refuseUnknown(["measure", "half-width", "at-most"])
    let measure = line.required("measure", example: "agency-spend").flatMap { entry in
      line.value(of: entry, what: "a measure") { text throws(Complaint) in
        try knownMeasure(text)
      }
    }
    let width = line.required("half-width", example: "2%").flatMap { entry in
      line.value(of: entry, what: "2% or a number") { text throws(Complaint) in
        try Self.halfWidth(text)
      }
    }
    let atMost = line.required("at-most", example: "1000").flatMap {
      line.wholeNumber(of: $0, 2...Self.mostReplications)
    }
    guard let measure, let width, let atMost else { return nil }
    return Precision(
      measure: measure, halfWidth: width.value, isRelative: width.isRelative,
      atMost: Int(atMost))
  }

  /// `2%` of the mean, or a plain number in the measure's unit; more than nothing.
  private static func halfWidth(
    _ text: String
  ) throws(Complaint) -> (value: Double, isRelative: Bool) {
    let number: Double
    let rest: Substring
    do {
      (number, rest) = try DecimalText.leadingNumber(of: text[...])
    } catch {
      throw .badNumber(text, fault: error, example: "2%")
    }
    guard rest.isEmpty || rest == "%", number > 0 else {
      throw .badNumber(text, fault: .notANumber, example: "2%, more than 0")
    }
    return rest == "%" ? (number / 100, true) : (number, false)
  }
}

import Scenarios
import Testing

@testable import Scenarios

@Suite struct QuantityTests {
  static let conversions: [(String, Unit, Double)] = [
    ("£237/day", Unit.poundsPerWorkingDay, 237.0),
    ("£237/day", .poundsPerHour, 237 / 7.4),
    ("£32/hour", .poundsPerWorkingDay, 32 * 7.4),
    ("£1184/week", .poundsPerHour, 32),
    ("£700/week", .poundsPerWeek, 700),
    ("£100/day", .poundsPerWeek, 700),
    ("£1000/month", .poundsPerYear, 12_000),
    ("£46/child/year", .poundsPerChildPerYear, 46),
    ("£1/child/week", .poundsPerChildPerYear, 8766 / 168),
    ("-£5", .pounds, -5),
    ("6 weeks", .days, 42),
    ("1 month", .days, 30.4375),
    ("2 years", .months, 24),
    ("36 hours", .days, 1.5),
    ("90 minutes", .hours, 1.5),
    ("10 working days", .workingDays, 10),
    ("3 hours/week", .hoursPerMonth, 3 * 730.5 / 168),
    ("12%", .share, 0.12),
    ("7%", .share, 0.07),
    ("1%/month", .sharePerYear, 0.12),
    ("-2%/year", .sharePerYear, -0.02),
    ("-3%", .share, -0.03),
    ("0.1 levels", .levels, 0.1),
    ("-0.1 levels", .levels, -0.1),
    ("16 children/FTE", .childrenPerFTE, 16),
    ("16", .childrenPerFTE, 16),
    ("540/10000 children/year", .per10000ChildrenPerYear, 540),
    ("45/10000 children/month", .per10000ChildrenPerYear, 540),
    ("20 FTE/10000 children", .ftePer10000Children, 20),
    ("1/week", .perYear, 8766 / 168),
    ("40000 children", .children, 40_000),
    ("0", .number, 0),
  ]

  static let changes: [(String, Unit, ValueChange)] = [
    ("+20%", Unit.number, ValueChange.scaled(1.2)), ("-42%", .number, .scaled(0.58)),
    ("-100%", .pounds, .scaled(0)), ("x1.2", .days, .scaled(1.2)),
    ("+5 points", .share, .shifted(0.05)), ("-1 point", .sharePerYear, .shifted(-0.01)),
  ]

  static let misfits: [(String, Unit)] = [
    ("£5/fortnight", Unit.poundsPerWeek), ("£20/hour", .poundsPerYear), ("£20/day", .poundsPerYear),
    ("£20", .poundsPerHour), ("20 £/hour", .poundsPerHour), ("£30 per hour", .poundsPerHour),
    ("1 day", .hours), ("10 days", .workingDays), ("10 working days", .days), ("5%", .number),
    ("2%", .sharePerYear), ("5 points", .share), ("1/year/year", .perYear), ("3 FTE", .children),
    ("5%/year", .share), ("£5/month", .poundsPerHour), ("x2", .share), ("x", .number),
    ("x-2", .number), ("--5%", .number), ("1.2.3", .number), ("1.", .number), ("", .number),
    ("٣", .number), ("+£5", .pounds), ("1e400", .number), ("infinity", .number), ("NaN", .number),
    ("99999999999999999999999999", .number), ("5 ", .share), ("+5 points", .points),
  ]

  static let shown: [(Unit, Double, String)] = [
    (Unit.share, 0.07, "7%"), (.share, 0.225, "22.5%"), (.share, -0.1, "-10%"),
    (.poundsPerHour, 32, "£32/hour"), (.poundsPerWorkingDay, 236.8, "£236.8/day"),
    (.days, 42, "42 days"), (.days, 1, "1 day"), (.number, 0.1 + 0.2, "0.3"),
    (.children, 41_000, "41000 children"), (.pounds, -1_500_000, "-£1500000"),
    (.number, 1e-7, "0.0000001"), (.number, 1e15, "1000000000000000"), (.number, 0, "0"),
    (.number, 999_999_999_999.96, "1000000000000"), (.flag, 1, "true"),
  ]

  private func read(_ text: String, as unit: Unit) throws(Complaint) -> ValueChange {
    try ValueReader.read(text, for: ValueTarget(key: "k", unit: unit, allowed: -1e9...1e9))
  }

  @Test(arguments: conversions)
  func `quantities are converted by dimension`(_ text: String, _ unit: Unit, _ value: Double) throws
  {
    #expect(try read(text, as: unit) == .absolute(value))
  }

  @Test(arguments: changes)
  func `changes are relative`(_ text: String, _ unit: Unit, _ change: ValueChange) throws {
    #expect(try read(text, as: unit) == change)
  }

  @Test(arguments: misfits)
  func `what does not fit is refused`(_ text: String, _ unit: Unit) {
    #expect(throws: Complaint.self) { try read(text, as: unit) }
  }

  @Test(arguments: shown)
  func `values are shown as files write them`(_ unit: Unit, _ value: Double, _ text: String) {
    #expect(unit.text(value) == text)
  }

  @Test(arguments: Unit.allCases.filter { $0 != .flag && $0 != .choice })
  func `what is shown is read back`(_ unit: Unit) throws {
    for value in [0.0, 1, 2.5, 12, 400, -3] {
      if unit.isWhole && (value < 0 || value != value.rounded()) { continue }
      #expect(try read(unit.text(value), as: unit) == .absolute(value), "\(unit.text(value))")
    }
  }

  @Test func `every unit has an ASCII name of its own`() {
    #expect(Set(Unit.allCases.map(\.tableName)).count == Unit.allCases.count)
    #expect(Unit.allCases.allSatisfy { $0.tableName.allSatisfy(\.isASCII) })
    #expect(Unit.poundsPerHour.tableName == "GBP_per_hour")
    #expect(Unit.poundsPerHour.name == "pounds per hour")
  }

  @Test func `every default and range of the catalogue is read back from its text`() throws {
    for parameter in ParameterCatalogue.all {
      for value in [parameter.defaultValue, parameter.plausible.lowerBound] {
        let change = try ValueReader.read(parameter.text(value), for: parameter.target)
        let back = change.applied(to: 0)
        #expect(abs(back - value) <= 1e-11 * abs(value), "\(parameter.key)")
      }
    }
  }

  @Test func `near names are found and far ones are not`() {
    let names = ["agency.day-rate", "agency.rate-cap", "workforce.pay-uplift"]
    #expect(NearestName.to("workforce.pay-uplft", among: names) == "workforce.pay-uplift")
    #expect(NearestName.to("agency.dya-rate", among: names) == "agency.day-rate")
    #expect(NearestName.to("zzz", among: names) == nil)
    #expect(NearestName.distance(Array("ab"), Array("ba")) == 1)
    #expect(NearestName.distance(Array("kitten"), Array("sitting")) == 3)
  }
}

import EventEngine
import SocialCare
import Testing

@testable import CaseloadModel

/// Working time: it stands still at night, at weekends and on bank holidays.
struct ServiceClockTests {
  private static let hour: Int64 = 3_600_000

  /// From Wednesday, 20 December 2023.
  private static let clock = ServiceClock(
    hours: .working, origin: Day(iso: "2023-12-19") ?? Day(number: 0))

  private static func reading(_ day: String, _ hours: Double) -> Double {
    let midnight = SimulationTime.day((Day(iso: day) ?? Day(number: 0)).number)
    let time = midnight.advanced(byDays: hours / 24)
    return Double(clock.reading(at: time, .standard).milliseconds) / Double(hour)
  }

  @Test("It runs from nine o'clock to 16:24 on working days")
  func officeHours() {
    #expect(Self.reading("2023-12-20", 0) == 0)
    #expect(Self.reading("2023-12-20", 9) == 0)
    #expect(Self.reading("2023-12-20", 10.5) == 1.5)
    #expect(Self.reading("2023-12-20", 20) == 7.4)
    #expect(Self.reading("2023-12-21", 3) == 7.4)
    // Friday evening to Wednesday morning: a weekend, Christmas Day and Boxing Day.
    #expect(Self.reading("2023-12-22", 23) == 22.2)
    #expect(Self.reading("2023-12-24", 12) == 22.2)
    #expect(Self.reading("2023-12-26", 12) == 22.2)
    #expect(Self.reading("2023-12-27", 10) == 23.2)
  }

  @Test("The instant of a reading shows it, and none before does")
  func inverse() {
    for step in 1...4_000 {
      let reading = SimulationTime(milliseconds: Int64(step) * 6_660_000 + Int64(step % 3) - 1)
      let time = Self.clock.time(of: reading, .standard)
      #expect(Self.clock.reading(at: time, .standard) == reading)
      #expect(Self.clock.reading(at: time.adding(milliseconds: -1), .standard) < reading)
    }
  }

  @Test("Every hour it is the simulation's own")
  func everyHour() {
    let clock = ServiceClock(hours: .every, origin: Day(number: 0))
    let time = SimulationTime(milliseconds: 1_700_000_000_123)
    #expect(clock.reading(at: time, .standard) == time)
    #expect(clock.time(of: time, .standard) == time)
  }
}

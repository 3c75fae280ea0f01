import EventEngine
import Testing

@Suite struct `Simulation time` {
  @Test func `counts days from 1970 and rounds towards the past`() {
    #expect(SimulationTime.day(1).milliseconds == 86_400_000)
    #expect(SimulationTime.day(-1).milliseconds == -86_400_000)
    #expect(SimulationTime(milliseconds: 86_399_999).dayNumber == 0)
    #expect(SimulationTime(milliseconds: -1).dayNumber == -1)
    #expect(SimulationTime(milliseconds: -86_400_000).dayNumber == -1)
    #expect(SimulationTime(milliseconds: -86_400_001).dayNumber == -2)
    #expect(SimulationTime.day(19_814).dayNumber == 19_814)
    #expect(SimulationTime.day(.max).dayNumber == .max)
    #expect(SimulationTime.distantFuture.dayNumber == .max)
    #expect(SimulationTime.distantPast.dayNumber == .min)
  }

  @Test func `adds and subtracts milliseconds exactly`() {
    let start = SimulationTime.day(-3)
    #expect(start.adding(milliseconds: 17) - start == 17)
    #expect(start.adding(milliseconds: -17) < start)
    #expect(SimulationTime.day(0).yearsSince(.day(-1461)) == 4)
  }

  @Test func `rounds delays to the nearest millisecond`() {
    let start = SimulationTime.day(0)
    #expect(start.advanced(byDays: 1.5).milliseconds == 129_600_000)
    #expect(start.advanced(byDays: 0.4 / 86_400_000).milliseconds == 0)
    #expect(start.advanced(byDays: 0.6 / 86_400_000).milliseconds == 1)
    #expect(start.advanced(byDays: -0.6 / 86_400_000).milliseconds == -1)
  }

  @Test(arguments: [Double.infinity, 1e300, 1e12, 5.5e10 * 2])
  func `never goes beyond the distant future`(days: Double) {
    #expect(SimulationTime.day(19_000).advanced(byDays: days) == .distantFuture)
    #expect(SimulationTime.day(-19_000).advanced(byDays: -days) == .distantPast)
  }

  @Test func `stays at the ends`() {
    #expect(SimulationTime.distantFuture.advanced(byDays: 1) == .distantFuture)
    #expect(SimulationTime.distantPast.advanced(byDays: -1) == .distantPast)
    #expect(SimulationTime.distantFuture.advanced(byDays: -1) < .distantFuture)
  }
}

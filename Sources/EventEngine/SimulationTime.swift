/// An instant of simulated time, in whole milliseconds since 1970-01-01T00:00.
///
/// Integers, because sums of floating-point delays depend on their order and two events meant for
/// one instant would then drift apart. Negative before 1970. There is no time zone and no summer
/// time: every day has 86,400,000 milliseconds.
@frozen @usableFromInline
package struct SimulationTime: Comparable, Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00.
  @usableFromInline package var milliseconds: Int64

  @inlinable
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  @inlinable package static var millisecondsPerDay: Int64 { 86_400_000 }
  /// A year of 365.25 days: the year of rates and hazards, not of any calendar.
  @inlinable package static var millisecondsPerYear: Int64 { 31_557_600_000 }
  /// Later than every event that can be scheduled: as an end, it means “until nothing is left”.
  @inlinable package static var distantFuture: SimulationTime { SimulationTime(milliseconds: .max) }
  @inlinable package static var distantPast: SimulationTime { SimulationTime(milliseconds: .min) }

  @inlinable
  package static func < (left: SimulationTime, right: SimulationTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The milliseconds from `right` to `left`; traps when they do not fit 64 bits.
  @inlinable
  package static func - (left: SimulationTime, right: SimulationTime) -> Int64 {
    left.milliseconds - right.milliseconds
  }

  /// Midnight at the start of a day, counted from 1970-01-01 as day 0.
  @inlinable
  package static func day(_ dayNumber: Int32) -> SimulationTime {
    SimulationTime(milliseconds: Int64(dayNumber) * 86_400_000)
  }

  /// The day this instant lies in, rounded towards the past, and clamped to what 32 bits hold.
  @inlinable
  package var dayNumber: Int32 {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    return Int32(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  /// The instant `milliseconds` later; traps on overflow, which only a fault can cause.
  @inlinable
  package func adding(milliseconds: Int64) -> SimulationTime {
    SimulationTime(milliseconds: self.milliseconds + milliseconds)
  }

  /// Months of 30.4375 days later, as units count them.
  @inlinable
  package func advanced(byMonths months: Double) -> SimulationTime {
    advanced(byDays: months * 30.4375)
  }

  /// Years of 365.25 days later.
  @inlinable
  package func advanced(byYears years: Double) -> SimulationTime {
    advanced(byDays: years * 365.25)
  }

  /// The instant `days` later, to the nearest millisecond, and never beyond the distant future or
  /// past: a clock with a vanishing hazard asks for ages that no integer holds.
  ///
  /// Halves are rounded away from zero, by truncation, so that no mathematical library is asked.
  @inlinable
  package func advanced(byDays days: Double) -> SimulationTime {
    precondition(!days.isNaN, "a delay of not-a-number days")
    let delay = days * 86_400_000
    guard delay < 0x1p62 else { return .distantFuture }
    guard delay > -0x1p62 else { return .distantPast }
    let (sum, overflow) = milliseconds.addingReportingOverflow(
      Int64(delay < 0 ? delay - 0.5 : delay + 0.5))
    guard overflow else { return SimulationTime(milliseconds: sum) }
    return delay < 0 ? .distantPast : .distantFuture
  }

  /// Years of 365.25 days from `earlier` to here; negative when it lies later.
  @inlinable
  package func yearsSince(_ earlier: SimulationTime) -> Double {
    Double(self - earlier) / 31_557_600_000
  }
}

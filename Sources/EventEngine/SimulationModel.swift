/// A model that the engine can run: a calendar, and what each event does.
///
/// A struct with static dispatch, its events an enum or an integer: an event as an object or a
/// closure costs ten times the instructions. `@usableFromInline`, here and on the other types of
/// this room, is what lets another room's compiler see the bodies and specialise them: without it
/// `@inlinable` is ignored on what is `package`, and a run takes eight times as long.
@usableFromInline package protocol SimulationModel {
  associatedtype Event: Sendable

  var calendar: FutureEventList<Event> { get set }

  /// Lets `event` happen, at `calendar.now`.
  mutating func happen(_ event: Event) throws
}

/// So many events at one instant that the clock has in effect stopped: two events, say, that
/// schedule each other without delay.
@usableFromInline
package struct RunawayInstant: Error, Equatable, CustomStringConvertible {
  package let time: SimulationTime
  /// The number of events allowed at one instant.
  package let limit: Int
  /// The event that was one too many.
  package let event: String

  @usableFromInline
  package init(time: SimulationTime, limit: Int, event: String) {
    self.time = time
    self.limit = limit
    self.event = event
  }

  @usableFromInline package var description: String {
    "more than \(limit) events at one instant (\(time.milliseconds) ms); the last was \(event)"
  }
}

extension SimulationModel {
  /// Lets every event due before `end` happen, in order, and leaves the clock at `end`.
  ///
  /// Events due at `end` or later stay on the calendar for the next run.
  ///
  /// - Returns: how many events happened.
  /// - Throws: ``RunawayInstant`` when more than `sameInstantLimit` events fall on one instant, and
  ///   whatever the model throws; the clock then stands at the offending event.
  @inlinable
  @discardableResult
  package mutating func run(
    until end: SimulationTime, sameInstantLimit: Int = 100_000
  ) throws -> Int {
    var handled = 0
    var atThisInstant = 0
    var instant = calendar.now
    while let event = calendar.next(before: end) {
      if calendar.now != instant {
        instant = calendar.now
        atThisInstant = 0
      }
      atThisInstant += 1
      guard atThisInstant <= sameInstantLimit else {
        throw RunawayInstant(
          time: instant, limit: sameInstantLimit, event: String(describing: event))
      }
      handled += 1
      try happen(event)
    }
    calendar.advance(to: end)
    return handled
  }
}

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

  /// The event that will probably be next, told before the one that is due now happens: a model may
  /// have memory fetched for it, and must change nothing.
  mutating func prepare(for event: Event)
}

extension SimulationModel {
  @inlinable @inline(__always)
  package mutating func prepare(for event: Event) {}
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

/// Sees whether the clock moves, by looking at it once in so many events.
@frozen @usableFromInline
struct InstantWatch {
  @usableFromInline let limit: Int
  /// Events until the next look.
  @usableFromInline var left = 1
  /// Looks so far, and the instant of the last.
  @usableFromInline var looks = 0
  @usableFromInline var instant = SimulationTime.distantPast

  @inlinable
  init(limit: Int) {
    precondition(limit > 0, "no event may happen at one instant")
    self.limit = limit
  }

  /// Counts an event; true when it is time to look.
  @inlinable
  var isDue: Bool {
    mutating get {
      left &-= 1
      return left == 0
    }
  }

  /// Two looks that see the same instant have seen one event more than are allowed there.
  @inlinable @inline(never)
  mutating func look(at now: SimulationTime, _ event: some Any) throws {
    guard now != instant || looks == 0 else {
      throw RunawayInstant(time: now, limit: limit, event: String(describing: event))
    }
    instant = now
    looks += 1
    left = limit
  }

  /// Events counted.
  @inlinable var handled: Int { looks == 0 ? 0 : (looks - 1) * limit + 1 + (limit - left) }
}

extension SimulationModel {
  /// Lets every event due before `end` happen, in order, and leaves the clock at `end`.
  ///
  /// Events due at `end` or later stay on the calendar for the next run.
  ///
  /// - Returns: how many events happened.
  /// - Throws: ``RunawayInstant`` when more than `sameInstantLimit` events fall on one instant, at
  ///   the latest when twice as many have, and whatever the model throws; the clock then stands at the offending event.
  @inlinable
  @discardableResult
  package mutating func run(
    until end: SimulationTime, sameInstantLimit: Int = 100_000
  ) throws -> Int {
    var watch = InstantWatch(limit: sameInstantLimit)
    while let event = calendar.next(before: end) {
      if watch.isDue { try watch.look(at: calendar.now, event) }
      if let coming = calendar.coming { prepare(for: coming) }
      try happen(event)
    }
    calendar.advance(to: end)
    return watch.handled
  }
}

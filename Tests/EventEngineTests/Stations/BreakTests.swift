import EventEngine
import Testing

/// Servers that go and come back, work faster or slower, and customers who are taken away.
@Suite struct `A server` {
  @Test func `finishes with its customer before a break, and takes nobody until it is back`() throws
  {
    var counter = Counter()
    counter.arrives("A", at: 0, work: 5)
    counter.arrives("B", at: 1, work: 5)
    counter.plan(.breakBegins(0, .finishing), at: 2)
    counter.plan(.breakEnds(0), at: 9)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "5 A leaves after 5, waited 0", "9 B begins at 0",
        "14 B leaves after 13, waited 8",
      ])
  }

  @Test func `suspends its customer, who goes on elsewhere with what is left`() throws {
    var counter = Counter(servers: 2)
    counter.arrives("A", at: 0, work: 10)
    counter.arrives("B", at: 1, work: 5)
    counter.arrives("C", at: 3, work: 1)
    counter.plan(.breakBegins(0, .suspending), at: 4)
    counter.plan(.breakEnds(0), at: 7)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "1 B begins at 1", "4 A stops with 6 left",
        "6 B leaves after 5, waited 0", "6 A begins at 1", "7 C begins at 0",
        "8 C leaves after 5, waited 4", "12 A leaves after 12, waited 2",
      ])
  }

  @Test func `that came back before it had finished has not been away`() throws {
    var counter = Counter()
    counter.arrives("A", at: 0, work: 5)
    counter.arrives("B", at: 1, work: 5)
    counter.plan(.breakBegins(0, .finishing), at: 2)
    counter.plan(.breakEnds(0), at: 3)
    #expect(try counter.told().contains("5 B begins at 0"))
  }

  @Test func `that was to finish first can still be sent off at once`() throws {
    var counter = Counter(servers: 1, .preemptiveResume)
    counter.arrives("A", at: 0, work: 9, urgency: 2)
    counter.arrives("B", at: 3, work: 1, urgency: 1)
    counter.plan(.breakBegins(0, .finishing), at: 2)
    counter.plan(.breakBegins(0, .suspending), at: 5)
    counter.plan(.breakEnds(0), at: 6)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "5 A stops with 4 left", "6 B begins at 0",
        "7 B leaves after 4, waited 3", "7 A begins at 0", "11 A leaves after 11, waited 2",
      ])
  }

  @Test func `at half the pace takes twice as long, and keeps what it has done`() throws {
    var counter = Counter()
    counter.plan(.pace(500_000, 0), at: 0)
    counter.arrives("A", at: 1, work: 6)
    counter.plan(.pace(2_000_000, 0), at: 5)
    counter.arrives("B", at: 6, work: 3)
    #expect(
      try counter.told() == [
        "1 A begins at 0", "7 A leaves after 6, waited 0", "7 B begins at 0",
        "9 B leaves after 3, waited 1",
      ])
  }

  @Test func `whose customer is taken away is free for the next`() throws {
    var counter = Counter()
    counter.arrives("A", at: 0, work: 9)
    counter.arrives("B", at: 1, work: 2)
    counter.arrives("C", at: 1, work: 2)
    try counter.run(until: SimulationTime(milliseconds: 4))
    let (served, waiting) = (counter.tickets["A"] ?? .none, counter.tickets["B"] ?? .none)
    #expect(counter.station.holds(served) && !counter.station.isWaiting(served))
    #expect(counter.station.isWaiting(waiting))
    let stopped = counter.station.withdraw(served, at: counter.calendar.now)
    counter.stop(try #require(stopped))
    let unserved = counter.station.withdraw(waiting, at: counter.calendar.now)
    #expect(unserved == nil)
    counter.follow()
    #expect(!counter.station.holds(served) && !counter.station.holds(waiting))
    #expect(
      try counter.told() == [
        "0 A begins at 0", "4 A stops with 5 left", "4 C begins at 0",
        "6 C leaves after 5, waited 3",
      ])
  }

  @Test func `turns to a customer who has become more urgent`() throws {
    var counter = Counter(servers: 1, .preemptiveResume)
    counter.arrives("A", at: 0, work: 9, urgency: 5)
    counter.arrives("B", at: 1, work: 2, urgency: 6)
    counter.arrives("C", at: 1, work: 2, urgency: 6)
    try counter.run(until: SimulationTime(milliseconds: 3))
    let ticket = counter.tickets["C"] ?? .none
    let isHere = counter.station.setUrgency(1, of: ticket)
    #expect(isHere)
    counter.follow()
    #expect(
      try counter.told().filter { !$0.contains("leaves") } == [
        "0 A begins at 0", "3 A stops with 6 left", "3 C begins at 0", "5 A begins at 0",
        "11 B begins at 0",
      ])
    let isStillHere = counter.station.setUrgency(1, of: ticket)
    #expect(!isStillHere)
  }
}

extension ServiceStation {
  /// Nobody who waits has a server idle beside them.
  var isWorkConserving: Bool {
    waiting == 0 || !(0..<serverCount).contains { isOpen($0) && !isBusy($0) }
  }
}

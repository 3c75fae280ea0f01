import EventEngine
import Testing

/// Small traces worked by hand, one for each discipline and rule.
@Suite struct `A station` {
  @Test func `serves first come, first served, at the server that has been idle longest`() throws {
    var counter = Counter(servers: 2)
    counter.arrives("A", at: 0, work: 4)
    counter.arrives("B", at: 1, work: 1)
    counter.arrives("C", at: 5, work: 9)
    counter.arrives("D", at: 6, work: 1)
    counter.arrives("E", at: 6, work: 1)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "1 B begins at 1", "2 B leaves after 1, waited 0",
        "4 A leaves after 4, waited 0", "5 C begins at 1", "6 D begins at 0",
        "7 D leaves after 1, waited 0", "7 E begins at 0", "8 E leaves after 2, waited 1",
        "14 C leaves after 9, waited 0",
      ])
  }

  @Test func `serves the more urgent class first and interrupts nobody`() throws {
    var counter = Counter(.nonPreemptive)
    counter.arrives("A", at: 0, work: 10, urgency: 2)
    counter.arrives("B", at: 1, work: 5, urgency: 2)
    counter.arrives("C", at: 2, work: 3, urgency: 1)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "10 A leaves after 10, waited 0", "10 C begins at 0",
        "13 C leaves after 11, waited 8", "13 B begins at 0", "18 B leaves after 17, waited 12",
      ])
  }

  @Test func `ignores classes when told to`() throws {
    var counter = Counter(.ignored)
    counter.arrives("A", at: 0, work: 2, urgency: 2)
    counter.arrives("B", at: 1, work: 2, urgency: 2)
    counter.arrives("C", at: 1, work: 2, urgency: 1)
    #expect(
      try counter.told().filter { $0.contains("begins") } == [
        "0 A begins at 0", "2 B begins at 0", "4 C begins at 0",
      ])
  }

  @Test func `interrupts the less urgent, who goes on where it stopped`() throws {
    var counter = Counter(.preemptiveResume)
    counter.arrives("A", at: 0, work: 10, urgency: 2)
    counter.arrives("B", at: 1, work: 5, urgency: 2)
    counter.arrives("C", at: 2, work: 3, urgency: 1)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "2 A stops with 8 left", "2 C begins at 0",
        "5 C leaves after 3, waited 0", "5 A begins at 0", "13 A leaves after 13, waited 3",
        "13 B begins at 0", "18 B leaves after 17, waited 12",
      ])
  }

  @Test func `interrupts the least urgent service, of equals the one that began last`() throws {
    var counter = Counter(servers: 3, .preemptiveResume)
    counter.arrives("A", at: 0, work: 20, urgency: 3)
    counter.arrives("B", at: 1, work: 20, urgency: 3)
    counter.arrives("C", at: 2, work: 20, urgency: 2)
    counter.arrives("D", at: 3, work: 1, urgency: 1)
    counter.arrives("E", at: 3, work: 1, urgency: 2)
    #expect(
      try counter.told().prefix(8) == [
        "0 A begins at 0", "1 B begins at 1", "2 C begins at 2", "3 B stops with 18 left",
        "3 D begins at 1", "3 A stops with 17 left", "3 E begins at 0",
        "4 D leaves after 1, waited 0",
      ])
  }

  @Test func `serves the earliest due date first within a class`() throws {
    var counter = Counter(.nonPreemptive, by: .dueDate)
    counter.arrives("A", at: 0, work: 3, urgency: 1, due: 50)
    counter.arrives("B", at: 1, work: 1, urgency: 1, due: 40)
    counter.arrives("C", at: 1, work: 1, urgency: 1, due: 30)
    counter.arrives("D", at: 2, work: 1, urgency: 1, due: 30)
    counter.arrives("E", at: 2, work: 1, urgency: 2, due: 1)
    #expect(
      try counter.told().filter { $0.contains("begins") } == [
        "0 A begins at 0", "3 C begins at 0", "4 D begins at 0", "5 B begins at 0",
        "6 E begins at 0",
      ])
  }

  @Test func `loses arrivals when it is full`() throws {
    var counter = Counter(capacity: 2)
    for (name, time) in [("A", 0), ("B", 1), ("C", 2), ("D", 5)] as [(Character, Int64)] {
      counter.arrives(name, at: time, work: 5)
    }
    #expect(
      try counter.told() == [
        "0 A begins at 0", "2 C is lost", "5 D is lost", "5 A leaves after 5, waited 0",
        "5 B begins at 0", "10 B leaves after 9, waited 4",
      ])
  }

  @Test func `lets those who wait lose patience, and nobody who is served`() throws {
    var counter = Counter()
    counter.arrives("A", at: 0, work: 6, patience: 2)
    counter.arrives("B", at: 1, work: 6, patience: 3)
    counter.arrives("C", at: 2, work: 6, patience: 9)
    #expect(
      try counter.told() == [
        "0 A begins at 0", "4 B gives up", "6 A leaves after 6, waited 0", "6 C begins at 0",
        "12 C leaves after 10, waited 4",
      ])
  }

  @Test func `takes a batch together: its most urgent is served first, or all of it is refused`()
    throws
  {
    var counter = Counter(capacity: 3, .nonPreemptive)
    var refused = 0
    for batch in ["ABC", "DE"] {
      guard counter.station.room >= batch.count else {
        refused += batch.count
        continue
      }
      for name in batch {
        let urgency: UInt8 = name == "C" ? 1 : 2
        _ = counter.station.arrive(name, work: 2, urgency: urgency, at: counter.calendar.now)
      }
    }
    #expect(refused == 2 && counter.station.room == 0)
    counter.follow()
    #expect(
      try counter.told().filter { $0.contains("begins") } == [
        "0 C begins at 0", "2 A begins at 0", "4 B begins at 0",
      ])
  }
}

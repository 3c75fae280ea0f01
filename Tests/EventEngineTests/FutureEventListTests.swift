import EventEngine
import Testing

/// The instant `milliseconds` after the start of 1970.
private func at(_ milliseconds: Int64) -> SimulationTime {
  SimulationTime(milliseconds: milliseconds)
}

private func drain(_ list: inout FutureEventList<Int>) -> [Int] {
  var order: [Int] = []
  while let event = list.next(before: .distantFuture) { order.append(event) }
  return order
}

@Suite struct `A future event list` {
  @Test func `orders by time, then priority, then order of scheduling`() {
    var list = FutureEventList<Int>(startingAt: at(-100))
    list.schedule(5, at: at(10), priority: .late)
    list.schedule(3, at: at(10))
    list.schedule(4, at: at(10))
    list.schedule(2, at: at(10), priority: .first)
    list.schedule(0, at: at(-50), priority: .last)
    list.schedule(1, at: at(0))
    list.schedule(6, at: at(11), priority: .first)
    #expect(drain(&list) == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func `keeps ten thousand events of one instant in the order of scheduling`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    for event in 0..<10_000 { list.schedule(event, at: at(7)) }
    #expect(drain(&list) == Array(0..<10_000))
    #expect(list.now == at(7))
  }

  @Test func `hands out nothing that is due at the end or later`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    list.schedule(1, at: at(9))
    list.schedule(2, at: at(10))
    #expect(list.next(before: at(10)) == 1)
    #expect(list.next(before: at(10)) == nil)
    #expect(list.now == at(9))
    #expect(list.count == 1)
    list.advance(to: at(10))
    #expect(list.now == at(10))
    #expect(list.next(before: at(11)) == 2)
  }

  @Test func `cancels once`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    let first = list.schedule(1, at: at(5))
    let second = list.schedule(2, at: at(6))
    #expect(list.isPending(first))
    let answers = [list.cancel(first), list.cancel(first)]
    #expect(answers == [true, false])
    #expect(!list.isPending(first))
    #expect(list.time(of: first) == nil)
    #expect(list.time(of: second) == at(6))
    #expect(list.count == 1)
    #expect(drain(&list) == [2])
    #expect(!list.isPending(second))
  }

  @Test func `does not take a reused slot for the old event`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    let old = list.schedule(1, at: at(5))
    list.cancel(old)
    let new = list.schedule(2, at: at(3))
    #expect(old != new)
    let cancelled = list.cancel(old)
    #expect(!cancelled)
    #expect(list.isPending(new))
    #expect(drain(&list) == [2])
  }

  @Test func `moves an event behind those already scheduled for its new time`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    let moved = list.schedule(3, at: at(1))
    list.schedule(1, at: at(8), priority: .early)
    list.schedule(2, at: at(8))
    let ticket = list.reschedule(moved, to: at(8))
    #expect(!list.isPending(moved))
    #expect(list.time(of: ticket) == at(8))
    #expect(list.count == 3)
    #expect(drain(&list) == [1, 2, 3])
  }

  @Test func `keeps the priority of an event that moves`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    let moved = list.schedule(1, at: at(20), priority: .first)
    list.schedule(2, at: at(8))
    _ = list.reschedule(moved, to: at(8))
    #expect(drain(&list) == [1, 2])
  }

  @Test func `knows no event by the ticket for none`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    #expect(!list.isPending(.none))
    list.schedule(1, at: at(1))
    let cancelled = list.cancel(.none)
    #expect(!cancelled)
    #expect(list.time(of: .none) == nil)
  }

  @Test func `copies as a value`() {
    var original = FutureEventList<Int>(startingAt: at(0))
    var tickets: [EventTicket] = []
    for event in 0..<100 { tickets.append(original.schedule(event, at: at(Int64(event)))) }
    var copy = original
    copy.cancel(tickets[50])
    #expect(!copy.isPending(tickets[50]))
    copy.schedule(1_000, at: at(0), priority: .first)
    #expect(original.isPending(tickets[50]))
    #expect(drain(&original) == Array(0..<100))
    #expect(drain(&copy) == [1_000] + Array(0..<50) + Array(51..<100))
  }

  @Test func `copies that both grow keep their own events`() {
    var original = FutureEventList<String>(startingAt: at(0))
    for number in 0..<10 { original.schedule("both \(number)", at: at(Int64(number))) }
    var copy = original
    for number in 10..<300 {
      original.schedule("original \(number)", at: at(Int64(number)))
      copy.schedule("copy \(number)", at: at(Int64(number)))
    }
    for (name, list) in [("original", original), ("copy", copy)] {
      var list = list
      var left: [String] = []
      while let event = list.next(before: .distantFuture) { left.append(event) }
      let expected =
        (0..<10).map { "both \($0)" } + (10..<300).map { "\(name) \($0)" }
      #expect(left == expected)
    }
    #expect(original.count == 300 && copy.count == 300)
  }

  @Test func `moves and passes time in a copy without touching the original`() {
    var original = FutureEventList<Int>(startingAt: at(0))
    let tickets = (0..<5).map { original.schedule($0, at: at(Int64(10 + $0))) }
    var moved = original
    _ = moved.reschedule(tickets[0], to: at(100))
    var emptied = original
    for ticket in tickets { emptied.cancel(ticket) }
    emptied.advance(to: at(50))
    #expect(drain(&moved) == [1, 2, 3, 4, 0])
    #expect(emptied.count == 0 && emptied.now == at(50))
    #expect(drain(&original) == [0, 1, 2, 3, 4])
  }

  @Test func `gives back the events it still holds`() {
    final class Token: Sendable {}
    weak var token: Token?
    do {
      var list = FutureEventList<Token>(startingAt: at(0))
      let kept = Token()
      token = kept
      for time in 1...40 { list.schedule(kept, at: at(Int64(time))) }
      let copy = list
      _ = list.next(before: .distantFuture)
      #expect(copy.count == 40 && list.count == 39)
    }
    #expect(token == nil)
  }

  @Test func `sweeps stale entries without losing live ones`() {
    var list = FutureEventList<Int>(startingAt: at(0))
    for event in 0..<1_000 { list.schedule(event, at: at(Int64(1_000 + event * 7 % 1_000))) }
    for round in 0..<100_000 {
      let ticket = list.schedule(-1, at: at(Int64(500 + round % 5_000)))
      list.cancel(ticket)
    }
    #expect(list.count == 1_000)
    #expect(list.entriesHeld <= 2_002)
    let expected = (0..<1_000).sorted { $0 * 7 % 1_000 < $1 * 7 % 1_000 }
    #expect(drain(&list) == expected)
    #expect(list.count == 0)
  }
}

import Testing

@testable import EventEngine

/// The calendar without its ladder: the same heap and slots, and every entry in the heap.
private struct HeapCalendar {
  var heap = CalendarHeap()
  var slots = EventSlots<Int>()
  var lastSequence: UInt32 = 0

  mutating func schedule(_ event: Int, at time: SimulationTime) -> EventTicket {
    lastSequence += 1
    let slot = UInt32(
      slots.occupy(with: event, time: time, sequence: lastSequence, priority: .normal))
    heap.insert(
      CalendarEntry(time: time, priority: .normal, sequence: lastSequence, slot: slot))
    return EventTicket(slot: slot, sequence: lastSequence)
  }

  /// Cancelled entries stay in the heap until they come up.
  mutating func cancel(_ ticket: EventTicket) -> Bool {
    guard slots.holds(ticket) else { return false }
    _ = slots.release(Int(ticket.slot))
    return true
  }

  mutating func reschedule(_ ticket: EventTicket, to time: SimulationTime) -> EventTicket {
    schedule(slots.release(Int(ticket.slot)), at: time)
  }

  mutating func next() -> (time: SimulationTime, event: Int)? {
    while heap.count > 0 {
      let entry = heap.least
      heap.removeLeast()
      if slots.holds(entry) { return (entry.time, slots.release(entry.slot)) }
    }
    return nil
  }
}

/// Delays of one shape, by integer arithmetic alone.
enum Delays: CaseIterable {
  case uniform, exponential, tied, clustered, heavyTailed

  /// Milliseconds until an event is due.
  func draw(_ random: inout LittleGenerator) -> Int64 {
    switch self {
    case .uniform: Int64(random.below(100_000_000))
    case .exponential: exponential(&random, mean: 20_000_000)
    case .tied: Int64(random.below(7)) * 3_600_000
    case .clustered:
      Int64(random.below(5)) * 30 * 86_400_000 + Int64(random.below(50))
    case .heavyTailed: Int64(1) << Int64(random.below(44)) + Int64(random.below(1_000))
    }
  }

  /// About exponential: as many whole halvings as coins fall heads, and evenly between them.
  private func exponential(_ random: inout LittleGenerator, mean: Int64) -> Int64 {
    let coins = random.below(1 << 30) | 1 << 30
    return (Int64(coins.trailingZeroBitCount) << 20 + Int64(random.below(1 << 20))) * mean >> 20
  }
}

@Suite struct `A ladder against a heap` {
  /// Both calendars, every answer of the one held against the other's.
  private struct Pair {
    var ladder = FutureEventList<Int>(startingAt: SimulationTime(milliseconds: 0))
    var heap = HeapCalendar()
    /// Of the ladder and of the heap, by event; the heap numbers its slots its own way.
    var tickets: [(ladder: EventTicket, heap: EventTicket)] = []
    var random: LittleGenerator
    let delays: Delays

    mutating func time() -> SimulationTime { ladder.now.adding(milliseconds: delays.draw(&random)) }

    mutating func schedule() {
      let (event, time) = (tickets.count, time())
      tickets.append((ladder.schedule(event, at: time), heap.schedule(event, at: time)))
    }

    mutating func pop() -> Bool {
      let expected = heap.next()
      guard ladder.next(before: .distantFuture) == expected?.event else { return false }
      return expected.map { $0.time == ladder.now } ?? true
    }

    /// Any event that was ever scheduled, lately or long ago: it may have happened already.
    mutating func any(of recent: Int) -> Int {
      max(0, tickets.count - 1 - random.below(recent))
    }

    mutating func cancel(of recent: Int) -> Bool {
      let event = any(of: recent)
      return ladder.cancel(tickets[event].ladder) == heap.cancel(tickets[event].heap)
    }

    mutating func reschedule(of recent: Int) -> Bool {
      let event = any(of: recent)
      guard ladder.isPending(tickets[event].ladder) else {
        return !heap.slots.holds(tickets[event].heap)
      }
      guard heap.slots.holds(tickets[event].heap) else { return false }
      let time = time()
      tickets[event] = (
        ladder.reschedule(tickets[event].ladder, to: time),
        heap.reschedule(tickets[event].heap, to: time)
      )
      return true
    }

    /// One of the four operations; schedules and removals balance at about `aim` events.
    mutating func step(aim: Int) -> Bool {
      switch tickets.isEmpty ? 6 : random.below(16) {
      case 0..<6:
        if ladder.count < aim { schedule() } else { return pop() }
      case 6..<8: schedule()
      case 8..<12: return pop()
      case 12..<14: return cancel(of: 2 * aim)
      default: return reschedule(of: 2 * aim)
      }
      return true
    }
  }

  /// Two million operations a shape, ten million in all: among few events, where the ladder is a
  /// heap itself, among some thousands, and among a hundred thousand, over several rungs.
  @Test(arguments: Delays.allCases)
  func `gives the same answers to two million operations`(delays: Delays) {
    var (operations, most) = (0, 0)
    for (aim, share) in [(60, 400_000), (3_000, 600_000), (100_000, 1_000_000)] {
      var pair = Pair(random: LittleGenerator(seed: UInt64(aim)), delays: delays)
      for operation in 0..<share {
        guard pair.step(aim: aim) else {
          Issue.record("\(delays), \(aim) events: differs at operation \(operation)")
          return
        }
      }
      operations += share
      most = max(most, pair.ladder.count)
      while pair.ladder.count > 0 { if !pair.pop() { break } }
      #expect(pair.ladder.count == 0 && pair.heap.next() == nil, "\(delays), \(aim) events")
    }
    #expect(operations == 2_000_000 && most > 50_000)
  }
}

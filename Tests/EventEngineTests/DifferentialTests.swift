import EventEngine
import Testing

/// The same calendar, kept as an array sorted from last to first: slow and plainly right.
private struct SortedCalendar {
  struct Line {
    var time: Int64
    var priority: UInt8
    var order: Int
    var event: Int
  }

  var lines: [Line] = []
  var scheduled = 0

  mutating func schedule(_ event: Int, at time: Int64, priority: UInt8) {
    scheduled += 1
    let line = Line(time: time, priority: priority, order: scheduled, event: event)
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Self.key(lines[middle]) > Self.key(line) { low = middle + 1 } else { high = middle }
    }
    lines.insert(line, at: low)
  }

  mutating func remove(_ event: Int) -> Line? {
    guard let index = lines.firstIndex(where: { $0.event == event }) else { return nil }
    return lines.remove(at: index)
  }

  mutating func next(before end: Int64) -> Line? {
    guard let last = lines.last, last.time < end else { return nil }
    return lines.removeLast()
  }

  static func key(_ line: Line) -> (Int64, UInt8, Int) {
    (line.time, line.priority, line.order)
  }
}

/// Runs list and reference side by side through random operations, and compares every answer.
private struct Duel {
  var list = FutureEventList<Int>(startingAt: SimulationTime(milliseconds: -1_000_000))
  var reference = SortedCalendar()
  var tickets: [EventTicket] = []
  var random: LittleGenerator
  /// Events to hold on to: below it, scheduling is likelier than taking off.
  let aim: Int
  /// The longest delay in milliseconds; a short one makes ties.
  let reach: Int

  mutating func step() -> Bool {
    switch random.below(10) {
    case 0..<4: reference.lines.count < aim ? schedule() : next()
    case 4..<7: next()
    case 7: cancel()
    case 8: reschedule()
    default: schedule()
    }
  }

  mutating func schedule() -> Bool {
    let time = list.now.milliseconds + Int64(random.below(reach))
    let priority = UInt8(random.below(3) * 64)
    tickets.append(
      list.schedule(
        tickets.count, at: SimulationTime(milliseconds: time),
        priority: EventPriority(rank: priority)))
    reference.schedule(tickets.count - 1, at: time, priority: priority)
    return list.count == reference.lines.count
  }

  mutating func next() -> Bool {
    let end = list.now.milliseconds + Int64(random.below(reach))
    let expected = reference.next(before: end)
    guard list.next(before: SimulationTime(milliseconds: end)) == expected?.event else {
      return false
    }
    return expected.map { $0.time == list.now.milliseconds } ?? true
  }

  /// A recent event: some of them have happened or were cancelled already.
  mutating func recent() -> Int {
    max(0, tickets.count - 1 - random.below(2 * aim))
  }

  mutating func cancel() -> Bool {
    guard !tickets.isEmpty else { return true }
    let event = recent()
    let line = reference.remove(event)
    guard list.time(of: tickets[event])?.milliseconds == line?.time else { return false }
    return list.cancel(tickets[event]) == (line != nil)
  }

  mutating func reschedule() -> Bool {
    guard !tickets.isEmpty else { return true }
    let event = recent()
    guard let line = reference.remove(event) else { return !list.isPending(tickets[event]) }
    let time = list.now.milliseconds + Int64(random.below(reach))
    reference.schedule(event, at: time, priority: line.priority)
    tickets[event] = list.reschedule(tickets[event], to: SimulationTime(milliseconds: time))
    return list.isPending(tickets[event]) && list.count == reference.lines.count
  }
}

@Suite struct `A calendar against a sorted array` {
  @Test(arguments: [(3, 10), (40, 1_000), (40, 4), (700, 100_000), (700, 2)])
  func `gives the same answers to sixty thousand random operations`(aim: Int, reach: Int) {
    var duel = Duel(random: LittleGenerator(seed: UInt64(aim * reach)), aim: aim, reach: reach)
    for operation in 0..<60_000 {
      guard duel.step() else {
        Issue.record("differs at operation \(operation)")
        return
      }
    }
    while let line = duel.reference.next(before: .max) {
      #expect(duel.list.next(before: .distantFuture) == line.event)
    }
    #expect(duel.list.next(before: .distantFuture) == nil)
    #expect(duel.list.count == 0)
    #expect(duel.tickets.count > 5_000)
  }
}

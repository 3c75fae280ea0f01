import EventEngine
import Testing

/// A station under random operations, beside plain books of who is there and what they are owed.
private struct Books {
  struct Line {
    var ticket: CustomerTicket
    var urgency: UInt8
    var due: Int64
    var owed: Int64
    /// The server and since when; `nil` while it waits.
    var service: (server: Int, since: Int64)?
  }

  var station: ServiceStation<Int>
  var random: LittleGenerator
  var lines: [Int: Line] = [:]
  var ends: [Int: Int64] = [:]
  var now: Int64 = 0
  var (arrived, lost, served, gone) = (0, 0, 0, 0)
  var faults: [String] = []

  init(_ classes: QueueDiscipline.Classes, _ order: QueueDiscipline.Order, seed: UInt64) {
    station = ServiceStation(
      servers: 3, capacity: 12, discipline: QueueDiscipline(classes: classes, order: order))
    random = LittleGenerator(seed: seed)
  }

  var time: SimulationTime { SimulationTime(milliseconds: now) }

  mutating func check(_ holds: Bool, _ fault: String) {
    if !holds { faults.append("\(now): \(fault)") }
  }

  mutating func step() {
    let next = now + Int64(random.below(8))
    if let (server, end) = ends.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }), end <= next {
      now = end
      complete(server)
    } else {
      now = next
      act()
    }
    follow()
    audit()
  }

  private mutating func act() {
    let server = random.below(station.serverCount)
    switch random.below(10) {
    case 0..<5: for _ in 0...random.below(3) { arrive() }
    case 5: if let stopped = station.close(server, .suspending, at: time) { suspend(stopped) }
    case 6: _ = station.close(server, .finishing, at: time)
    case 7: station.open(server)
    case 8: leave()
    default: setUrgency()
    }
  }

  private mutating func arrive() {
    arrived += 1
    let urgency = UInt8(random.below(4))
    let (due, work) = (now + Int64(random.below(90)), Int64(random.below(20)))
    let ticket = station.arrive(
      arrived, work: work, urgency: urgency, due: SimulationTime(milliseconds: due), at: time)
    check((ticket == nil) == (lines.count == 12), "lost or let in wrongly")
    guard let ticket else {
      lost += 1
      return
    }
    lines[arrived] = Line(ticket: ticket, urgency: urgency, due: due, owed: work)
  }

  /// Anybody's patience ends, or anybody is taken away.
  private mutating func leave() {
    guard let (name, line) = someone() else { return }
    if random.below(2) == 0 {
      let left = station.renege(line.ticket)
      check((left == name) == (line.service == nil), "\(name) gave up wrongly")
      if left == nil { return }
    } else {
      let stopped = station.withdraw(line.ticket, at: time)
      check(stopped?.server == line.service?.server, "\(name) was taken from nowhere")
      if let stopped { ends[stopped.server] = nil }
    }
    check(!station.holds(line.ticket), "\(name) is still here")
    gone += 1
    lines[name] = nil
  }

  private mutating func setUrgency() {
    guard let (name, line) = someone() else { return }
    let urgency = UInt8(random.below(4))
    check(station.setUrgency(urgency, of: line.ticket), "\(name) cannot change")
    lines[name]?.urgency = urgency
  }

  private mutating func someone() -> (Int, Line)? {
    let names = lines.keys.sorted()
    guard !names.isEmpty else { return nil }
    let name = names[random.below(names.count)]
    return lines[name].map { (name, $0) }
  }

  private mutating func complete(_ server: Int) {
    ends[server] = nil
    let ended = station.complete(server, at: time)
    guard let line = lines.removeValue(forKey: ended.customer), let service = line.service else {
      return check(false, "\(ended.customer) was served without being so")
    }
    check(line.owed == now - service.since, "\(ended.customer) did not get its time")
    served += 1
  }

  private mutating func suspend(_ stopped: Service<Int>) {
    ends[stopped.server] = nil
    guard let service = lines[stopped.customer]?.service else {
      return check(false, "\(stopped.customer) was not served")
    }
    lines[stopped.customer]?.owed -= now - service.since
    lines[stopped.customer]?.service = nil
    check(lines[stopped.customer]?.owed == stopped.work, "\(stopped.customer) is owed otherwise")
  }

  private mutating func follow() {
    while let change = station.nextChange(at: time) {
      switch change {
      case .stops(let service):
        check(station.discipline.classes == .preemptiveResume, "interrupted without leave")
        suspend(service)
      case .begins(let service):
        check(service.customer == firstInLine, "\(service.customer) jumped the queue")
        check(service.remaining == lines[service.customer]?.owed, "served too much or too little")
        lines[service.customer]?.service = (service.server, now)
        ends[service.server] = now + service.remaining
      }
    }
  }

  private var firstInLine: Int? {
    let discipline = station.discipline
    func rank(_ name: Int, _ line: Line) -> (UInt8, Int64, Int) {
      (
        discipline.classes == .ignored ? 0 : line.urgency,
        discipline.order == .dueDate ? line.due : 0, name
      )
    }
    return lines.filter { $0.value.service == nil }
      .min { rank($0.key, $0.value) < rank($1.key, $1.value) }?.key
  }

  private mutating func audit() {
    let waiting = lines.values.filter { $0.service == nil }
    check(arrived == lost + served + gone + lines.count, "customers have vanished")
    check(station.waiting == waiting.count, "the queue's length is wrong")
    check(station.inService == lines.count - waiting.count, "the number served is wrong")
    check(station.count + station.room == 12, "places have vanished")
    check(station.isWorkConserving, "a server idles beside a queue")
    for server in 0..<station.serverCount {
      let customer = lines.first { $0.value.service?.server == server }?.key
      check(station.customer(at: server) == customer, "server \(server) serves another")
      check(ends[server] != nil || customer == nil, "a service without an end")
    }
    guard station.discipline.classes == .preemptiveResume else { return }
    let pressing = waiting.map(\.urgency).min() ?? .max
    let weakest = lines.values.compactMap { line in
      line.service.flatMap { station.isOpen($0.server) ? line.urgency : nil }
    }.max()
    check(weakest ?? 0 <= pressing, "the more urgent waits for the less")
  }
}

@Suite struct `A station's books` {
  @Test(arguments: [QueueDiscipline.Classes.ignored, .nonPreemptive, .preemptiveResume])
  func `close after each of ten thousand random operations`(_ classes: QueueDiscipline.Classes) {
    for order in [QueueDiscipline.Order.arrival, .dueDate] {
      var books = Books(classes, order, seed: order == .arrival ? 11 : 12)
      for _ in 0..<10_000 where books.faults.isEmpty { books.step() }
      #expect(books.faults == [])
      #expect(books.served > 1_000 && books.lost > 50 && books.gone > 100)
    }
  }
}

import EventEngine
import Testing

/// A clock that ticks every `period` milliseconds, writes down when, and may fork or fail.
private struct Ticker: SimulationModel {
  enum Event: Sendable { case tick, echo, fail }
  struct Failure: Error {}

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var period: Int64
  var heard: [Int64] = []

  init(period: Int64) {
    self.period = period
    calendar.schedule(.tick, at: SimulationTime(milliseconds: period))
  }

  mutating func happen(_ event: Event) throws {
    heard.append(calendar.now.milliseconds)
    switch event {
    case .tick: calendar.schedule(.tick, at: calendar.now.adding(milliseconds: period))
    case .echo: calendar.schedule(.echo, at: calendar.now)
    case .fail: throw Failure()
    }
  }
}

@Suite struct `A run` {
  @Test func `handles what is due before its end and leaves the clock there`() throws {
    var model = Ticker(period: 10)
    let first = try model.run(until: SimulationTime(milliseconds: 30))
    #expect(first == 2)
    #expect(model.heard == [10, 20])
    #expect(model.calendar.now.milliseconds == 30)
    let second = try model.run(until: SimulationTime(milliseconds: 31))
    #expect(second == 1)
    #expect(model.heard == [10, 20, 30])
    #expect(model.calendar.now.milliseconds == 31)
    #expect(model.calendar.count == 1)
  }

  @Test func `in two parts equals a run in one`() throws {
    var whole = Ticker(period: 7)
    try whole.run(until: SimulationTime(milliseconds: 1_000))
    var parts = Ticker(period: 7)
    try parts.run(until: SimulationTime(milliseconds: 333))
    var fork = parts
    try parts.run(until: SimulationTime(milliseconds: 1_000))
    #expect(parts.heard == whole.heard)
    fork.period = 100
    try fork.run(until: SimulationTime(milliseconds: 600))
    #expect(fork.heard.suffix(3) == [336, 436, 536])
    #expect(parts.heard == whole.heard)
  }

  @Test func `stops when an instant does not end`() throws {
    var model = Ticker(period: 10)
    model.calendar.schedule(.echo, at: SimulationTime(milliseconds: 15))
    #expect(
      throws: RunawayInstant(
        time: SimulationTime(milliseconds: 15), limit: 50, event: "echo")
    ) {
      try model.run(until: SimulationTime(milliseconds: 100), sameInstantLimit: 50)
    }
    #expect((51...100).contains(model.heard.count), "one look in fifty events")
  }

  @Test func `counts each instant by itself`() throws {
    var model = Ticker(period: 1)
    for _ in 0..<2 { model.calendar.schedule(.tick, at: SimulationTime(milliseconds: 1)) }
    let handled = try model.run(until: SimulationTime(milliseconds: 101), sameInstantLimit: 3)
    #expect(handled == 300)
  }

  @Test func `hands on what the model throws, with the clock where it happened`() {
    var model = Ticker(period: 10)
    model.calendar.schedule(.fail, at: SimulationTime(milliseconds: 12))
    #expect(throws: Ticker.Failure.self) {
      try model.run(until: SimulationTime(milliseconds: 100))
    }
    #expect(model.calendar.now.milliseconds == 12)
  }
}

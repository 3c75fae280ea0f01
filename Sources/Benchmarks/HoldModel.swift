import EventEngine
import Probability

/// The hold model of calendars: take the least event off, put it back an exponential delay later,
/// with so many pending (Vaucher and Duval 1975).
///
/// The delays are drawn beforehand: what is timed is the calendar alone, with its tickets.
package struct HoldModel {
  private var calendar = FutureEventList<UInt32>(startingAt: SimulationTime(milliseconds: 0))
  private let delays: [Int64]
  private var drawn = 0

  /// Milliseconds of a mean delay.
  private static let meanDelay = 1e9
  private static let delaysKept = 1 << 14

  /// A calendar with `pending` events, held long enough to have forgotten how it was filled.
  package init(pending: Int, seed: UInt64 = 20_230_401) {
    var stream = RandomSource(seed: seed, replication: 1)
      .stream(purpose: 1, entity: 0, occurrence: 0)
    delays = (0..<Self.delaysKept).map { _ in Int64(Self.meanDelay * stream.exponential()) }
    for event in 0..<pending {
      let delay = Int64(Self.meanDelay * stream.exponential())
      calendar.schedule(
        UInt32(event), at: SimulationTime(milliseconds: delay))
    }
    hold(3 * pending)
  }

  /// Seconds of processor time that so many holds take.
  package mutating func seconds(holds: Int) -> Double {
    ProcessorTime.measure { hold(holds) }.seconds
  }

  private mutating func hold(_ count: Int) {
    for _ in 0..<count {
      guard let event = calendar.next(before: .distantFuture) else { return }
      calendar.schedule(event, at: calendar.now.adding(milliseconds: delays[drawn]))
      drawn = (drawn &+ 1) & (Self.delaysKept &- 1)
    }
  }
}

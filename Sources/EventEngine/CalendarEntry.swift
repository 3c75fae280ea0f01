/// One line of the calendar: 16 bytes whose unsigned order is the order of events.
///
/// From the top: time with its sign bit flipped (64 bits), priority (8), sequence (32), slot (24).
/// A single integer, so that a comparison is two machine instructions and ties cannot be forgotten.
@frozen
@usableFromInline
struct CalendarEntry: Sendable {
  @usableFromInline let key: UInt128

  @inlinable
  init(key: UInt128) {
    self.key = key
  }

  @inlinable
  init(time: SimulationTime, priority: EventPriority, sequence: UInt32, slot: UInt32) {
    let high = UInt64(bitPattern: time.milliseconds) ^ (1 << 63)
    let low = UInt64(priority.rank) << 56 | UInt64(sequence) << 24 | UInt64(slot)
    key = UInt128(high) << 64 | UInt128(low)
  }

  /// Sorts behind every entry: what fills the unused places of the heap.
  @inlinable static var beyondAll: CalendarEntry { CalendarEntry(key: .max) }

  @inlinable
  var time: SimulationTime {
    SimulationTime(
      milliseconds: Int64(bitPattern: UInt64(truncatingIfNeeded: key >> 64) ^ (1 << 63)))
  }

  /// The time as an unsigned number of the same order.
  @inlinable
  var stamp: UInt64 { UInt64(truncatingIfNeeded: key >> 64) }

  @inlinable
  var sequence: UInt32 {
    UInt32(truncatingIfNeeded: UInt64(truncatingIfNeeded: key) >> 24)
  }

  @inlinable
  var slot: Int {
    Int(UInt64(truncatingIfNeeded: key) & 0xFF_FFFF)
  }

  @inlinable
  static func < (left: CalendarEntry, right: CalendarEntry) -> Bool {
    left.key < right.key
  }
}

/// The memory of a heap of entries, aligned to lines of 64 bytes.
///
/// A class because memory must be given back once, however often its owner was copied. Who writes
/// into it has made sure that nobody else reads it: ``FutureEventList`` asks once for each event, and
/// copies the rooms of its heap and of its slots together.
@usableFromInline
final class EntryRoom: @unchecked Sendable {
  @usableFromInline let places: UnsafeMutablePointer<CalendarEntry>
  @usableFromInline let capacity: Int

  /// A room of so many places, whole lines of four, filled with ``CalendarEntry/beyondAll``.
  @usableFromInline
  init(capacity: Int) {
    self.capacity = capacity
    places = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<CalendarEntry>.stride, alignment: 64
    ).bindMemory(to: CalendarEntry.self, capacity: capacity)
    places.initialize(repeating: .beyondAll, count: capacity)
  }

  /// A larger room, or one of the same size, with the first `used` places of another.
  convenience init(capacity: Int, copying other: EntryRoom, used: Int) {
    self.init(capacity: capacity)
    places.update(from: other.places, count: used)
  }

  deinit {
    places.deallocate()
  }
}

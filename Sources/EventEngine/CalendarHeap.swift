/// A heap of calendar entries in which each has four children, laid out by the cache line.
///
/// Places count from 0; the root is at place 3 and the children of `place` begin at
/// `4 * (place - 2)`, so that the four lie in one aligned line of 64 bytes and comparing them costs
/// one visit to memory. Unused places of the last line hold ``CalendarEntry/beyondAll``: the least
/// of four is found without asking how many there are. The order in which entries leave depends on
/// their keys alone, never on the layout.
@frozen
@usableFromInline
struct CalendarHeap: Sendable {
  @usableFromInline var room: EntryRoom
  /// The room's memory, here so that reaching it is one step.
  @usableFromInline nonisolated(unsafe) var places: UnsafeMutablePointer<CalendarEntry>
  /// The place behind the last that the room has.
  @usableFromInline var end: Int
  @usableFromInline var count = 0

  @inlinable static var root: Int { 3 }

  @usableFromInline
  init() {
    room = EntryRoom(capacity: 16)
    places = room.places
    end = room.capacity
  }

  /// The least entry, or ``CalendarEntry/beyondAll`` when there is none.
  @inlinable
  var least: CalendarEntry { places[Self.root] }

  /// All entries, in no order.
  var entries: ContiguousArray<CalendarEntry> {
    ContiguousArray(UnsafeBufferPointer(start: places + Self.root, count: count))
  }

  @inlinable @inline(__always)
  mutating func insert(_ entry: CalendarEntry) {
    let place = Self.root &+ count
    if place == end { move(toRoomOf: 2 &* end) }
    count &+= 1
    Self.rise(entry, from: place, in: places)
  }

  /// Removes the least entry; the heap must not be empty.
  @inlinable @inline(__always)
  mutating func removeLeast() {
    count &-= 1
    let last = Self.root &+ count
    let moved = places[last]
    places[last] = .beyondAll
    if last > Self.root { Self.sink(moved, end: last, in: places) }
  }

  mutating func removeAll() {
    (places + Self.root).update(repeating: .beyondAll, count: count)
    count = 0
  }

  /// Keeps the entries that `isLive` approves and restores the heap: linear in their number.
  @inlinable
  mutating func removeAll(but isLive: (CalendarEntry) -> Bool) {
    let end = Self.root + count
    var kept = Self.root
    for place in Self.root..<end {
      let entry = places[place]
      guard isLive(entry) else { continue }
      places[kept] = entry
      kept += 1
    }
    for place in kept..<end { places[place] = .beyondAll }
    Self.settle(end: kept, in: places)
    count = kept - Self.root
  }

  /// Moves to a room of its own: a larger one, or one that no copy shares.
  @usableFromInline
  mutating func move(toRoomOf capacity: Int) {
    room = EntryRoom(capacity: capacity, copying: room, used: Self.root + count)
    places = room.places
    end = room.capacity
  }
}

extension CalendarHeap {
  /// Puts `entry` at or above the free `place`, moving greater ancestors down.
  @inlinable @inline(__always)
  static func rise(
    _ entry: CalendarEntry, from start: Int, in places: UnsafeMutablePointer<CalendarEntry>
  ) {
    var place = start
    while place > root {
      let parent = place >> 2 + 2
      let above = places[parent]
      guard entry < above else { break }
      places[place] = above
      place = parent
    }
    places[place] = entry
  }

  /// Moves the hole at the root down to a leaf along the least children, then `entry` up from it.
  ///
  /// The entry comes from the bottom and mostly belongs there: comparing it on the way down would
  /// be one comparison a level for nothing.
  @inlinable @inline(__always)
  static func sink(
    _ entry: CalendarEntry, end: Int, in places: UnsafeMutablePointer<CalendarEntry>
  ) {
    var hole = root
    var children = 4
    while children < end {
      let least = leastOfLine(children, in: places)
      places[hole] = places[least]
      hole = least
      children = 4 &* (least &- 2)
    }
    rise(entry, from: hole, in: places)
  }

  /// The place of the least of the four entries from `first` on, by arithmetic: branches on keys
  /// that are in no order would be mispredicted every other time.
  @inlinable
  static func leastOfLine(
    _ first: Int, in places: UnsafeMutablePointer<CalendarEntry>
  ) -> Int {
    let left = first &+ (places[first &+ 1] < places[first] ? 1 : 0)
    let right = first &+ (places[first &+ 3] < places[first &+ 2] ? 3 : 2)
    let isRight = places[right] < places[left] ? 1 : 0
    return left &+ (right &- left) &* isRight
  }

  /// Makes a heap of unordered entries, from the last parent up to the root.
  @inlinable
  static func settle(end: Int, in places: UnsafeMutablePointer<CalendarEntry>) {
    guard end - root > 1 else { return }
    for start in stride(from: (end - 1) >> 2 + 2, through: root, by: -1) {
      let entry = places[start]
      var hole = start
      while 4 * (hole - 2) < end {
        let least = leastOfLine(4 * (hole - 2), in: places)
        guard places[least] < entry else { break }
        places[hole] = places[least]
        hole = least
      }
      places[hole] = entry
    }
  }
}

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
  /// Lines of four entries. The element is a vector only because that aligns it to 64 bytes.
  @usableFromInline var lines: ContiguousArray<SIMD8<UInt64>>
  @usableFromInline var count = 0

  @inlinable static var root: Int { 3 }
  @inlinable static var emptyLine: SIMD8<UInt64> { SIMD8(repeating: .max) }

  @inlinable
  init() {
    lines = [Self.emptyLine]
  }

  @inlinable
  mutating func withPlaces<Outcome>(
    _ body: (UnsafeMutableBufferPointer<CalendarEntry>) -> Outcome
  ) -> Outcome {
    lines.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CalendarEntry.self, body)
    }
  }

  /// The least entry, or ``CalendarEntry/beyondAll`` when there is none.
  @inlinable
  var least: CalendarEntry {
    lines.withUnsafeBytes { bytes in
      bytes.load(
        fromByteOffset: Self.root * MemoryLayout<CalendarEntry>.stride,
        as: CalendarEntry.self)
    }
  }

  /// All entries, in no order.
  var entries: ContiguousArray<CalendarEntry> {
    lines.withUnsafeBytes { bytes in
      let places = bytes.bindMemory(to: CalendarEntry.self)
      return ContiguousArray(places[Self.root..<(Self.root + count)])
    }
  }

  @inlinable
  mutating func insert(_ entry: CalendarEntry) {
    let place = Self.root + count
    if place == 4 * lines.count { lines.append(Self.emptyLine) }
    count += 1
    withPlaces { places in Self.rise(entry, from: place, in: places) }
  }

  /// Removes the least entry; the heap must not be empty.
  @inlinable
  mutating func removeLeast() {
    let last = Self.root + count - 1
    count -= 1
    withPlaces { places in
      let moved = places[last]
      places[last] = .beyondAll
      if last > Self.root { Self.sink(moved, end: last, in: places) }
    }
  }

  /// Keeps the entries that `isLive` approves and restores the heap: linear in their number.
  @inlinable
  mutating func removeAll(but isLive: (CalendarEntry) -> Bool) {
    let end = Self.root + count
    count = withPlaces { places in
      var kept = Self.root
      for place in Self.root..<end {
        let entry = places[place]
        guard isLive(entry) else { continue }
        places[kept] = entry
        kept += 1
      }
      for place in kept..<end { places[place] = .beyondAll }
      Self.settle(end: kept, in: places)
      return kept - Self.root
    }
    let needed = (Self.root + count + 3) / 4
    lines.removeLast(lines.count - max(1, needed))
  }
}

extension CalendarHeap {
  /// Puts `entry` at or above the free `place`, moving greater ancestors down.
  @inlinable
  static func rise(
    _ entry: CalendarEntry, from start: Int, in places: UnsafeMutableBufferPointer<CalendarEntry>
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
  @inlinable
  static func sink(
    _ entry: CalendarEntry, end: Int, in places: UnsafeMutableBufferPointer<CalendarEntry>
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
    _ first: Int, in places: UnsafeMutableBufferPointer<CalendarEntry>
  ) -> Int {
    let left = first &+ (places[first &+ 1] < places[first] ? 1 : 0)
    let right = first &+ (places[first &+ 3] < places[first &+ 2] ? 3 : 2)
    let isRight = places[right] < places[left] ? 1 : 0
    return left &+ (right &- left) &* isRight
  }

  /// Makes a heap of unordered entries, from the last parent up to the root.
  @inlinable
  static func settle(end: Int, in places: UnsafeMutableBufferPointer<CalendarEntry>) {
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

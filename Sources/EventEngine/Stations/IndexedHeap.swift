/// Numbered items in the order of their keys, any of which can be taken out again.
///
/// A binary heap that also knows where each item lies: inserting, removing the least and removing
/// any other are O(log n), finding is O(1). Items are small numbers from 0 on (places in a list of
/// the owner's), below 2^24. Keys have 104 bits and must differ: then the order in which items leave
/// depends on them alone.
@frozen
@usableFromInline
struct IndexedHeap: Sendable {
  /// A key with its item in the lowest 24 bits.
  @frozen
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let key: UInt128

    @inlinable
    init(key: UInt128, item: Int) {
      self.key = key << 24 | UInt128(UInt64(truncatingIfNeeded: item))
    }

    @inlinable var item: Int { Int(UInt64(truncatingIfNeeded: key) & 0xff_ffff) }
  }

  @usableFromInline var entries: ContiguousArray<Entry> = []
  /// Where each item lies in `entries`; −1 when it is not in the heap.
  @usableFromInline var places: ContiguousArray<Int32> = []

  @inlinable
  init() {}

  @inlinable var count: Int { entries.count }

  /// The item with the least key.
  @inlinable var first: Int? { entries.first?.item }

  @inlinable
  func contains(_ item: Int) -> Bool {
    item < places.count && places[item] >= 0
  }

  @inlinable
  mutating func insert(_ item: Int, key: UInt128) {
    if item >= places.count { makeRoom(for: item) }
    precondition(places[item] < 0, "an item put into a heap twice")
    let entry = Entry(key: key, item: item)
    entries.append(entry)
    rearrange { $0.rise(entry, from: $0.entries.count - 1) }
  }

  /// Takes an item out, wherever it lies; it must be in the heap.
  @inlinable
  mutating func remove(_ item: Int) {
    precondition(contains(item), "an item taken out of a heap that does not hold it")
    let last = entries.removeLast()
    rearrange {
      let place = Int($0.places[item])
      $0.places[item] = -1
      guard place < $0.entries.count else { return }
      if last.key < $0.entries[place].key {
        $0.rise(last, from: place)
      } else {
        $0.sink(last, from: place)
      }
    }
  }

  @inlinable @inline(never)
  mutating func makeRoom(for item: Int) {
    precondition(item < 1 << 24, "more than 16,777,216 items in a heap")
    while places.count <= item { places.append(-1) }
  }

  /// Moves entries about in memory that is asked only once whether a copy shares it.
  @inlinable @inline(__always)
  mutating func rearrange(_ body: (Arrangement) -> Void) {
    entries.withUnsafeMutableBufferPointer { entries in
      places.withUnsafeMutableBufferPointer { places in
        body(Arrangement(entries: entries, places: places))
      }
    }
  }

  @frozen
  @usableFromInline
  struct Arrangement {
    @usableFromInline let entries: UnsafeMutableBufferPointer<Entry>
    @usableFromInline let places: UnsafeMutableBufferPointer<Int32>

    @inlinable
    init(
      entries: UnsafeMutableBufferPointer<Entry>, places: UnsafeMutableBufferPointer<Int32>
    ) {
      self.entries = entries
      self.places = places
    }

    @inlinable @inline(__always)
    func rise(_ entry: Entry, from start: Int) {
      var place = start
      while place > 0 {
        let parent = (place &- 1) >> 1
        guard entry.key < entries[parent].key else { break }
        put(entries[parent], at: place)
        place = parent
      }
      put(entry, at: place)
    }

    @inlinable @inline(__always)
    func sink(_ entry: Entry, from start: Int) {
      var place = start
      while 2 &* place &+ 1 < entries.count {
        var child = 2 &* place &+ 1
        if child &+ 1 < entries.count, entries[child &+ 1].key < entries[child].key {
          child &+= 1
        }
        guard entries[child].key < entry.key else { break }
        put(entries[child], at: place)
        place = child
      }
      put(entry, at: place)
    }

    @inlinable @inline(__always)
    func put(_ entry: Entry, at place: Int) {
      entries[place] = entry
      places[entry.item] = Int32(truncatingIfNeeded: place)
    }
  }
}

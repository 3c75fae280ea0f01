/// The buckets of all rungs: lists of chunks in one pool, so that an emptied rung leaves its room to
/// the next.
///
/// A chunk fills two lines of memory and is read as a whole: what a calendar of tens of thousands
/// waits for is memory, and a list with a node for each entry waits for every one of them.
@frozen
@usableFromInline
struct LadderBuckets: Sendable {
  @frozen
  @usableFromInline
  struct Chunk: Sendable {
    @usableFromInline var entries = InlineArray<7, CalendarEntry>(repeating: .beyondAll)
    /// The next of its bucket, which is full, or of the free ones; −1 when it is the last.
    @usableFromInline var next: Int32

    @inlinable
    init(next: Int32) {
      self.next = next
    }
  }

  @frozen
  @usableFromInline
  struct Bucket: Sendable {
    /// First chunk, the only one that need not be full; −1 when the bucket is empty.
    @usableFromInline var head: Int32 = -1
    /// Entries in the first chunk.
    @usableFromInline var inHead: Int32 = Bucket.chunk
    /// Full chunks behind it.
    @usableFromInline var fullCount: Int32 = -1

    @inlinable static var chunk: Int32 { 7 }

    @inlinable
    init() {}

    @inlinable var count: Int { Int(Self.chunk &* fullCount &+ inHead) }
  }

  @usableFromInline var buckets: ContiguousArray<Bucket> = []
  @usableFromInline var chunks: ContiguousArray<Chunk> = []
  /// First of the free chunks; −1 when there is none.
  @usableFromInline var firstFree: Int32 = -1
  @usableFromInline var freeCount = 0

  static let mostBuckets = 65_536

  @inlinable
  init() {}

  @inlinable
  func count(of bucket: Int) -> Int { buckets[bucket].count }

  @inlinable
  mutating func insert(_ entry: CalendarEntry, _ bucket: Int) {
    if freeCount == 0 { makeRoom(for: 1) }
    arrange { $0.insert(entry, bucket) }
  }

  /// Takes all entries out of a bucket.
  mutating func empty(_ bucket: Int, _ body: (CalendarEntry) -> Void) {
    arrange { $0.empty(bucket) { body($1) } }
  }

  /// Moves a bucket's entries to the buckets of a finer rung.
  mutating func move(_ bucket: Int, to rung: LadderRung) {
    makeRoom(for: rung.bucketCount + count(of: bucket) / Int(Bucket.chunk))
    arrange { $0.empty(bucket) { $0.insert($1, rung.bucket(of: $1.stamp)) } }
  }

  /// Keeps the entries of a bucket that `isLive` approves, and says how many.
  mutating func filter(_ bucket: Int, _ isLive: (CalendarEntry) -> Bool) -> Int {
    var kept: ContiguousArray<CalendarEntry> = []
    empty(bucket) { if isLive($0) { kept.append($0) } }
    for entry in kept { insert(entry, bucket) }
    return kept.count
  }

  /// A new rung whose empty buckets cover the stamps from `first` up to `end`, about a bucket for
  /// eight of `count` entries.
  mutating func rung(from first: UInt64, upTo end: UInt64, for count: Int) -> LadderRung {
    let wanted = min(Self.mostBuckets, max(32, count / 8))
    let range = end - 1 - first
    var shift = 0
    while range >> UInt64(shift) >= UInt64(wanted) { shift += 1 }
    let bucketCount = Int(range >> UInt64(shift)) + 1
    let rung = LadderRung(
      start: first, end: end, shift: shift, firstBucket: buckets.count, bucketCount: bucketCount)
    buckets.append(contentsOf: repeatElement(Bucket(), count: bucketCount))
    return rung
  }

  /// Gives back the buckets of the innermost rung.
  mutating func free(_ rung: LadderRung) {
    buckets.removeLast(rung.bucketCount)
  }

  /// Provides so many free chunks.
  @usableFromInline
  mutating func makeRoom(for wanted: Int) {
    while freeCount < wanted {
      chunks.append(Chunk(next: firstFree))
      firstFree = Int32(chunks.count - 1)
      freeCount += 1
    }
  }

  /// Moves entries about in memory that is asked only once whether a copy shares it. There must be
  /// free chunks for what comes in.
  @inlinable @inline(__always)
  mutating func arrange(_ body: (inout Arrangement) -> Void) {
    var (first, count) = (firstFree, freeCount)
    buckets.withUnsafeMutableBufferPointer { buckets in
      chunks.withUnsafeMutableBufferPointer { chunks in
        var arrangement = Arrangement(
          buckets: buckets, chunks: chunks, firstFree: first, freeCount: count)
        body(&arrangement)
        (first, count) = (arrangement.firstFree, arrangement.freeCount)
      }
    }
    (firstFree, freeCount) = (first, count)
  }

  @frozen
  @usableFromInline
  struct Arrangement {
    @usableFromInline let buckets: UnsafeMutableBufferPointer<Bucket>
    @usableFromInline let chunks: UnsafeMutableBufferPointer<Chunk>
    @usableFromInline var firstFree: Int32
    @usableFromInline var freeCount: Int

    @inlinable
    init(
      buckets: UnsafeMutableBufferPointer<Bucket>, chunks: UnsafeMutableBufferPointer<Chunk>,
      firstFree: Int32, freeCount: Int
    ) {
      self.buckets = buckets
      self.chunks = chunks
      self.firstFree = firstFree
      self.freeCount = freeCount
    }

    @inlinable @inline(__always)
    mutating func insert(_ entry: CalendarEntry, _ bucket: Int) {
      if buckets[bucket].inHead == Bucket.chunk { extend(bucket) }
      let place = Int(buckets[bucket].inHead)
      chunks[Int(buckets[bucket].head)].entries[unchecked: place] = entry
      buckets[bucket].inHead &+= 1
    }

    /// Puts a free chunk before those of a bucket.
    @inlinable @inline(__always)
    mutating func extend(_ bucket: Int) {
      precondition(freeCount > 0, "no chunk is free")
      let chunk = firstFree
      firstFree = chunks[Int(chunk)].next
      freeCount &-= 1
      chunks[Int(chunk)].next = buckets[bucket].head
      buckets[bucket].head = chunk
      buckets[bucket].inHead = 0
      buckets[bucket].fullCount &+= 1
    }

    /// Takes all entries out of a bucket; its chunks are free before the first is handed on.
    @inlinable @inline(__always)
    mutating func empty(_ number: Int, _ body: (inout Self, CalendarEntry) -> Void) {
      let bucket = buckets[number]
      buckets[number] = Bucket()
      var place = bucket.head
      var used = Int(bucket.inHead)
      while place >= 0 {
        let chunk = chunks[Int(place)]
        chunks[Int(place)].next = firstFree
        firstFree = place
        freeCount &+= 1
        for entry in 0..<used { body(&self, chunk.entries[unchecked: entry]) }
        place = chunk.next
        used = Int(Bucket.chunk)
      }
    }
  }
}

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
    @usableFromInline var entries: InlineArray<7, CalendarEntry>
    /// The next of its bucket, which is full, or of the free ones; −1 when it is the last.
    @usableFromInline var next: Int32

    @inlinable
    init(first entry: CalendarEntry, next: Int32) {
      entries = InlineArray(repeating: entry)
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

  static let mostBuckets = 65_536

  @inlinable
  init() {}

  @inlinable
  func count(of bucket: Int) -> Int { buckets[bucket].count }

  @inlinable
  mutating func insert(_ entry: CalendarEntry, _ number: Int) {
    var bucket = buckets[number]
    if bucket.inHead < Bucket.chunk {
      chunks[Int(bucket.head)].entries[Int(bucket.inHead)] = entry
      bucket.inHead &+= 1
    } else {
      bucket.head = chunk(first: entry, next: bucket.head)
      bucket.inHead = 1
      bucket.fullCount &+= 1
    }
    buckets[number] = bucket
  }

  /// A chunk with one entry.
  @inlinable
  mutating func chunk(first entry: CalendarEntry, next: Int32) -> Int32 {
    let chunk = firstFree
    guard chunk >= 0 else {
      chunks.append(Chunk(first: entry, next: next))
      return Int32(truncatingIfNeeded: chunks.count - 1)
    }
    firstFree = chunks[Int(chunk)].next
    chunks[Int(chunk)].entries[0] = entry
    chunks[Int(chunk)].next = next
    return chunk
  }

  /// Takes all entries out of a bucket.
  mutating func empty(_ number: Int, _ body: (inout Self, CalendarEntry) -> Void) {
    let bucket = buckets[number]
    buckets[number] = Bucket()
    var place = bucket.head
    var used = Int(bucket.inHead)
    while place >= 0 {
      let chunk = chunks[Int(place)]
      chunks[Int(place)].next = firstFree
      firstFree = place
      for entry in 0..<used { body(&self, chunk.entries[entry]) }
      place = chunk.next
      used = Int(Bucket.chunk)
    }
  }

  /// Moves a bucket's entries to the buckets of a finer rung.
  mutating func move(_ bucket: Int, to rung: LadderRung) {
    empty(bucket) { $0.insert($1, rung.bucket(of: $1.stamp)) }
  }

  /// Keeps the entries of a bucket that `isLive` approves, and says how many.
  mutating func filter(_ bucket: Int, _ isLive: (CalendarEntry) -> Bool) -> Int {
    var kept: ContiguousArray<CalendarEntry> = []
    empty(bucket) { if isLive($1) { kept.append($1) } }
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
}

/// The buckets of all rungs: lists in one pool of nodes, so that an entry moves without a copy of
/// its neighbours and an emptied rung leaves its room to the next.
@frozen
@usableFromInline
struct LadderBuckets: Sendable {
  @frozen
  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var entry: CalendarEntry
    /// The next of its bucket, or of the free ones; −1 when it is the last.
    @usableFromInline var next: Int32

    @inlinable
    init(entry: CalendarEntry, next: Int32) {
      self.entry = entry
      self.next = next
    }
  }

  @frozen
  @usableFromInline
  struct Bucket: Sendable {
    /// First node; −1 when it is empty.
    @usableFromInline var head: Int32 = -1
    @usableFromInline var count: Int32 = 0

    @inlinable
    init() {}
  }

  @usableFromInline var buckets: ContiguousArray<Bucket> = []
  @usableFromInline var nodes: ContiguousArray<Node> = []
  /// First of the free nodes; −1 when there is none.
  @usableFromInline var firstFree: Int32 = -1

  static let mostBuckets = 65_536

  @inlinable
  init() {}

  @inlinable
  func count(of bucket: Int) -> Int { Int(buckets[bucket].count) }

  @inlinable
  mutating func insert(_ entry: CalendarEntry, _ bucket: Int) {
    let head = buckets[bucket].head
    var node = firstFree
    if node >= 0 {
      firstFree = nodes[Int(node)].next
      nodes[Int(node)] = Node(entry: entry, next: head)
    } else {
      node = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(Node(entry: entry, next: head))
    }
    link(node, bucket)
  }

  @inlinable
  mutating func link(_ node: Int32, _ bucket: Int) {
    buckets[bucket].head = node
    buckets[bucket].count &+= 1
  }

  /// Takes all entries out of a bucket.
  mutating func empty(_ bucket: Int, _ body: (CalendarEntry) -> Void) {
    var node = buckets[bucket].head
    buckets[bucket] = Bucket()
    while node >= 0 {
      let taken = nodes[Int(node)]
      body(taken.entry)
      nodes[Int(node)].next = firstFree
      firstFree = node
      node = taken.next
    }
  }

  /// Moves a bucket's nodes to the buckets of a finer rung.
  mutating func move(_ bucket: Int, to rung: LadderRung) {
    var node = buckets[bucket].head
    buckets[bucket] = Bucket()
    while node >= 0 {
      let moved = nodes[Int(node)]
      let target = rung.bucket(of: moved.entry.stamp)
      nodes[Int(node)].next = buckets[target].head
      link(node, target)
      node = moved.next
    }
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
}

/// The entries of a calendar: a heap while few pend, a ladder queue above (Tang, Goh and Thng 2005).
///
/// What is far off lies unsorted in the `top`. When its time draws near it is dealt out over the
/// buckets of a rung, a full bucket over the finer buckets of the next rung, and a bucket of few
/// entries into the `bottom`, a small heap from which entries leave. So an entry is moved a few times
/// instead of being compared some log n times, and one that is cancelled in time is never sorted.
///
/// Times are integers and bucket widths powers of two: where an entry belongs is exact, and equal
/// times always lie together. The order in which entries leave depends on their keys alone.
@frozen
@usableFromInline
struct LadderQueue: Sendable {
  @usableFromInline var bottom = CalendarHeap()
  /// From the outermost, which has the widest buckets, inwards.
  @usableFromInline var rungs: ContiguousArray<LadderRung> = []
  @usableFromInline var buckets = LadderBuckets()
  @usableFromInline var top: ContiguousArray<CalendarEntry> = []
  /// Stamps below go to the bottom: the innermost rung's next bucket begins here.
  @usableFromInline var bottomEnd = UInt64.max
  /// Stamps from here on go to the top: the outermost rung ends here.
  @usableFromInline var topStart = UInt64.max
  /// Entries that are not in the bottom.
  @usableFromInline var countAbove = 0
  /// A bottom beyond this is dealt out over a rung of its own.
  @usableFromInline var bottomLimit = LadderQueue.mostInBottom

  /// Below this the heap alone is quicker; measured by `caseload bench hold`.
  @inlinable static var mostInBottom: Int { 160 }
  /// A bucket of at most so many goes to the bottom as it is.
  @inlinable static var mostInBucket: Int { 48 }
  @inlinable static var mostRungs: Int { 12 }

  @inlinable
  init() {}

  /// All entries.
  @inlinable var count: Int { bottom.count + countAbove }

  @inlinable @inline(__always)
  mutating func insert(_ entry: CalendarEntry) {
    let stamp = entry.stamp
    guard stamp < bottomEnd else { return insertAbove(entry, stamp) }
    bottom.insert(entry)
    if bottom.count > bottomLimit { spill() }
  }

  /// Keeps an entry for later that does not belong in the bottom.
  @inlinable @inline(never)
  mutating func insertAbove(_ entry: CalendarEntry, _ stamp: UInt64) {
    countAbove += 1
    if stamp >= topStart { top.append(entry) } else { insertInRung(entry, stamp) }
  }

  @inlinable
  mutating func insertInRung(_ entry: CalendarEntry, _ stamp: UInt64) {
    var place = 0
    while stamp < rungs[place].edge { place += 1 }
    rungs[place].count += 1
    buckets.insert(entry, rungs[place].bucket(of: stamp))
  }

}

extension LadderQueue {
  /// Fills the empty bottom with the entries due next, if there are any.
  ///
  /// Entries that `isLive` turns down are dropped on the way.
  @usableFromInline
  mutating func refill(_ isLive: (CalendarEntry) -> Bool) {
    bottomLimit = Self.mostInBottom
    while bottom.count == 0, countAbove > 0 {
      guard let inner = rungs.indices.last else {
        takeTop()
        continue
      }
      guard rungs[inner].count > 0 else {
        buckets.free(rungs.removeLast())
        bottomEnd = rungs.last?.edge ?? topStart
        continue
      }
      let bucket = nextBucket(of: inner)
      let size = buckets.count(of: bucket)
      rungs[inner].count -= size
      if size > Self.mostInBucket, rungs[inner].shift > 0, rungs.count < Self.mostRungs {
        spread(bucket, of: inner)
      } else {
        drain(bucket, isLive)
        bottomEnd = rungs[inner].edge
      }
    }
    bottomLimit = max(bottomLimit, 2 * bottom.count)
  }

  /// Moves a rung past its empty buckets and the first that is not, which is returned.
  private mutating func nextBucket(of inner: Int) -> Int {
    var rung = rungs[inner]
    var bucket = rung.firstBucket + rung.passed
    while buckets.count(of: bucket) == 0 { bucket += 1 }
    rung.passed = bucket - rung.firstBucket + 1
    rungs[inner] = rung
    return bucket
  }

  private mutating func drain(_ bucket: Int, _ isLive: (CalendarEntry) -> Bool) {
    countAbove -= buckets.count(of: bucket)
    buckets.empty(bucket) { entry in
      if isLive(entry) { bottom.insert(entry) }
    }
  }

  /// Deals a full bucket out over a new, finer rung.
  private mutating func spread(_ bucket: Int, of outer: Int) {
    let size = buckets.count(of: bucket)
    var rung = buckets.rung(
      from: rungs[outer].start(of: rungs[outer].passed - 1), upTo: rungs[outer].edge, for: size)
    rung.count = size
    buckets.move(bucket, to: rung)
    rungs.append(rung)
    bottomEnd = rung.edge
  }

  /// The far-off entries come within reach: into the bottom when they are few, else over a rung.
  private mutating func takeTop() {
    let waiting = top
    top.removeAll(keepingCapacity: true)
    bottomEnd = .max
    topStart = .max
    if waiting.count <= Self.mostInBucket {
      countAbove -= waiting.count
      for entry in waiting { bottom.insert(entry) }
    } else {
      deal(waiting, upTo: .max)
    }
  }

  /// The bottom has grown too large for a heap: its entries are dealt out over a rung before the
  /// others.
  @usableFromInline
  mutating func spill() {
    bottomLimit = 2 * bottom.count
    guard rungs.count < Self.mostRungs else { return }
    let entries = bottom.entries
    guard let first = entries.first, entries.contains(where: { $0.stamp != first.stamp })
    else { return }
    bottom.removeAll()
    countAbove += entries.count
    deal(entries, upTo: bottomEnd)
  }

  /// Deals entries out over a new innermost rung up to `end`; where that is open, the top begins
  /// behind the last of them.
  private mutating func deal(_ entries: ContiguousArray<CalendarEntry>, upTo end: UInt64) {
    var least = UInt64.max
    var most = UInt64.min
    for entry in entries {
      least = min(least, entry.stamp)
      most = max(most, entry.stamp)
    }
    if end == .max { topStart = most == .max ? .max : most + 1 }
    var rung = buckets.rung(
      from: least, upTo: end == .max ? topStart : end, for: entries.count)
    rung.count = entries.count
    for entry in entries { buckets.insert(entry, rung.bucket(of: entry.stamp)) }
    rungs.append(rung)
    bottomEnd = rung.edge
  }

  /// Keeps the entries that `isLive` approves: linear in their number.
  @usableFromInline
  mutating func removeAll(but isLive: (CalendarEntry) -> Bool) {
    bottom.removeAll(but: isLive)
    top.removeAll { !isLive($0) }
    for place in rungs.indices {
      var kept = 0
      for bucket in rungs[place].unpassed {
        kept += buckets.filter(bucket, isLive)
      }
      rungs[place].count = kept
    }
    countAbove = top.count + rungs.reduce(0) { $0 + $1.count }
  }
}

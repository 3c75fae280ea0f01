/// A run of buckets of equal width: bucket `i` holds stamps from `start + i · 2^shift` on, and the
/// last one no more than up to `end`.
@frozen
@usableFromInline
struct LadderRung: Sendable {
  @usableFromInline let start: UInt64
  @usableFromInline let end: UInt64
  @usableFromInline let shift: Int
  /// Place of its first bucket among all.
  @usableFromInline let firstBucket: Int
  @usableFromInline let bucketCount: Int
  /// Buckets that are behind, the one last taken included.
  @usableFromInline var passed = 0
  /// Entries in the buckets to come.
  @usableFromInline var count = 0

  @inlinable
  init(start: UInt64, end: UInt64, shift: Int, firstBucket: Int, bucketCount: Int) {
    self.start = start
    self.end = end
    self.shift = shift
    self.firstBucket = firstBucket
    self.bucketCount = bucketCount
  }

  /// Where the next bucket begins: lesser stamps lie further in.
  @inlinable
  var edge: UInt64 { passed < bucketCount ? start(of: passed) : end }

  @inlinable
  func start(of bucket: Int) -> UInt64 {
    start &+ UInt64(truncatingIfNeeded: bucket) &<< UInt64(shift)
  }

  /// The place among all buckets of a stamp from the edge on.
  @inlinable
  func bucket(of stamp: UInt64) -> Int {
    firstBucket &+ Int(truncatingIfNeeded: (stamp &- start) &>> UInt64(shift))
  }

  var unpassed: Range<Int> { (firstBucket + passed)..<(firstBucket + bucketCount) }
}

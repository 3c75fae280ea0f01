/// The generator Philox4x32-10: a counter and a key in, four words out, and no state.
///
/// Any address gives its numbers at once, without those before it having been drawn.
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, “Parallel random numbers: as easy
/// as 1, 2, 3”, SC '11.
@usableFromInline
enum Philox {
  /// The four words of one counter: the first and second, then the third and fourth, each pair
  /// with the earlier word in the lower half.
  @inlinable @inline(__always)
  static func block(
    _ counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt64, UInt64) {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let first = UInt64(c0) &* 0xd251_1f53
      let second = UInt64(c2) &* 0xcd9e_8d57
      c0 = UInt32(truncatingIfNeeded: second &>> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: second)
      c2 = UInt32(truncatingIfNeeded: first &>> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: first)
      k0 &+= 0x9e37_79b9
      k1 &+= 0xbb67_ae85
    }
    return (UInt64(c0) | UInt64(c1) &<< 32, UInt64(c2) | UInt64(c3) &<< 32)
  }
}

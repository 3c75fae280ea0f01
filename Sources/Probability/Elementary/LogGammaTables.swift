/// The constants of `Elementary.lgamma`.
///
/// Near-minimax polynomials (Chebyshev interpolation with sixty digits and more), each number then
/// rounded once to 53 bits and written in hexadecimal so that every machine reads the same one.
enum LogGammaTables {
  /// The slope at 1, minus Euler's constant: 26 bits of it, then the rest.
  static let slopeAtOneHigh = -0x1.2788dp-1
  static let slopeAtOneLow = 0x1.c824f385b2e42p-28
  /// The slope at 2, one minus Euler's constant: 26 bits of it, then the rest.
  static let slopeAtTwoHigh = 0x1.b0ee608p-2
  static let slopeAtTwoLow = -0x1.bed863d268df2p-31
  /// Half of log 2π − 1, in two words.
  static let constantHigh = 0x1.acfe390c97d69p-2
  static let constantLow = 0x1.3494bc9001442p-56

  /// Of `coefficients`, x times Stirling's correction in ascending powers of 1/x², for x ≥ 8.
  static let stirling = 0..<10
  /// Of `coefficients`, (lgamma(1 + t)/t − slope)/t for |t| ≤ 1/4, in ascending powers.
  static let nearOne = 10..<29
  /// Of `coefficients`, (lgamma(2 + t)/t − slope)/t for |t| ≤ 1/4, in ascending powers.
  static let nearTwo = 29..<44

  static let coefficients: InlineArray<44, Double> = [
    0x1.5555555555555p-4, -0x1.6c16c16c16c16p-9, 0x1.a01a01a01964bp-11, -0x1.3813813619629p-11,
    0x1.b951df711aa6cp-11, -0x1.f6a981e951089p-10, 0x1.a3e072c86b588p-8, -0x1.ded79e664b6d5p-6,
    0x1.48d057c681a69p-3, -0x1.6f61c43a95112p-1,
    0x1.a51a6625307d3p-1, -0x1.9a4d55beab2d8p-2, 0x1.151322ac7d849p-2, -0x1.a8b9c17aa5857p-3,
    0x1.5b40cb100ba79p-3, -0x1.2703a1dd8753ep-3, 0x1.010b36b01c581p-3, -0x1.c8066fd0db5d2p-4,
    0x1.9a01e2f04d71p-4, -0x1.748c5d31b314cp-4, 0x1.556afe73420c9p-4, -0x1.3b16f32ff3c9cp-4,
    0x1.2490873378042p-4, -0x1.11b44a9f5f521p-4, 0x1.009ae9cae11ebp-4, -0x1.cfeedc8b0ac0ep-5,
    0x1.b5f60d1606515p-5, -0x1.1bc9551dba19cp-4, 0x1.0df342fbcc3dfp-4,
    0x1.4a34cc4a60fa6p-2, -0x1.13e001a557607p-4, 0x1.51322ac7d8484p-6, -0x1.e404fc218f19ap-8,
    0x1.7add6eadb6816p-9, -0x1.38ac5c2cb4552p-10, 0x1.0b36af86ea77dp-11, -0x1.d3fd4ab93bc11p-13,
    0x1.a127af4cabbdep-14, -0x1.78df6b644a7c3p-15, 0x1.580ecf5933cabp-16, -0x1.3c6427dbcb33ap-17,
    0x1.254420c6d399p-18, -0x1.20495c2b69aefp-19, 0x1.0e2b409791517p-20,
  ]
}

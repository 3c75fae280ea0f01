import Testing

@testable import Probability

@Suite("The bytes of the draws")
struct DrawFingerprintTests {
  /// A digest of the bits of a thousand draws of every kind (Fowler, Noll and Vo's hash).
  private func digest() -> UInt64 {
    let source = RandomSource(seed: 20_230_401, replication: 7)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for entity in 0..<1000 as Range<UInt32> {
      var stream = source.stream(purpose: 1, entity: entity, occurrence: 2)
      let draws: [Double] = [
        stream.uniform(), stream.uniform(in: -3...8), stream.exponential(), stream.normal(),
        stream.lognormal(mean: 12, cv: 0.7), stream.weibull(shape: 0.8, scale: 3),
        stream.triangular(low: 1, mode: 2, high: 7), stream.gamma(mean: 5, cv: 0.4),
        stream.gamma(mean: 5, cv: 2), stream.beta(alpha: 2, beta: 3),
        stream.beta(alpha: 0.3, beta: 0.6), Double(stream.poisson(mean: 3)),
        Double(stream.poisson(mean: 33)), Double(stream.binomial(trials: 20, probability: 0.1)),
        Double(stream.binomial(trials: 200, probability: 0.6)), Double(stream.geometric(0.2)),
        Double(stream.index(below: 97)), stream.bernoulli(0.3) ? 1 : 0,
      ]
      for draw in draws { hash = (hash ^ draw.bitPattern) &* 0x100_0000_01b3 }
    }
    return hash
  }

  /// The recorded digest was the same optimised and not, and with glibc's FMA variants off.
  ///
  /// A change of it is a change of every result: it belongs in the changelog.
  @Test("Every sampler gives the recorded bits on every machine")
  func recorded() { #expect(digest() == 0xd63b_d92a_76f9_f408) }
}

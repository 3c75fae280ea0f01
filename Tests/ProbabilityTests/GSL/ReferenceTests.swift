import Testing

@testable import Probability

@Suite("Reference distributions")
struct ReferenceTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    (a - b).magnitude <= tolerance * max(1, b.magnitude)
  }

  @Test("Quantiles and shares are the tabulated ones")
  func tables() throws {
    #expect(near(try StudentT.quantile(0.975, degreesOfFreedom: 1), 12.706_204_736_174_7, 1e-10))
    #expect(near(try StudentT.quantile(0.975, degreesOfFreedom: 19), 2.093_024_054_408_263))
    #expect(near(try StudentT.cumulative(2.093_024_054_408_263, degreesOfFreedom: 19), 0.975))
    let standard = try Normal(mean: 0, standardDeviation: 1)
    #expect(near(try standard.quantile(0.975), 1.959_963_984_540_054))
    #expect(near(try standard.cumulative(1.959_963_984_540_054), 0.975))
    #expect(near(try ChiSquare.cumulative(3.841_458_820_694_124, degreesOfFreedom: 1), 0.95))
    #expect(near(try ChiSquare.pValue(3.841_458_820_694_124, degreesOfFreedom: 1), 0.05))
    #expect(near(try Binomial.cumulative(3, trials: 10, probability: 0.5), 0.171_875))
    #expect(near(try Poisson.cumulative(2, mean: 1), 2.5 * 0.367_879_441_171_442_33))
    #expect(near(try Beta(alpha: 2, beta: 3).quantile(0.5), 0.385_727_568_063_834_2, 1e-8))
  }

  @Test("Our own normal quantile is GSL's", arguments: [1e-12, 0.001, 0.3, 0.5, 0.93, 0.999_999])
  func quantile(p: Double) throws {
    let reference = try Normal(mean: 0, standardDeviation: 1).quantile(p)
    #expect(near(Elementary.normalQuantile(p), reference, 1e-12))
  }

  @Test("GSL's errors are thrown and do not end the program")
  func errors() {
    let error = #expect(throws: GSLError.self) {
      try StudentT.quantile(0.975, degreesOfFreedom: 0)
    }
    #expect(error?.words == "input domain error")
    #expect(error?.description == "Student's t quantile: input domain error")
    #expect(throws: GSLError.self) { try StudentT.quantile(1.2, degreesOfFreedom: 3) }
    #expect(throws: GSLError.self) { try StudentT.quantile(.nan, degreesOfFreedom: 3) }
    #expect(throws: GSLError.self) { try ChiSquare.pValue(1, degreesOfFreedom: -1) }
    #expect(throws: GSLError.self) {
      try Binomial.cumulative(1, trials: 3, probability: 1.5)
    }
    #expect(throws: GSLError.self) { try Poisson.cumulative(1, mean: .infinity) }
    #expect(throws: GSLError.self) { try Normal(mean: 0, standardDeviation: 1).quantile(0) }
    #expect(throws: GSLError.self) { try Beta(alpha: 1, beta: 1).quantile(-0.1) }
  }
}

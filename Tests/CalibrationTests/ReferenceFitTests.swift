import Scenarios
import Testing

@Suite("The recorded reference fit")
struct ReferenceFitTests {
  @Test("Every fitted parameter is in the catalogue, within its range, and is its default")
  func everyFittedParameterIsTheDefault() throws {
    #expect(!ReferenceFit.parameters.isEmpty)
    for (key, value) in ReferenceFit.parameters {
      let index = try #require(ParameterCatalogue.index(of: key), "\(key)")
      let line = ParameterCatalogue.all[index]
      #expect(line.allowed.contains(value), "\(key)")
      #expect(line.isFitted, "\(key)")
      #expect(line.value(in: Parameters()) == value, "\(key)")
    }
  }

  @Test("Only what the fit moved is called fitted")
  func onlyWhatMovedIsFitted() {
    for line in ParameterCatalogue.all where line.isFitted {
      #expect(ReferenceFit.parameters[line.key] != nil, "\(line.key)")
    }
  }

  @Test("The reference's means are those of a service at rest")
  func constantsArePlausible() {
    let constants = ReferenceFit.constants
    #expect((0.95...1.15).contains(constants.utilisation))
    #expect((0.9...1.3).contains(constants.leavingNormaliser))
    #expect((0.1...0.3).contains(constants.agencyShare))
    #expect((1...1.4).contains(constants.pointsPerCase))
  }
}

import Scenarios
import Testing

@testable import Scenarios

/// A bundle that exists in these tests alone.
private struct FundedEarlyHelp: Lever {
  static let description = LeverDescription(
    key: "test.funded-early-help", title: "Early help funded and protected", unit: .number,
    allowed: 0.5...3, source: "made up", grade: .judgement,
    members: ["early-help.budget", "early-help.ring-fence"])
  private let factor: Double

  init(_ setting: Double) { factor = setting }

  var settings: [LeverSetting] {
    [
      LeverSetting("early-help.budget", .scaled(factor)),
      LeverSetting("early-help.ring-fence", .absolute(1)),
    ]
  }
}

@Suite struct LeverTests {
  private let vocabulary = Vocabulary(bundles: [FundedEarlyHelp.self])

  private func codes(_ lines: String) -> [String] {
    do {
      _ = try Fixture.read(lines: lines, vocabulary: vocabulary)
    } catch let error as InvalidScenario {
      return error.diagnostics.map { "\($0.line):\($0.column) \($0.code)" }
    } catch {
      return ["\(error)"]
    }
    return []
  }

  @Test func `a bundle sets all its members`() throws {
    let lines = "compare: {a: {test.funded-early-help: 2, from: 2024-04-01}}\n"
    let point = try Fixture.read(lines: lines, vocabulary: vocabulary).scenario.designPoints[0]
    #expect(point.changes.count == 2)
    #expect(point.changes.allSatisfy { "\($0.day)" == "2024-04-01" })
    #expect(point.changed.map(\.parameter) == ["test.funded-early-help"])
  }

  @Test func `a bundle beside its member is refused wherever the two meet`() {
    #expect(
      codes("compare: {a: {test.funded-early-help: 2, early-help.budget: 50}}\n")
        == ["7:42 set-twice"])
    #expect(
      codes("set: {early-help.ring-fence: true, test.funded-early-help: 2}\n")
        == ["7:36 set-twice"])
    #expect(
      codes("vary: {test.funded-early-help: [1, 2]}\nset: {early-help.budget: 50}\n")
        == ["7:8 set-twice"])
  }

  @Test func `a bundle's value has a range and no changes`() {
    #expect(codes("set: {test.funded-early-help: 4}\n") == ["7:31 range"])
    #expect(codes("set: {test.funded-early-help: +20%}\n") == ["7:31 relative"])
  }

  @Test func `the shipped bundle raises the budget and rings it`() throws {
    let points = try Fixture.read(lines: "compare: {a: {early-help.protected-rise: 20%}}\n")
      .scenario.designPoints
    let apart = try Fixture.read(
      lines: "compare: {a: {early-help.budget: +20%, early-help.ring-fence: true}}\n"
    ).scenario.designPoints
    #expect(points[0].changes == apart[0].changes)
  }

  @Test func `every bundle and every lever of the catalogue works at both ends of its range`()
    throws
  {
    for lever in LeverCatalogue.all {
      for value in [lever.description.allowed.lowerBound, lever.description.allowed.upperBound] {
        #expect(lever.init(value).settings.map(\.parameter) == lever.description.members)
      }
    }
    for parameter in ParameterCatalogue.all where parameter.isLever {
      for value in [parameter.allowed.lowerBound, parameter.allowed.upperBound] {
        let text = parameter.text(value)
        #expect(codes("set:\n  \(parameter.key): \(text)\n") == [], "\(parameter.key): \(text)")
      }
    }
  }
}

import ResultStore
import ResultTables
import Scenarios
import Testing

@testable import caseload

/// Testing has a type of the same name.
private typealias Status = caseload.ExitStatus

@Suite("Exit codes")
struct ExitStatusTests {
  @Test("The codes are those that are documented")
  func codes() {
    let codes: [Status] = [
      .done, .differences, .badInput, .someFailed, .environment, .internalError, .interrupted,
      .terminated,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 130, 143])
    #expect(Status(signal: 2) == .interrupted)
    #expect(Status(signal: 15) == .terminated)
  }

  @Test("The user's mistakes are 2")
  func mistakes() {
    #expect(Status(Mistake("")) == .badInput)
    #expect(Status(InvalidScenario(diagnostics: [])) == .badInput)
    #expect(Status(StoreFailure.missing(folder: "R")) == .badInput)
    #expect(Status(StoreFailure.different(folder: "R", differences: [])) == .badInput)
    #expect(Status(TableFailure.unreadable(path: "R", detail: "")) == .badInput)
    #expect(Status(TableFailure.store(.missing(folder: "R"))) == .badInput)
  }

  @Test("The machine's refusals are 4")
  func environment() {
    #expect(Status(EnvironmentFailure("")) == .environment)
    #expect(Status(StoreFailure.inUse(folder: "R", holder: "pid 1")) == .environment)
    #expect(Status(StoreFailure.damaged(file: "R", what: "")) == .environment)
    #expect(Status(TableFailure.environment(path: "R", detail: "")) == .environment)
    #expect(
      Status(TableFailure.store(.environment(path: "R", detail: ""))) == .environment)
  }

  @Test("Bugs are 5, and what no room announces is nobody's code")
  func bugs() {
    struct Surprise: Error {}
    #expect(Status(TableFailure.statistics("")) == .internalError)
    #expect(Status(Surprise()) == nil)
    #expect(Status(Ending(.someFailed)) == .someFailed)
  }
}

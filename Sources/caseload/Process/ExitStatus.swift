import ResultStore
import ResultTables
import Scenarios

/// How the process ends: documented, and never changed.
enum ExitStatus: Int32 {
  case done = 0
  /// A check found differences, strict linting warnings, or a verification a miss.
  case differences = 1
  /// Bad usage or bad input; nothing was started.
  case badInput = 2
  /// The batch ended, but some units failed.
  case someFailed = 3
  /// The machine refuses, or the time budget is used up; resumable.
  case environment = 4
  /// A bug.
  case internalError = 5
  case interrupted = 130
  case terminated = 143

  /// What a batch stopped by a signal ends with.
  init(signal: Int32) {
    self = signal == 2 ? .interrupted : .terminated
  }

  /// The code of an error that a room below threw; `nil` for one that no room announces.
  init?(_ error: any Error) {
    switch error {
    case let ending as Ending: self = ending.status
    case is Mistake, is InvalidScenario: self = .badInput
    case is EnvironmentFailure: self = .environment
    case let failure as StoreFailure: self = failure.isMistake ? .badInput : .environment
    case TableFailure.statistics: self = .internalError
    case let failure as TableFailure: self = failure.isMistake ? .badInput : .environment
    default: return nil
    }
  }
}

/// Ends the process once all has been said.
struct Ending: Error {
  var status: ExitStatus

  init(_ status: ExitStatus) { self.status = status }
}

/// Something that the user asked for and that cannot be, in a sentence.
struct Mistake: Error, CustomStringConvertible {
  var description: String

  init(_ sentence: String) { description = sentence }
}

/// Something that the machine refuses, in a sentence that names the path.
struct EnvironmentFailure: Error, CustomStringConvertible {
  var description: String

  init(_ sentence: String) { description = sentence }
}

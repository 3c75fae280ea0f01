import ArgumentParser
import Foundation
import Scenarios

/// Where the process begins, and the one place where it ends.
@main
enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    LargePages.take(for: arguments)
    CrashReport.install()
    // A file that may not grow is then an error like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    exit(status(of: arguments).rawValue)
  }

  /// Does what the arguments say, and says why where it cannot.
  static func status(of arguments: [String]) -> ExitStatus {
    do {
      var command = try Caseload.parseAsRoot(arguments)
      if let option = CommandWords.repeatedOption(in: arguments) {
        Terminal.error("\(option) is given twice")
        Terminal.say("Usage: " + Caseload.usageString(for: type(of: command)))
        return .badInput
      }
      try command.run()
      return .done
    } catch {
      return farewell(error, arguments)
    }
  }

  private static func farewell(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    if let status = ExitStatus(error) {
      switch error {
      case is Ending: break
      case let invalid as InvalidScenario: Terminal.say(invalid.text)
      default: Terminal.error("\(error)")
      }
      return status
    }
    switch Caseload.exitCode(for: error) {
    case .success:
      let text = Caseload.fullMessage(for: error)
      return (try? Terminal.print(text)) == nil ? .environment : .done
    case .validationFailure:
      Terminal.say(Caseload.fullMessage(for: error))
      return .badInput
    default:
      Terminal.error("internal error, a bug: \(error)")
      Terminal.say("it happened in:  " + CommandWords.line(arguments))
      return .internalError
    }
  }
}

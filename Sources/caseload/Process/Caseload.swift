import ArgumentParser

/// The command line: each command is a file of `Commands` and a line here.
struct Caseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Simulates an English authority's children's social care service.",
    discussion: """
      Results go to standard output, messages and progress to standard error.

      Exit codes: 0 done; 1 a check found differences, or a verification a miss; 2 bad usage or \
      input, nothing was started; 3 some runs failed, the rest is kept; 4 the machine refuses or \
      the time budget is used up; 5 a bug; 130 and 143 stopped by a signal, to be resumed.
      """,
    version: Version.line,
    subcommands: [
      RunCommand.self, LintCommand.self, CompareCommand.self, CheckCommand.self,
      RequireCommand.self, FitCommand.self, ValidateCommand.self, VerifyCommand.self,
      TraceCommand.self, NewCommand.self,
      AuthoritiesCommand.self,
      LeversCommand.self, MeasuresCommand.self, ParametersCommand.self, SchemaCommand.self,
      ExportCommand.self, BenchCommand.self,
    ])
}

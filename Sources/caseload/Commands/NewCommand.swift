import ArgumentParser
import Scenarios

/// `caseload new`: a file to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a commented scenario, or a blank profile, to start from.")

  @Argument(help: "The file to write; it must not be there yet.")
  var file: String

  @Option(help: "The authority of the scenario, by name or DfE number.")
  var authority: String?

  @Flag(help: "A blank profile for your own authority's figures, in place of a scenario.")
  var profile = false

  func validate() throws {
    if authority != nil && profile {
      throw ValidationError(
        "--authority and --profile exclude each other: the first writes a scenario of a shipped "
          + "authority, the second a blank profile for your own figures; call it once for each")
    }
    if authority == nil && !profile {
      throw ValidationError("give --authority NAME for a scenario, or --profile for a profile")
    }
    if !file.hasSuffix(".yaml") && !file.hasSuffix(".yml") {
      throw ValidationError("the file's name must end in .yaml")
    }
  }

  func run() throws {
    if let authority {
      try OutputFile.write(
        StarterScenario.text(for: profile(of: authority)), to: file, isNew: true)
      Terminal.say("wrote \(file); next:  " + CommandWords.line(["lint", file]))
    } else {
      try OutputFile.write(StarterProfile.text, to: file, isNew: true)
      Terminal.say("wrote \(file); name it in a scenario as  profile: \(file)")
    }
  }

  /// The shipped profile of that name.
  private func profile(of authority: String) throws -> AuthorityProfile {
    let folder = try ShippedFolder.standard.authorities(for: file)
    do {
      return try ProfileLibrary(folders: [folder]).profile(named: authority)
    } catch {
      guard error.diagnostics.count == 1 else { throw error }
      throw Mistake(error.diagnostics[0].message)
    }
  }
}

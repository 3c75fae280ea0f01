import ArgumentParser
import ResultTables

/// `caseload export`: the tables of a results folder as a workbook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the tables of a results folder as a workbook.")

  @Argument(help: "A results folder: Results/NAME.")
  var folder: String

  @Option(help: ArgumentHelp("The workbook to write.", valueName: "file"))
  var xlsx: String

  func validate() throws {
    guard xlsx.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("--xlsx is ‘\(xlsx)’; name a workbook that ends in .xlsx")
    }
  }

  func run() throws {
    let home = try ShippedFolder.standard.root()
    let export = WorkbookExport(folder: folder, interpreter: home + "/.build/python/bin/python")
    Terminal.say("wrote \(try export.write(to: xlsx))")
  }
}

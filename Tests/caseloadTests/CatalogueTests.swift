import CaseloadModel
import Foundation
import Scenarios
import Testing

@testable import caseload

@Suite("Catalogues")
struct CatalogueTests {
  @Test("A parameter tells value, unit, ranges, source, grade and what reads it")
  func parameter() throws {
    let index = try #require(ParameterCatalogue.index(of: "help.early-protection"))
    let text = ParameterReport(ParameterCatalogue.all[index]).text
    for words in [
      "help.early-protection: Worsening that full early help prevents", "unit       percent",
      "allowed    0% to 100%", "plausible  0% to 80%", "source     ", "grade      C (a judgement)",
      "read by    severity chain", "lever      yes",
    ] {
      #expect(text.contains(words), "\(words) is not in \(text)")
    }
  }

  @Test("Every parameter, lever and measure can be told and listed")
  func everything() throws {
    let parameters = ParameterCatalogue.all.map(ParameterReport.init)
    #expect(parameters.allSatisfy { !$0.source.isEmpty && !$0.readBy.isEmpty })
    #expect(ParameterReport.list(parameters).split(separator: "\n").count == parameters.count + 1)
    let measures = MeasuresCommand.everything.map(MeasureReport.init)
    #expect(measures.contains { $0.key == "payback-year" })
    #expect(Set(measures.map(\.key)).count == measures.count)
    #expect(MeasureReport.list(measures).split(separator: "\n").count == measures.count + 1)
    #expect(measures.allSatisfy { $0.text.hasPrefix("\($0.key): \($0.title)\n") })
    let bundle = LeverReport(LeverCatalogue.all[0].description)
    #expect(bundle.text.contains(bundle.members.joined(separator: ", ")))
    let form = try #require(ParameterCatalogue.all.first { $0.key == "intervention.form" })
    #expect(LeverReport(form).text.contains("improvement-notice, commissioner"))
  }

  @Test("A name finds itself, a part of it all that contain it")
  func search() throws {
    let search = NameSearch(kind: "measure", names: ["caseload", "caseload-cap", "turnover"])
    #expect(try search.find("CASELOAD") == .exact(0))
    #expect(try search.find("load") == .several([0, 1]))
  }

  @Test("A mistyped name is answered with the nearest")
  func nearest() {
    let search = NameSearch(kind: "measure", names: ["caseload", "turnover-rate"])
    // Two neighbours swapped are one slip, here as in a scenario file.
    #expect {
      try search.find("acseolad")
    } throws: { error in
      "\(error)" == "there is no measure ‘acseolad’; did you mean ‘caseload’?"
    }
    #expect {
      try search.find("turnovr-rate")
    } throws: { error in
      "\(error)" == "there is no measure ‘turnovr-rate’; did you mean ‘turnover-rate’?"
    }
    #expect {
      try search.find("zzz\u{1B}[2J")
    } throws: { error in
      "\(error)" == "there is no measure ‘zzz\\u{1b}[2J’"
    }
  }

  @Test("JSON has snake-case members in a fixed order")
  func json() throws {
    let text = try JSONOutput.text(MeasureReport(MeasureCatalogue.descriptions[0]))
    let keys = text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(keys == keys.sorted())
    #expect(keys.contains("published_definition"))
  }

  @Test("Columns line up, and control characters are shown")
  func table() {
    var table = TextTable("a", "bcd", "e")
    table.append("long", "x", "")
    table.append("\u{7}", "£", "end")
    #expect(table.text == "a      bcd  e\nlong   x\n\\u{7}  £    end\n")
  }
}

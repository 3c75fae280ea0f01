import Foundation
import Scenarios
import Testing

/// Every file in `Fixtures/invalid/` against the words beside it.
///
/// A line of an `.expected` file is `line:column code words`; the words must be in the message.
/// `...` stands for any place, and `and N more` for what is not shown.
@Suite struct InvalidScenarioTests {
  static let names: [String] = {
    let folder = Fixture.path("invalid")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func `there are fixtures`() {
    #expect(Self.names.count > 50)
  }

  @Test(arguments: names)
  func `a bad file is refused at the right places with the right words`(_ name: String) throws {
    let error = #expect(throws: InvalidScenario.self) { try Fixture.read("invalid/\(name).yaml") }
    let found = try #require(error)
    let expected = try String(
      contentsOfFile: Fixture.path("invalid/\(name).expected"), encoding: .utf8
    )
    .split(separator: "\n").map(String.init)
    var shown = found.diagnostics.map { "\($0.line):\($0.column) \($0.code) \($0.message)" }
    if found.omitted > 0 { shown.append("and \(found.omitted) more") }
    #expect(shown.count == expected.count, "\(found.text)")
    for (line, wanted) in zip(shown, expected) {
      let parts = wanted.split(separator: " ", maxSplits: 2).map(String.init)
      if parts[0] == "and" {
        #expect(line == wanted)
        continue
      }
      let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(parts[0] == "..." || parts[0] == fields[0], "\(line)")
      #expect(parts[1] == fields[1], "\(line)")
      #expect(parts.count < 3 || line.contains(parts[2]), "\(line)")
    }
    #expect(!found.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}

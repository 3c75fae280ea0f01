import Foundation
import Scenarios
import Testing

@Suite struct SchemaTests {
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `the schema of scenarios is JSON and names every parameter`() throws {
    let text = ScenarioSchema.scenario(measures: Fixture.measures)
    let schema = try object(text)
    let definitions = try #require(schema["definitions"] as? [String: Any])
    for parameter in ParameterCatalogue.all {
      #expect(definitions[parameter.key] != nil, "\(parameter.key)")
    }
    let properties = try #require(schema["properties"] as? [String: Any])
    let set = try #require((properties["set"] as? [String: Any])?["properties"] as? [String: Any])
    #expect(set.count == Vocabulary.standard.keys.count)
    #expect(text == ScenarioSchema.scenario(measures: Fixture.measures))
  }

  @Test func `the schema's patterns take every default of the catalogue`() throws {
    let schema = try object(ScenarioSchema.scenario(measures: []))
    let definitions = try #require(schema["definitions"] as? [String: Any])
    for parameter in ParameterCatalogue.all {
      let definition = try #require(definitions[parameter.key] as? [String: Any])
      guard let pattern = definition["pattern"] as? String else { continue }
      let text = parameter.text(parameter.defaultValue)
      #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(text) \(pattern)")
    }
  }

  @Test func `the schema of profiles is JSON`() throws {
    let schema = try object(ScenarioSchema.profile())
    #expect((schema["required"] as? [String])?.contains("deprivation-decile") == true)
  }

  @Test func `diagnostics are coded for machines`() throws {
    let error = #expect(throws: InvalidScenario.self) {
      try Fixture.read("invalid/level-out-of-range.yaml")
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.keyPath == "vary.need.drift-hardening[1]")
    #expect(diagnostic.textWithSnippet.hasSuffix(String(repeating: " ", count: 32) + "^"))
    let data = try JSONEncoder().encode(diagnostic)
    #expect(try JSONDecoder().decode(Diagnostic.self, from: data) == diagnostic)
  }
}

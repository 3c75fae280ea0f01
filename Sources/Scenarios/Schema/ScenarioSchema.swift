/// JSON Schemas (draft-07, the part that editors share) of scenario files and profiles, generated
/// from the catalogues that the reader itself uses.
package enum ScenarioSchema {
  /// The schema of scenario files. `measures` are the names of all measures.
  package static func scenario(measures: [String], vocabulary: Vocabulary = .standard) -> String {
    let names = settings(vocabulary)
    let definitions = names + [("measure", .object([("enum", .texts(measures))]))]
    return document("Scenario of Caseload", scenarioMap(names.map(\.0)), definitions)
  }

  /// The schema of profiles.
  package static func profile() -> String {
    let parameters = ParameterCatalogue.all.map { ($0.key, ValueSchema.schema(of: $0)) }
    return document("Profile of an authority", profileMap(parameters.map(\.0)), parameters)
  }

  private static func document(
    _ title: String, _ root: JSONText, _ definitions: [(String, JSONText)]
  ) -> String {
    guard case .object(let members) = root else { return root.write() }
    let head: [(String, JSONText)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
    ]
    return JSONText.object(head + members + [("definitions", .object(definitions))]).write() + "\n"
  }

  private static func settings(_ vocabulary: Vocabulary) -> [(String, JSONText)] {
    ParameterCatalogue.all.map { ($0.key, ValueSchema.schema(of: $0)) }
      + vocabulary.bundles.map { ($0.description.key, ValueSchema.schema(of: $0.description)) }
  }

  private static func scenarioMap(_ names: [String]) -> JSONText {
    let text = JSONText.object([("type", .text("string"))])
    let date = JSONText.object(ValueSchema.text(ValueSchema.date, ["2023-04-01"]))
    let span = JSONText.object(ValueSchema.text(ValueSchema.span, ["10 years", "6 months"]))
    let count = JSONText.object([("type", .text("integer")), ("minimum", .number(1))])
    let two = JSONText.object([("type", .text("array")), ("minItems", .number(2))])
    let region = JSONText.anyOf([
      text,
      .closedMap([("name", text), ("authorities", two)], required: ["name", "authorities"]),
      .closedMap([("name", text), ("regions", two)], required: ["name", "regions"]),
    ])
    let measures = JSONText.object([
      ("type", .text("array")), ("items", .reference("measure")), ("minItems", .number(1)),
    ])
    return .closedMap(
      [
        ("title", text), ("description", text), ("question", text),
        ("authority", .object([("type", .texts(["string", "integer"]))])), ("profile", text),
        ("region", region),
        ("start", date), ("warm-up", span), ("start-from", .object([("enum", .texts(["census"]))])),
        ("horizon", span), ("replications", count), ("precision", precision(count)),
        ("seed", .object([("type", .text("integer")), ("minimum", .number(0))])),
        ("evidence", .object([("enum", .texts(Evidence.allCases.map(\.rawValue)))])),
        ("set", set(names)),
        ("compare", compare(names, date: date, span: span)), ("baseline", text),
        ("vary", vary(names)), ("primary", measures),
        ("measures", .anyOf([.object([("enum", .texts(["all"]))]), measures])),
        ("tolerances", tolerances()), ("extends", text),
      ])
  }

  private static func precision(_ count: JSONText) -> JSONText {
    let width = JSONText.object([
      ("type", .texts(["string", "number"])), ("examples", .texts(["2%"])),
    ])
    return .closedMap(
      [("measure", .reference("measure")), ("half-width", width), ("at-most", count)],
      required: ["measure", "half-width", "at-most"])
  }

  private static func tolerances() -> JSONText {
    let share = ValueSchema.text("^\(ValueSchema.number)%$", ["1%"])
    return .object([
      ("type", .text("object")), ("propertyNames", .reference("measure")),
      ("additionalProperties", .object(share)),
    ])
  }

  /// A value, or values by financial year or date.
  private static func set(_ names: [String]) -> JSONText {
    .closedMap(
      names.map { name in
        let dated = JSONText.object([
          ("type", .text("object")), ("minProperties", .number(1)),
          ("patternProperties", .object([(ValueSchema.dateOrYear, .reference(name))])),
          ("additionalProperties", .flag(false)),
        ])
        return (name, .anyOf([.reference(name), dated]))
      })
  }

  private static func vary(_ names: [String]) -> JSONText {
    .closedMap(
      names.map { name in
        let levels = JSONText.object([
          ("type", .text("array")), ("items", .reference(name)), ("minItems", .number(2)),
        ])
        return (name, levels)
      })
  }

  private static func compare(
    _ names: [String], date: JSONText, span: JSONText
  ) -> JSONText {
    let when = [("from", date), ("until", date), ("ramp", span)]
    let name = JSONText.object([("type", .text("string"))])
    let whom = JSONText.anyOf([
      name, .object([("type", .text("array")), ("items", name), ("minItems", .number(1))]),
    ])
    let payers = JSONText.object([("enum", .texts(FundedBy.allCases.map(\.rawValue)))])
    let settings = names.map { name in
      let long = JSONText.closedMap([("value", .reference(name))] + when, required: ["value"])
      return (name, JSONText.anyOf([.reference(name), long]))
    }
    let alternative = JSONText.closedMap(
      when + [("funded-by", payers), ("in", whom), ("roll-out", span)] + settings)
    return .object([
      ("type", .text("object")), ("minProperties", .number(1)),
      ("additionalProperties", .anyOf([alternative, .object([("type", .text("null"))])])),
    ])
  }
}

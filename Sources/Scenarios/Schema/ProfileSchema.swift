import SocialCare

/// The map of a profile, for ``ScenarioSchema``.
extension ScenarioSchema {
  static func profileMap(_ names: [String]) -> JSONText {
    let text = JSONText.object([("type", .text("string"))])
    let year = JSONText.object([
      ("type", .text("integer")), ("minimum", .number(Int(ProfileReader.years.lowerBound))),
      ("maximum", .number(Int(ProfileReader.years.upperBound))),
    ])
    let figure = JSONText.closedMap(
      [
        ("value", .object([("type", .text("number"))])), ("unit", text), ("year", year),
        ("source", text),
      ], required: ["value", "unit", "year", "source"])
    let figures = JSONText.object([
      ("type", .text("object")), ("additionalProperties", figure),
      ("required", .texts(["population"])),
    ])
    let judgements = JSONText.object([("enum", .texts(Judgement.allCases.map(\.rawValue)))])
    let judgement = JSONText.closedMap(
      [("value", judgements), ("year", year), ("source", text), ("framework", text)],
      required: ["value", "year", "source", "framework"])
    let decile = JSONText.object([
      ("type", .text("integer")), ("minimum", .number(1)), ("maximum", .number(10)),
    ])
    return .closedMap(
      [
        ("name", text), ("aliases", .object([("type", .text("array")), ("items", text)])),
        ("dfe-number", .object([("type", .text("integer"))])),
        ("ons-code", .object(ValueSchema.text("^[EWSN][0-9]{8}$", ["E06000055"]))),
        ("region", text), ("deprivation-decile", decile), ("judgement", judgement),
        ("figures", figures), ("parameters", .closedMap(names.map { ($0, .reference($0)) })),
        ("sources", .object([("type", .text("object")), ("additionalProperties", text)])),
        ("licence", text),
      ], required: ["name", "region", "deprivation-decile", "figures"])
  }
}

/// Schemas of values: what an editor completes and checks behind a key.
enum ValueSchema {
  static let number = #"(0|[1-9][0-9]*)(\.[0-9]+)?"#
  static let date = #"^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"#
  static let dateOrYear = #"^[12][0-9]{3}-([01][0-9]-[0-3][0-9]|[0-9]{2})$"#
  static let span = "^\(number) (year|month|week|day)s?$"

  /// One value of a parameter, changes included.
  static func schema(of parameter: ParameterDescription) -> JSONText {
    let description =
      "\(parameter.title), in \(parameter.unit.name); reference "
      + "\(parameter.text(parameter.defaultValue))"
    if case .choice(_, let names) = parameter.slot {
      return .described(description, [("enum", .texts(names))])
    }
    return .described(description, members(parameter.unit, example: parameter.defaultValue))
  }

  static func schema(of lever: LeverDescription) -> JSONText {
    .described(
      "\(lever.title), in \(lever.unit.name)",
      members(lever.unit, example: lever.allowed.upperBound))
  }

  private static func members(_ unit: Unit, example: Double) -> [(String, JSONText)] {
    switch unit {
    case .flag: return [("type", .text("boolean"))]
    case .share:
      return text("^(-?\(number)%|[+-]\(number) points?)$", [unit.text(example), "+5 points"])
    case .sharePerYear:
      return text(
        "^(-?\(number)%/(year|month|week|day)|[+-]\(number) points?)$",
        [unit.text(example), "+1 points"])
    default:
      let pattern = "^(-?£?\(number)( ?[A-Za-z/][A-Za-z0-9/ ]*)?|[+-]\(number)%|x\(number))$"
      let members = text(pattern, [unit.text(example), "+20%", "x1.2"])
      return [("type", .texts(["string", "number"]))] + members.dropFirst()
    }
  }

  static func text(_ pattern: String, _ examples: [String]) -> [(String, JSONText)] {
    [
      ("type", .text("string")), ("pattern", .text(pattern)), ("examples", .texts(examples)),
    ]
  }
}

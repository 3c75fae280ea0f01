/// A JSON value whose members keep their order, so that the same value is always the same text.
indirect enum JSONText {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Two spaces an indentation, one member a line, UTF-8.
  func write(indentation: Int = 0) -> String {
    let margin = String(repeating: "  ", count: indentation)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values):
      return "[" + values.map { $0.write(indentation: indentation) }.joined(separator: ", ") + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { key, value in
        "\(margin)  \(Self.quoted(key)): \(value.write(indentation: indentation + 1))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONText {
  static func texts(_ texts: [String]) -> JSONText { .list(texts.map(JSONText.text)) }

  static func reference(_ name: String) -> JSONText {
    .object([("$ref", .text("#/definitions/\(name)"))])
  }

  static func anyOf(_ schemas: [JSONText]) -> JSONText { .object([("anyOf", .list(schemas))]) }

  static func described(_ text: String, _ members: [(String, JSONText)]) -> JSONText {
    .object([("description", .text(text))] + members)
  }

  static func closedMap(
    _ properties: [(String, JSONText)], required: [String] = []
  ) -> JSONText {
    var members: [(String, JSONText)] = [
      ("type", .text("object")), ("properties", .object(properties)),
      ("additionalProperties", .flag(false)),
    ]
    if !required.isEmpty { members.append(("required", .texts(required))) }
    return .object(members)
  }
}

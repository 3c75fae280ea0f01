/// Where a parser gave up, in its own words.
struct ParserFault {
  var problem: String
  var line: Int
  var column: Int
  /// Where what it was reading begins, if it says so.
  var context: (line: Int, column: Int)?
}

/// What the writer of a YAML text did wrong when a parser gave up.
///
/// The parser says where it could not go on; the mistake often stands before, where a quotation mark
/// or a bracket was opened or a space was left out. A fault that no case here knows keeps the
/// parser's place and words.
struct SyntaxMistake {
  private let fault: ParserFault
  private let lines: [[Unicode.Scalar]]
  /// The text as far as the fault.
  private let before: YAMLTokenScan
  /// Brackets that are open where the text ends.
  private let unclosed: [YAMLNesting.Bracket]

  /// The mistake, told at its own place.
  static func problem(behind fault: ParserFault, in bytes: [UInt8]) -> YAMLTokenScan.Problem {
    SyntaxMistake(fault, bytes).problem
  }

  private init(_ fault: ParserFault, _ bytes: [UInt8]) {
    self.fault = fault
    lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }.map { Array($0.unicodeScalars) }
    before = YAMLTokenScan.scan(bytes, until: (fault.line, fault.column))
    unclosed = YAMLTokenScan.scan(bytes).nesting.brackets
  }

  private var problem: YAMLTokenScan.Problem {
    switch fault.problem {
    case "mapping values are not allowed in this context": colon
    case "could not find expected ':'", "found unexpected ':'":
      fault.context.map(unfinishedKey) ?? unexplained
    case "found unexpected end of stream", "found unexpected document indicator":
      atContext(.unclosedQuote)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": bracket
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      misplaced
    case "did not find expected node content": nothingHere
    case "found character that cannot start any token": here(.cannotBegin(characterHere))
    case "block sequence entries are not allowed in this context": here(.listOnKeyLine)
    case "did not find expected comment or line break": here(.textAfterBlockMark)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      here(.badEscape)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      here(.tab)
    default: unexplained
    }
  }

  // MARK: Colons and quotation marks

  /// A colon where no key can end.
  private var colon: YAMLTokenScan.Problem {
    guard let scalar = before.lastScalar else { return unexplained }
    if scalar.line == fault.line { return here(.colonInValue(rest(scalar.line, scalar.column))) }
    if beginsLine(scalar.line, scalar.column) {
      return unfinishedKey(at: (scalar.line, scalar.column))
    }
    return indentation
  }

  /// A line that should begin with a key has no colon, or no space after it.
  private func unfinishedKey(at place: (line: Int, column: Int)) -> YAMLTokenScan.Problem {
    let text = rest(place.line, place.column)
    if let colon = text.gluedColon {
      return problem(.missingSpace(text), place.line, place.column + colon)
    }
    let isItem = before.nesting.blocks.last.map { $0.isList && $0.column == place.column } == true
    return problem(isItem ? .missingDash : .missingColon(text), place.line, place.column)
  }

  /// Something stands where a key, a dash or the end of the text should.
  private var misplaced: YAMLTokenScan.Problem {
    if characterHere == "]" || characterHere == "}" { return here(.strayBracket(characterHere)) }
    if beginsLine(fault.line, fault.column) { return indentation }
    if let scalar = before.lastScalar, scalar.isQuoted, scalar.endLine == fault.line,
      isBlank(fault.line, from: scalar.endColumn, to: fault.column)
    {
      let end = (scalar.endLine, scalar.endColumn - 1)
      return scalar.line < fault.line
        ? problem(.lateQuote(end), scalar.line, scalar.column) : here(.textAfterQuote)
    }
    return here(.textAfterValue)
  }

  // MARK: Brackets

  private var bracket: YAMLTokenScan.Problem {
    guard let context = fault.context else { return unexplained }
    let opened = before.nesting.brackets.last { ($0.line, $0.column) == context }
    if let opened, characterHere == "]" || characterHere == "}" {
      return here(.wrongBracket(characterHere, closing: opened))
    }
    if let bracket = unclosed.first(where: { ($0.line, $0.column) == context }) {
      return problem(.unclosedBracket(bracket), context.line, context.column)
    }
    return here(.missingComma)
  }

  /// A value is left out, or begins with a character that means something else.
  private var nothingHere: YAMLTokenScan.Problem {
    guard let opened = before.nesting.brackets.last else {
      let isBracket = characterHere == "]" || characterHere == "}"
      return here(isBracket ? .strayBracket(characterHere) : .cannotBegin(characterHere))
    }
    if characterHere == "," { return here(.missingItem) }
    return fault.line > lines.count || characterHere == "\n"
      ? problem(.unclosedBracket(opened), opened.line, opened.column)
      : here(.wrongBracket(characterHere, closing: opened))
  }

  // MARK: Indentation

  /// The line of the fault begins in a column that does not suit what stands above it.
  private var indentation: YAMLTokenScan.Problem {
    let line = fault.line
    let column = firstColumn(of: line)
    let blocks = before.nesting.blocks
    if let block = blocks.last(where: { $0.column == column }) {
      let isDash = scalars(of: line).dropFirst(column - 1).first == "-"
      if block.isList != isDash {
        return problem(isDash ? .dashAmongKeys : .missingDash, line, column)
      }
      return characterHere.properties.isAlphabetic
        ? unexplained : here(.cannotBegin(characterHere))
    }
    return problem(.indentation(column, fitting: blocks.map(\.column)), line, column)
  }

  // MARK: Places

  private var unexplained: YAMLTokenScan.Problem { here(.syntax(fault.problem)) }

  private func here(_ complaint: Complaint) -> YAMLTokenScan.Problem {
    problem(complaint, fault.line, fault.column)
  }

  private func atContext(_ complaint: Complaint) -> YAMLTokenScan.Problem {
    let place = fault.context ?? (fault.line, fault.column)
    return problem(complaint, place.line, place.column)
  }

  private func problem(
    _ complaint: Complaint, _ line: Int, _ column: Int
  ) -> YAMLTokenScan.Problem {
    YAMLTokenScan.Problem(complaint: complaint, line: line, column: column)
  }

  // MARK: The text

  private func scalars(of line: Int) -> [Unicode.Scalar] {
    lines.indices.contains(line - 1) ? lines[line - 1] : []
  }

  /// The character at the fault; a line feed behind the end of its line.
  private var characterHere: Unicode.Scalar {
    scalars(of: fault.line).dropFirst(fault.column - 1).first ?? "\n"
  }

  /// From a place to the end of its line, without a comment.
  private func rest(_ line: Int, _ column: Int) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars(of: line).dropFirst(column - 1) {
      if scalar == "#", text.last == " " { break }
      text.append(scalar)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private func isBlank(_ line: Int, from first: Int, to end: Int) -> Bool {
    scalars(of: line).prefix(end - 1).dropFirst(first - 1).allSatisfy { $0 == " " }
  }

  /// Only blanks and dashes stand before.
  private func beginsLine(_ line: Int, _ column: Int) -> Bool {
    scalars(of: line).prefix(column - 1).allSatisfy { $0 == " " || $0 == "-" }
  }

  /// The column of the first character that is no blank.
  private func firstColumn(of line: Int) -> Int {
    scalars(of: line).prefix { $0 == " " }.count + 1
  }
}

extension String {
  /// How many characters stand before a colon that a word ends with and a value follows without a
  /// space: 5 in `start:2023-04-01`; `nil` in `http://…`.
  var gluedColon: Int? {
    let scalars = Array(unicodeScalars)
    guard let first = scalars.first, first.properties.isAlphabetic,
      let colon = scalars.firstIndex(of: ":"), colon + 1 < scalars.count,
      scalars[colon + 1] != " ", scalars[colon + 1] != "/"
    else { return nil }
    return colon
  }
}

/// Looks through the tokens of a YAML text before a parser sees it.
///
/// Anchors, aliases, tags, directives, explicit keys, tabs in indentation, second documents and
/// repeated keys are found here, with their places: the parser would expand the first, resolve
/// the second, and report the last without a place. Quoted, plain and block text and comments are
/// told apart, so that `*` in a sentence is not an alias. Text that is not YAML passes; the parser
/// refuses it.
struct YAMLTokenScan {
  struct Problem {
    var complaint: Complaint
    var line: Int
    var column: Int
    /// Where in the bytes the key stands that its map has already.
    var repeatedKey: Range<Int>?
  }

  /// Quoted or plain text.
  struct Scalar {
    var line: Int
    var column: Int
    /// The place behind it.
    var endLine: Int
    var endColumn: Int
    var isQuoted: Bool
  }

  private(set) var problems: [Problem] = []
  /// False when the text is empty but for comments.
  private(set) var hasContent = false
  /// What is open where the scan ended.
  private(set) var nesting = YAMLNesting()
  private(set) var lastScalar: Scalar?
  private var cursor: ByteCursor
  /// Column of the last key or dash outside brackets: what continues it stands further right.
  private var structureColumn = 0
  private var lineHasStructure = false
  private var followsQuoted = false
  private var markers = 0
  private var hasEnded = false
  private var tokens = 0
  private var tab: (line: Int, column: Int)?
  private let limits: YAMLLimits

  /// Nothing but repeated keys is wrong: the rest of the text can be read.
  var isReadable: Bool { problems.allSatisfy { $0.repeatedKey != nil } }

  /// Looks through all of `bytes`, or as far as a line and column.
  static func scan(
    _ bytes: [UInt8], until end: (line: Int, column: Int) = (Int.max, 1),
    limits: YAMLLimits = YAMLLimits()
  ) -> YAMLTokenScan {
    var scan = YAMLTokenScan(cursor: ByteCursor(bytes), limits: limits)
    scan.run(until: end)
    return scan
  }

  private init(cursor: ByteCursor, limits: YAMLLimits) {
    self.cursor = cursor
    self.limits = limits
  }

  private mutating func run(until end: (line: Int, column: Int)) {
    while let byte = cursor.current, (cursor.line, cursor.column) < end,
      problems.count < Findings.mostKept
    {
      switch byte {
      case .lineFeed, .carriageReturn:
        cursor.advance()
        lineHasStructure = false
        tab = nil
      case .space: cursor.advance()
      case .tab:
        if cursor.isInIndentation && tab == nil { tab = (cursor.line, cursor.column) }
        cursor.advance()
      case UInt8(ascii: "#") where cursor.followsBlank: cursor.skipLine()
      default:
        if let tab { note(.tab, tab.line, tab.column) }
        tab = nil
        let (line, column, start) = (cursor.line, cursor.column, cursor.index)
        token(byte)
        assert(cursor.index > start, "every token takes at least one byte")
        if let complaint = exceededLimit {
          note(complaint, line, column)
          return
        }
      }
    }
    forgetRepeatsInUnclosed()
  }

  /// What follows a bracket that is never closed only seems to stand in one map.
  private mutating func forgetRepeatsInUnclosed() {
    guard let bracket = nesting.brackets.first else { return }
    problems.removeAll {
      $0.repeatedKey != nil && ($0.line, $0.column) > (bracket.line, bracket.column)
    }
  }

  private mutating func token(_ byte: UInt8) {
    if cursor.column == 1 && !nesting.isInFlow && documentMarker(byte) { return }
    if hasEnded { secondDocument() }
    hasContent = true
    let wasQuoted = followsQuoted
    followsQuoted = false
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"): refuse(.alias)
    case UInt8(ascii: "!"): refuse(.tag)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
    case UInt8(ascii: "["), UInt8(ascii: "{"): openBracket(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket()
    case UInt8(ascii: ",") where nesting.isInFlow: skipIndicator()
    case UInt8(ascii: "-") where !nesting.isInFlow && cursor.nextIsBlank: dash()
    case UInt8(ascii: "?") where cursor.nextIsBlank:
      note(.complexKey, cursor.line, cursor.column)
      cursor.advance()
    case UInt8(ascii: ":") where isValueIndicator(afterQuoted: wasQuoted): skipIndicator()
    case UInt8(ascii: "|") where !nesting.isInFlow, UInt8(ascii: ">") where !nesting.isInFlow:
      blockText()
    default: plain()
    }
  }

  private mutating func note(_ complaint: Complaint, _ line: Int, _ column: Int) {
    problems.append(Problem(complaint: complaint, line: line, column: column))
  }

  private var exceededLimit: Complaint? {
    // A node has at most three tokens; the exact count follows once the text is parsed.
    if tokens > 3 * limits.nodes { return .tooManyNodes(limit: limits.nodes) }
    return nesting.depth > limits.depth ? .tooDeep(limit: limits.depth) : nil
  }

  // MARK: Documents

  /// `---`, `...` and `%`, at the left margin.
  private mutating func documentMarker(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "%") {
      note(.directive, cursor.line, cursor.column)
      cursor.skipLine()
      return true
    }
    if cursor.isMarker("---") {
      if markers > 0 || hasContent { secondDocument() }
      markers += 1
      cursor.advance(by: 3)
      return true
    }
    if cursor.isMarker("...") {
      hasEnded = true
      cursor.advance(by: 3)
      return true
    }
    return false
  }

  /// Reported once; nothing in it repeats a key of the first.
  private mutating func secondDocument() {
    nesting.endDocument()
    if !problems.contains(where: { $0.complaint == .secondDocument }) {
      note(.secondDocument, cursor.line, cursor.column)
    }
  }

  // MARK: Indicators

  private mutating func refuse(_ complaint: Complaint) {
    note(complaint, cursor.line, cursor.column)
    let isInFlow = nesting.isInFlow
    cursor.advance { byte in byte.isBlank || isInFlow && byte.isFlowIndicator }
  }

  private mutating func skipIndicator() {
    tokens += 1
    cursor.advance()
  }

  /// The colon here stands between a key and its value.
  private func isValueIndicator(afterQuoted: Bool) -> Bool {
    let isInFlow = nesting.isInFlow
    return isInFlow && afterQuoted || cursor.isColonIndicator(at: cursor.index, isInFlow: isInFlow)
  }

  private mutating func openBracket(_ byte: UInt8) {
    tokens += 1
    nesting.openBracket(byte, line: cursor.line, column: cursor.column)
    cursor.advance()
  }

  private mutating func closeBracket() {
    nesting.closeBracket()
    followsQuoted = true
    cursor.advance()
  }

  private mutating func dash() {
    tokens += 1
    nesting.takeDash(at: cursor.column)
    structureColumn = cursor.column
    lineHasStructure = true
    cursor.advance()
  }

  // MARK: Scalars

  private mutating func quoted(_ quote: UInt8) {
    tokens += 1
    let (line, column, start) = (cursor.line, cursor.column, cursor.index + 1)
    cursor.skipQuoted(quote)
    followsQuoted = true
    let end = max(start, cursor.index - 1)
    finishScalar(start..<end, line, column, isQuoted: true)
  }

  private mutating func plain() {
    tokens += 1
    let (line, column, start) = (cursor.line, cursor.column, cursor.index)
    let isInFlow = nesting.isInFlow
    let end = cursor.skipPlainLine(isInFlow: isInFlow)
    if finishScalar(start..<end, line, column, isQuoted: false) { return }
    while cursor.continuesPlain(isInFlow: isInFlow, rightOf: structureColumn) {
      if let tab = cursor.skipToContinuation(), !isInFlow { note(.tab, tab.line, tab.column) }
      lineHasStructure = false
      _ = cursor.skipPlainLine(isInFlow: isInFlow)
      endScalar()
    }
  }

  /// Records a key when a colon follows.
  @discardableResult
  private mutating func finishScalar(
    _ range: Range<Int>, _ line: Int, _ column: Int, isQuoted: Bool
  ) -> Bool {
    let isInFlow = nesting.isInFlow
    lastScalar = Scalar(
      line: line, column: column, endLine: line, endColumn: column, isQuoted: isQuoted)
    endScalar()
    guard line == cursor.line, cursor.colonFollows(isInFlow: isInFlow, isQuoted: isQuoted) else {
      return false
    }
    let key = cursor.text(range)
    if let first = nesting.takeKey(key, at: Place(file: "", line: line, column: column)) {
      let complaint = Complaint.duplicateKey(key, first: first)
      problems.append(
        Problem(complaint: complaint, line: line, column: column, repeatedKey: range))
    }
    if !isInFlow {
      structureColumn = column
      lineHasStructure = true
    }
    return true
  }

  private mutating func endScalar() {
    lastScalar?.endLine = cursor.line
    lastScalar?.endColumn = cursor.column
  }

  private mutating func blockText() {
    tokens += 1
    if !lineHasStructure || cursor.headerHasDigit {
      note(.blockIndent, cursor.line, cursor.column)
    }
    cursor.skipLine()
    if let tab = cursor.skipBlockText(rightOf: structureColumn) {
      note(.tab, tab.line, tab.column)
    }
  }
}

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
  }

  /// A map under way and the keys it has so far.
  struct OpenMap {
    /// Of its keys; 0 for a map in braces.
    var column: Int
    var keys: [String: Place] = [:]
  }

  private(set) var problems: [Problem] = []
  /// False when the text is empty but for comments.
  private(set) var hasContent = false
  var cursor: ByteCursor
  /// Maps and lists in brackets; `nil` for a list.
  private var flow: [OpenMap?] = []
  private var blockMaps: [OpenMap] = []
  /// Column of the last key or dash outside brackets: what continues it stands further right.
  private var structureColumn = 0
  private var lineHasStructure = false
  private var followsQuoted = false
  private var markers = 0
  private var hasEnded = false
  private var tokens = 0
  private var tab: (line: Int, column: Int)?
  private let limits: YAMLLimits

  static func scan(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLTokenScan {
    var scan = YAMLTokenScan(cursor: ByteCursor(bytes), limits: limits)
    scan.run()
    return scan
  }

  private init(cursor: ByteCursor, limits: YAMLLimits) {
    self.cursor = cursor
    self.limits = limits
  }

  private mutating func run() {
    while let byte = cursor.current, problems.count < Findings.mostKept {
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
        let (line, column) = (cursor.line, cursor.column)
        token(byte)
        if let complaint = exceededLimit {
          note(complaint, line, column)
          return
        }
      }
    }
  }

  private mutating func token(_ byte: UInt8) {
    if cursor.column == 1 && flow.isEmpty && documentMarker(byte) { return }
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
    case UInt8(ascii: ",") where !flow.isEmpty: skipIndicator()
    case UInt8(ascii: "-") where flow.isEmpty && cursor.nextIsBlank: dash()
    case UInt8(ascii: "?") where cursor.nextIsBlank:
      note(.complexKey, cursor.line, cursor.column)
      cursor.advance()
    case UInt8(ascii: ":") where cursor.nextIsBlank || !flow.isEmpty && wasQuoted: skipIndicator()
    case UInt8(ascii: "|") where flow.isEmpty, UInt8(ascii: ">") where flow.isEmpty: blockText()
    default: plain()
    }
  }

  private mutating func note(_ complaint: Complaint, _ line: Int, _ column: Int) {
    problems.append(Problem(complaint: complaint, line: line, column: column))
  }

  private var exceededLimit: Complaint? {
    // A node has at most three tokens; the exact count follows once the text is parsed.
    if tokens > 3 * limits.nodes { return .tooManyNodes(limit: limits.nodes) }
    let isTooDeep = flow.count > limits.depth || blockMaps.count > limits.depth
    return isTooDeep ? .tooDeep(limit: limits.depth) : nil
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
    blockMaps = []
    if !problems.contains(where: { $0.complaint == .secondDocument }) {
      note(.secondDocument, cursor.line, cursor.column)
    }
  }

  // MARK: Indicators

  private mutating func refuse(_ complaint: Complaint) {
    note(complaint, cursor.line, cursor.column)
    let isInFlow = !flow.isEmpty
    cursor.advance { byte in byte.isBlank || isInFlow && byte.isFlowIndicator }
  }

  private mutating func skipIndicator() {
    tokens += 1
    cursor.advance()
  }

  private mutating func openBracket(_ byte: UInt8) {
    tokens += 1
    flow.append(byte == UInt8(ascii: "{") ? OpenMap(column: 0) : nil)
    cursor.advance()
  }

  private mutating func closeBracket() {
    if !flow.isEmpty { flow.removeLast() }
    followsQuoted = true
    cursor.advance()
  }

  private mutating func dash() {
    tokens += 1
    let column = cursor.column
    blockMaps.removeLast(blockMaps.reversed().prefix { $0.column > column }.count)
    structureColumn = column
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
    finishScalar(cursor.text(start..<end), line, column, isQuoted: true)
  }

  private mutating func plain() {
    tokens += 1
    let (line, column, start) = (cursor.line, cursor.column, cursor.index)
    let isInFlow = !flow.isEmpty
    let end = cursor.skipPlainLine(isInFlow: isInFlow)
    if finishScalar(cursor.text(start..<end), line, column, isQuoted: false) { return }
    while cursor.continuesPlain(isInFlow: isInFlow, rightOf: structureColumn) {
      if let tab = cursor.skipToContinuation(), !isInFlow { note(.tab, tab.line, tab.column) }
      lineHasStructure = false
      _ = cursor.skipPlainLine(isInFlow: isInFlow)
    }
  }

  /// Records a key when a colon follows.
  @discardableResult
  private mutating func finishScalar(
    _ text: String, _ line: Int, _ column: Int, isQuoted: Bool
  ) -> Bool {
    let isInFlow = !flow.isEmpty
    guard line == cursor.line, cursor.colonFollows(isInFlow: isInFlow, isQuoted: isQuoted) else {
      return false
    }
    let place = Place(file: "", line: line, column: column)
    if isInFlow {
      // Taken out while it grows: a copy for every key would make large maps slow.
      if var map = flow.removeLast() {
        remember(text, place, in: &map)
        flow.append(map)
      } else {
        flow.append(nil)
      }
      return true
    }
    blockMaps.removeLast(blockMaps.reversed().prefix { $0.column > column }.count)
    if blockMaps.last?.column != column { blockMaps.append(OpenMap(column: column)) }
    var map = blockMaps.removeLast()
    remember(text, place, in: &map)
    blockMaps.append(map)
    structureColumn = column
    lineHasStructure = true
    return true
  }

  private mutating func remember(_ key: String, _ place: Place, in map: inout OpenMap) {
    if let first = map.keys[key] {
      note(.duplicateKey(key, first: first), place.line, place.column)
    } else {
      map.keys[key] = place
    }
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

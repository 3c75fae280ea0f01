/// The maps and lists that are open at a place of a YAML text, with the keys they have so far.
struct YAMLNesting {
  /// A map or list in brackets.
  struct Bracket {
    /// `[` or `{`.
    let opening: UInt8
    let line: Int
    let column: Int
    fileprivate var keys: [String: Place] = [:]

    /// The bracket that closes it.
    var closing: UInt8 {
      opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    }
  }

  /// A map or list that its indentation holds together.
  struct Block {
    /// Of its keys or dashes.
    let column: Int
    let isList: Bool
    fileprivate var keys: [String: Place] = [:]
  }

  private(set) var brackets: [Bracket] = []
  private(set) var blocks: [Block] = []

  var isInFlow: Bool { !brackets.isEmpty }
  var depth: Int { brackets.count + blocks.count }

  mutating func openBracket(_ opening: UInt8, line: Int, column: Int) {
    brackets.append(Bracket(opening: opening, line: line, column: column))
  }

  mutating func closeBracket() {
    if !brackets.isEmpty { brackets.removeLast() }
  }

  /// An item of a list begins.
  mutating func takeDash(at column: Int) {
    leaveBlocks(rightOf: column)
    guard blocks.last?.isList != true || blocks.last?.column != column else { return }
    blocks.append(Block(column: column, isList: true))
  }

  /// Takes a key into the map that it stands in; the place where the same key stands already.
  mutating func takeKey(_ key: String, at place: Place) -> Place? {
    if let last = brackets.indices.last {
      // Keys of a list in brackets are maps of their own.
      guard brackets[last].opening == UInt8(ascii: "{") else { return nil }
      return Self.take(key, place, in: &brackets[last].keys)
    }
    leaveBlocks(rightOf: place.column)
    // The dashes of a list may stand in the column of the map that it belongs to.
    if let last = blocks.last, last.isList, last.column == place.column { blocks.removeLast() }
    if blocks.last?.column != place.column {
      blocks.append(Block(column: place.column, isList: false))
    }
    return Self.take(key, place, in: &blocks[blocks.count - 1].keys)
  }

  /// Nothing of the next document repeats a key of this one.
  mutating func endDocument() { blocks = [] }

  private mutating func leaveBlocks(rightOf column: Int) {
    blocks.removeLast(blocks.reversed().prefix { $0.column > column }.count)
  }

  private static func take(
    _ key: String, _ place: Place, in keys: inout [String: Place]
  ) -> Place? {
    if let first = keys[key] { return first }
    keys[key] = place
    return nil
  }
}

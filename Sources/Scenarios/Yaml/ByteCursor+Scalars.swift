/// Where YAML's scalars end.
extension ByteCursor {
  /// Past the closing quotation mark, or to the end of the text when there is none.
  mutating func skipQuoted(_ quote: UInt8) {
    advance()
    while let byte = current {
      advance()
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        if current != nil { advance() }
      } else if byte == quote {
        guard quote == UInt8(ascii: "'"), current == quote else { return }
        advance()
      }
    }
  }

  /// Past what a plain scalar has on this line; the index behind its last character.
  mutating func skipPlainLine(isInFlow: Bool) -> Int {
    var end = index
    while let byte = current, !byte.isLineEnd {
      if byte == UInt8(ascii: "#") && followsBlank && index > end { break }
      if byte == UInt8(ascii: ":") && isColonIndicator(at: index, isInFlow: isInFlow) { break }
      if isInFlow && byte.isFlowIndicator { break }
      advance()
      if !byte.isBlank { end = index }
    }
    return end
  }

  func isColonIndicator(at position: Int, isInFlow: Bool) -> Bool {
    isBlank(at: position + 1) || isInFlow && bytes[position + 1].isFlowIndicator
  }

  /// A colon that makes the scalar before it a key.
  func colonFollows(isInFlow: Bool, isQuoted: Bool) -> Bool {
    var position = index
    while position < bytes.count, bytes[position] == .space || bytes[position] == .tab {
      position += 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return false }
    return isInFlow && isQuoted || isColonIndicator(at: position, isInFlow: isInFlow)
  }

  /// The plain scalar that ended with this line goes on in a later one.
  func continuesPlain(isInFlow: Bool, rightOf column: Int) -> Bool {
    guard let byte = current, byte.isLineEnd else { return false }
    var next = self
    next.advance { !$0.isBlank }
    guard let first = next.current, first != UInt8(ascii: "#") else { return false }
    if isInFlow {
      if first.isFlowIndicator { return false }
      return first != UInt8(ascii: ":") || !next.isColonIndicator(at: next.index, isInFlow: true)
    }
    if next.column == 1 && (next.isMarker("---") || next.isMarker("...")) { return false }
    return next.column > column
  }

  /// To the first character of the next line that is not blank; the place of a tab before it.
  mutating func skipToContinuation() -> (line: Int, column: Int)? {
    var tab: (line: Int, column: Int)?
    while let byte = current, byte.isBlank {
      if byte.isLineEnd { tab = nil }
      if byte == .tab && tab == nil { tab = (line, column) }
      advance()
    }
    return tab
  }

  /// The header of block text here, `|` or `>`, states its indentation.
  var headerHasDigit: Bool {
    bytes[index...].dropFirst().prefix { !$0.isBlank }.contains {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }

  /// From the end of a header past its block text; the place of a tab in its indentation.
  mutating func skipBlockText(rightOf parentColumn: Int) -> (line: Int, column: Int)? {
    var indentation: Int?
    while current != nil {
      var next = self
      next.advance()
      next.advance { $0 != .space }
      guard let first = next.current else {
        self = next
        return nil
      }
      if !first.isLineEnd {
        if next.column <= parentColumn { return nil }
        if first == .tab && next.column < indentation ?? Int.max { return (next.line, next.column) }
        if next.column < indentation ?? 0 { return nil }
        if indentation == nil { indentation = next.column }
        next.skipLine()
      }
      self = next
    }
    return nil
  }
}

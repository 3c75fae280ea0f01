/// A place in UTF-8 text that moves on and counts lines and columns.
struct ByteCursor {
  let bytes: [UInt8]
  private(set) var index = 0
  /// From 1.
  private(set) var line = 1
  /// From 1, in Unicode scalars.
  private(set) var column = 1
  private var lineStart = 0
  /// Everything from here back to the line's start is blank.
  private var indentationEnd = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Only blanks stand before this place on its line.
  var isInIndentation: Bool { indentationEnd == index }

  /// The byte before is a blank, or there is none.
  var followsBlank: Bool { index == 0 || bytes[index - 1].isBlank }

  /// The byte after is a blank, or there is none.
  var nextIsBlank: Bool { isBlank(at: index + 1) }

  func isBlank(at position: Int) -> Bool { position >= bytes.count || bytes[position].isBlank }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func advance() {
    let byte = bytes[index]
    let wasInIndentation = isInIndentation
    index += 1
    switch byte {
    case .carriageReturn where current == .lineFeed: break
    case .lineFeed, .carriageReturn:
      line += 1
      column = 1
      lineStart = index
      indentationEnd = index
    default:
      if byte & 0xC0 != 0x80 { column += 1 }
      if wasInIndentation && byte.isBlank { indentationEnd = index }
    }
  }

  mutating func advance(by count: Int) {
    for _ in 0..<count where index < bytes.count { advance() }
  }

  mutating func advance(until stops: (UInt8) -> Bool) {
    while let byte = current, !stops(byte) { advance() }
  }

  /// To the end of the line, which is left standing.
  mutating func skipLine() { advance { $0.isLineEnd } }

  /// `marker` stands here, with a blank or nothing behind it.
  func isMarker(_ marker: StaticString) -> Bool {
    let length = marker.utf8CodeUnitCount
    guard index + length <= bytes.count, isBlank(at: index + length) else { return false }
    return bytes[index..<index + length].elementsEqual(
      UnsafeBufferPointer(start: marker.utf8Start, count: length))
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isBlank: Bool { self == .space || self == .tab || isLineEnd }
  /// `,`, `[`, `]`, `{` or `}`.
  var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}

/// Reads a CSV file row by row, holding one piece of it at a time.
///
/// Strict: LF or CRLF, quotes only around a whole field, the same number of fields in every row.
package struct CSVReader {
  private var input: FileInput
  private var width: Int?
  /// Rows read so far, the heading included.
  package private(set) var rowNumber = 0

  package init(path: String) throws(TableFailure) {
    input = try FileInput(path: path)
  }

  /// The next row, or `nil` at the end; texts as they were before they were made safe.
  package mutating func next() throws(TableFailure) -> [String]? {
    guard try input.peek() != nil else { return nil }
    var fields: [String] = []
    rowNumber += 1
    while true {
      fields.append(CSVText.text(ofField: try field()))
      guard let byte = try input.take() else { break }
      if byte == .comma { continue }
      if byte == .carriageReturn, try input.peek() == .lineFeed {
        _ = try input.take()
        break
      }
      if byte == .lineFeed { break }
      throw .unreadable(path: input.path, detail: "row \(rowNumber) has a stray character")
    }
    if let width, width != fields.count {
      throw .unreadable(
        path: input.path, detail: "row \(rowNumber) has \(fields.count) cells instead of \(width)")
    }
    width = fields.count
    return fields
  }

  private mutating func field() throws(TableFailure) -> String {
    var bytes: [UInt8] = []
    guard try input.peek() == .quote else {
      while let byte = try input.peek(), byte != .comma, byte != .lineFeed,
        byte != .carriageReturn
      {
        bytes.append(byte)
        _ = try input.take()
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    _ = try input.take()
    while let byte = try input.take() {
      guard byte == .quote else {
        bytes.append(byte)
        continue
      }
      guard try input.peek() == .quote else { return String(decoding: bytes, as: UTF8.self) }
      _ = try input.take()
      bytes.append(.quote)
    }
    throw .unreadable(path: input.path, detail: "row \(rowNumber) has a quote that never ends")
  }
}

extension UInt8 {
  fileprivate static let comma: UInt8 = 0x2C
  fileprivate static let quote: UInt8 = 0x22
  fileprivate static let lineFeed: UInt8 = 0x0A
  fileprivate static let carriageReturn: UInt8 = 0x0D
}

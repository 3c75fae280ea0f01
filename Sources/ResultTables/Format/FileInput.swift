import Foundation

/// The bytes of a file, read in pieces of 64 KiB. A class because it holds an open file.
final class FileInput {
  let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var position = 0
  private var end = 0

  init(path: String) throws(TableFailure) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw .unreadable(path: path, detail: String(cString: strerror(errno)))
    }
    self.path = path
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  /// The next byte, left where it is; `nil` at the end.
  func peek() throws(TableFailure) -> UInt8? {
    if position == end { try fill() }
    return position < end ? buffer[position] : nil
  }

  func take() throws(TableFailure) -> UInt8? {
    let byte = try peek()
    if byte != nil { position += 1 }
    return byte
  }

  /// The next piece, whatever its length; empty at the end.
  func piece() throws(TableFailure) -> [UInt8] {
    if position == end { try fill() }
    defer { position = end }
    return Array(buffer[position..<end])
  }

  private func fill() throws(TableFailure) {
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else {
      throw .unreadable(path: path, detail: String(cString: strerror(errno)))
    }
    position = 0
    end = count
  }
}

import Glibc

/// Reads files and folders, with limits and without following anything it was not asked to.
enum FileAccess {
  struct Failure: Error {
    /// In the system's words: `No such file or directory`.
    var reason: String
    var isTooLarge = false
  }

  /// At most `limit` bytes of a file, or of standard input for `-`; a longer one is refused before
  /// it is read to its end, and so is anything but a regular file.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(reason: lastError) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(reason: lastError) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "not a regular file") }
    guard status.st_size <= limit else { throw Failure(reason: "too large", isTooLarge: true) }
    return try read(descriptor, limit: limit)
  }

  /// The path without links, `.` and `..`; `nil` when there is nothing there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder, sorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Failure(reason: lastError) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[0..<count])
      guard bytes.count <= limit else { throw Failure(reason: "too large", isTooLarge: true) }
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}

/// Paths as text: joined, split, and held against a folder.
enum FilePath {
  /// The folder part as written; empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The file's name without folder and without `.yaml`, `.yml` or `.json`; never `.` or `..`,
  /// which would name a folder above.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml", ".json"] where name.hasSuffix(ending) && name != ending {
      let stem = String(name.dropLast(ending.count))
      return stem == "." || stem == ".." ? name : stem
    }
    return name
  }

  static func joined(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// Whether a path without links lies in a folder without links.
  static func isInside(_ path: String, folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}

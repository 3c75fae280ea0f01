/// Words about files and their syntax.
extension Complaint {
  static func unreadable(_ path: String, reason: String) -> Complaint {
    Complaint("unreadable", "cannot read \(path.quoted): \(reason)")
  }

  static func tooLarge(limit: Int) -> Complaint {
    Complaint(
      "too-large",
      "the file is larger than the limit of \(limit / 1_000_000) MB; it was not read")
  }

  /// `meaning` is what the byte means where each byte is a letter.
  static func notUTF8(_ byte: UInt8, meaning: Unicode.Scalar?) -> Complaint {
    let digits = String(byte, radix: 16, uppercase: true)
    let code = "0x" + (digits.count < 2 ? "0" : "") + digits
    let guess = meaning.map { " (it is \(String($0).quoted) in Latin-1)" } ?? ""
    return Complaint(
      "encoding", "the byte \(code) here is not UTF-8 text\(guess); save the file as UTF-8")
  }

  static func otherEncoding(_ name: String, hasMark: Bool) -> Complaint {
    let found = hasMark ? "begins with the byte order mark of \(name)" : "looks like \(name)"
    return Complaint("encoding", "the file \(found) and is not UTF-8 text; save it as UTF-8")
  }

  static let nulByte = Complaint("nul", "a NUL byte is not allowed in a text file")
  static let emptyScenario = Complaint(
    "empty",
    "empty scenario: the file has no content; it needs at least title, authority, start, "
      + "horizon, replications and seed")
  static let emptyProfile = Complaint(
    "empty",
    "empty profile: the file has no content; it needs at least name, region, deprivation-decile "
      + "and figures; caseload new FILE --profile writes one to start from")
  static let tab = Complaint("tab", "tabs are not allowed for indentation; use spaces")
  static let alias = Complaint(
    "alias", "anchors and aliases are not allowed; use extends to share settings between files")
  static let mergeKey = Complaint(
    "alias", "merge keys (<<) and aliases are not allowed; use extends to share settings")
  static let tag = Complaint("tag", "tags are not allowed; write the plain value")
  static let directive = Complaint("directive", "YAML directives (%) are not allowed")
  static let complexKey = Complaint(
    "complex-key", "explicit keys (?) are not allowed; a key is a plain word before a colon")
  static let blockIndent = Complaint(
    "block-text", "block text (| or >) begins right behind its key, without an indentation digit")
  static let secondDocument = Complaint(
    "second-document", "a second document begins here; a file holds only one")
  static let keyNotText = Complaint("complex-key", "a key must be a word, not a list or a map")

  static func duplicateKey(_ key: String, first: Place?) -> Complaint {
    let place = first.map { "; it first stands at line \($0.line), column \($0.column)" } ?? ""
    return Complaint("duplicate-key", "\(key.quoted) stands twice in one map\(place)")
  }

  static func tooDeep(limit: Int) -> Complaint {
    Complaint("too-deep", "maps and lists are nested deeper than the limit of \(limit)")
  }

  static func tooManyNodes(limit: Int) -> Complaint {
    Complaint("too-many-nodes", "the file has more than \(grouped(limit)) keys and values")
  }

  static func unsafeCharacter(_ scalar: Unicode.Scalar) -> Complaint {
    Complaint("control-character", "the invisible character \(scalar.codePoint) is not allowed")
  }

  static func tooLong(limit: Int) -> Complaint {
    Complaint("too-long", "a name is longer than \(limit) characters")
  }

  static func outsideProject(_ path: String, key: String) -> Complaint {
    Complaint(
      "outside-project",
      "\(key) names \(path.quoted), which is outside the project folder; only relative paths to "
        + "files inside it are read")
  }

  static func cycle(_ files: [String]) -> Complaint {
    Complaint(
      "extends-cycle",
      "extends goes round in a circle: " + files.map(\.escapedForMessages).joined(separator: " → "))
  }

  static func extendsTooDeep(limit: Int) -> Complaint {
    Complaint("extends-depth", "extends is nested deeper than the limit of \(limit) files")
  }
}

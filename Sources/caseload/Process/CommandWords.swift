/// Command lines as text: what was typed, and what to type next.
enum CommandWords {
  /// `caseload run 'my file.yaml'`: words that a shell reads back as these arguments.
  static func line(_ arguments: [String]) -> String {
    (["caseload"] + arguments.map(quoted)).joined(separator: " ")
  }

  /// The same arguments, going on where they stopped.
  static func resuming(_ arguments: [String]) -> String {
    let kept = optionWords(of: arguments)
      .filter { $0 != "--resume" && $0 != "--fresh" }
    let rest = arguments.dropFirst(optionWords(of: arguments).count)
    return line(Array(kept.prefix(1)) + ["--resume"] + kept.dropFirst() + rest)
  }

  /// The command that runs one unit by itself.
  static func reproducing(
    file: String, point: String, replication: Int, seed: UInt64
  ) -> String {
    line([
      "run", file, "--point", point, "--replication", String(replication), "--seed", String(seed),
    ])
  }

  /// Options that may stand several times.
  private static let repeatable: Set<Substring> = ["--standard"]

  /// The first option that stands twice and may not.
  ///
  /// A value never begins with two dashes, so that every such word is an option.
  static func repeatedOption(in arguments: [String]) -> String? {
    var seen: Set<Substring> = []
    for word in optionWords(of: arguments) where word.hasPrefix("--") {
      let name = word.prefix { $0 != "=" }
      if !seen.insert(name).inserted, !repeatable.contains(name) { return String(name) }
    }
    return nil
  }

  /// The words before `--`, behind which everything is a file.
  private static func optionWords(of arguments: [String]) -> [String] {
    Array(arguments.prefix { $0 != "--" })
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        || "-_./=+,:@%".unicodeScalars.contains($0)
    }
    if plain && !word.isEmpty { return word }
    let isSafe = word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if isSafe {
      let pieces = word.split(separator: "'", omittingEmptySubsequences: false)
      return "'" + pieces.joined(separator: "'\\''") + "'"
    }
    let bytes = word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "$'" + bytes.joined() + "'"
  }
}

/// What two stores must share for their units to mean the same thing.
package struct StoreIdentity: Sendable, Equatable, Codable {
  /// SHA-256 of `scenarioText`, in hexadecimal.
  package private(set) var scenarioHash: String
  /// The merged scenario in its canonical form.
  package private(set) var scenarioText: String
  package private(set) var seed: UInt64
  /// The version of the program that made the units.
  package private(set) var version: String
  /// The version of the store's own layout.
  package private(set) var schema: Int

  /// Raised whenever a table of the store or the encoding of a payload changes.
  package static let currentSchema = 1

  package init(scenarioText: String, seed: UInt64, version: String) {
    self.scenarioHash = Digest.hexadecimal(of: scenarioText)
    self.scenarioText = scenarioText
    self.seed = seed
    self.version = version
    self.schema = Self.currentSchema
  }

  /// What differs, a sentence each; empty when units of both may stand in one store.
  package func differences(from stored: StoreIdentity) -> [String] {
    var sentences: [String] = []
    if let line = firstDifferingLine(from: stored) { sentences.append(line) }
    if seed != stored.seed {
      sentences.append("the seed is \(seed); the results there were made with \(stored.seed)")
    }
    if version != stored.version {
      sentences.append(
        "this is version \(version); the results there were made by \(stored.version)")
    }
    if schema != stored.schema {
      sentences.append(
        "this version keeps its store in layout \(schema); the one there has \(stored.schema)")
    }
    return sentences
  }

  private func firstDifferingLine(from stored: StoreIdentity) -> String? {
    guard scenarioHash != stored.scenarioHash else { return nil }
    let mine = scenarioText.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = stored.scenarioText.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(mine.count, theirs.count) {
      let here = index < mine.count ? String(mine[index]) : "(nothing)"
      let there = index < theirs.count ? String(theirs[index]) : "(nothing)"
      if here != there {
        return "the scenario differs: ‘\(quoted(here))’, in the results there ‘\(quoted(there))’"
      }
    }
    return "the scenario differs"
  }
}

/// A user's text made safe to show: control characters escaped, cut at 200 characters.
package func quoted(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    if shown.count >= 200 { return shown + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

import ResultStore

/// Finds what a word on the command line means among the names of a catalogue.
struct NameSearch {
  enum Answer: Equatable {
    case exact(Int)
    /// Positions of the names that contain the word.
    case several([Int])
  }

  /// What the names are of: `parameter`.
  let kind: String
  let names: [String]

  /// - Throws: ``Mistake`` with the nearest name when nothing contains the word.
  func find(_ word: String) throws(Mistake) -> Answer {
    let wanted = word.lowercased()
    let known = names.map { $0.lowercased() }
    if let position = known.firstIndex(of: wanted) { return .exact(position) }
    let containing = known.indices.filter { known[$0].contains(wanted) }
    guard containing.isEmpty else { return .several(containing) }
    let hint = nearest(to: wanted, among: known).map { "; did you mean ‘\(names[$0])’?" }
    throw Mistake("there is no \(kind) ‘\(quoted(word))’" + (hint ?? ""))
  }

  /// At most a third of the letters changed; the first of equals.
  private func nearest(to word: String, among known: [String]) -> Int? {
    let letters = Array(word.prefix(200))
    let limit = max(1, letters.count / 3)
    let distances = known.map { Self.changes(from: letters, to: Array($0)) }
    let best = distances.indices.min { distances[$0] < distances[$1] }
    return best.flatMap { distances[$0] <= limit ? $0 : nil }
  }

  /// Letters to insert, delete or replace.
  private static func changes(from first: [Character], to second: [Character]) -> Int {
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
        current.append(min(last[column + 1] + 1, current[column] + 1, replaced))
      }
      last = current
    }
    return last[second.count]
  }
}

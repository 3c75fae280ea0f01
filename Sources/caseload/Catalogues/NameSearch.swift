import ResultStore
import Scenarios

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
    let hint = (NearestName.to(word, among: names) ?? nearestPart(to: word)).map {
      "; did you mean ‘\($0)’?"
    }
    throw Mistake("there is no \(kind) ‘\(quoted(word))’" + (hint ?? ""))
  }

  /// The name whose part after the dot is near: few remember what stands before it.
  private func nearestPart(to word: String) -> String? {
    func part(_ name: String) -> String { String(name.split(separator: ".").last ?? "") }
    let nearest = NearestName.to(word, among: names.map(part))
    return nearest.flatMap { near in names.first { part($0) == near } }
  }
}

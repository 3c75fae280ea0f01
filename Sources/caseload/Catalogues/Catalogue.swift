/// An entry of a catalogue as it is printed.
protocol CatalogueEntry: Encodable {
  var key: String { get }
  /// All about it, over some lines.
  var text: String { get }
}

/// Finds what a catalogue command was asked for.
enum CatalogueSearch {
  /// Everything without a name; the one of that name; or those whose names contain it.
  ///
  /// - Throws: ``Mistake`` with the nearest name when there is none.
  static func find<Entry>(
    _ name: String?, kind: String, among all: [Entry], key: (Entry) -> String
  ) throws(Mistake) -> [Entry] {
    guard let name else { return all }
    switch try NameSearch(kind: kind, names: all.map(key)).find(name) {
    case .exact(let position): return [all[position]]
    case .several(let positions): return positions.map { all[$0] }
    }
  }
}

/// Prints what was found: all about one, a list of several.
enum CataloguePrinter {
  static func print<Entry: CatalogueEntry>(
    _ entries: [Entry], name: String?, asJSON: Bool, list: ([Entry]) -> String
  ) throws {
    if asJSON {
      try JSONOutput.print(entries)
    } else if entries.count == 1, name != nil {
      try Terminal.print(entries[0].text)
    } else {
      try Terminal.print(list(entries))
    }
  }
}

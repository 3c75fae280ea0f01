/// A part of a YAML file: text, a list or a map, each with its place.
///
/// Scalars stay text: what they mean is decided by who reads them, never by YAML's own guesses
/// (`no`, `012` and `12:30` are texts here).
struct YAMLNode {
  struct Entry {
    var key: String
    var keyPlace: Place
    var value: YAMLNode
  }

  indirect enum Content {
    /// An empty value, `~` or `null`.
    case nothing
    case text(String)
    case list([YAMLNode])
    case map([Entry])
  }

  var place: Place
  var content: Content

  /// The entry of `key` in a map.
  func entry(_ key: String) -> Entry? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  subscript(key: String) -> YAMLNode? { entry(key)?.value }

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// What it is, for messages.
  var words: String {
    switch content {
    case .nothing: "nothing"
    case .text(let text): text.quoted
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A scenario file merged with what it extends, each value with its origin.
package struct MergedScenario: Sendable, Equatable {
  package struct Value: Sendable, Equatable {
    /// `compare.locum rate cap.agency.rate-cap`, `vary.demand.trend[2]`
    package var keyPath: String
    package var text: String
    package var file: String
    package var line: Int
  }

  /// In the order of the merged file.
  package var values: [Value] = []
  /// The merged file as YAML, each value followed by its origin as a comment.
  package var text: String = ""

  init(_ tree: YAMLNode) {
    append(tree, path: "", indentation: 0)
  }

  private mutating func append(_ node: YAMLNode, path: String, indentation: Int) {
    let margin = String(repeating: "  ", count: indentation)
    switch node.content {
    case .map(let entries):
      for entry in entries {
        let path = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        let key = "\(margin)\(CanonicalText.scalar(entry.key)):"
        line(key, entry.value, path: path, place: entry.keyPlace, indentation)
      }
    case .list(let nodes):
      for (position, node) in nodes.enumerated() {
        line("\(margin)-", node, path: "\(path)[\(position)]", place: node.place, indentation)
      }
    case .text, .nothing: break
    }
  }

  private mutating func line(
    _ head: String, _ value: YAMLNode, path: String, place: Place, _ indentation: Int
  ) {
    let written: String
    switch value.content {
    case .text(let text): written = CanonicalText.scalar(text)
    case .nothing: written = "null"
    case .list(let nodes) where nodes.isEmpty: written = "[]"
    case .map(let entries) where entries.isEmpty: written = "{}"
    case .list, .map:
      text += head + "\n"
      append(value, path: path, indentation: indentation + 1)
      return
    }
    values.append(Value(keyPath: path, text: written, file: place.file, line: place.line))
    text += "\(head) \(written)  # \(place.file.escapedForMessages):\(place.line)\n"
  }
}

import ResultStore

/// Rows of text in columns, for a terminal or a pipe.
struct TextTable {
  private var rows: [[String]]

  init(_ heading: String...) {
    rows = [heading]
  }

  /// Adds a row of as many cells as the heading; control characters are shown, not obeyed.
  mutating func append(_ cells: String...) {
    precondition(cells.count == rows[0].count, "a row as wide as its heading")
    rows.append(cells.map { quoted($0) })
  }

  /// Columns two spaces apart, each as wide as its widest cell, the last one as it comes.
  var text: String {
    let last = rows[0].count - 1
    let widths = (0...last).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = column == last ? 0 : widths[column] - cell.count
        return cell + String(repeating: " ", count: padding)
      }
      return cells.joined(separator: "  ").trimmingTrailingSpaces
    }.joined(separator: "\n") + "\n"
  }
}

/// Names and what they are, a line each, the names in a column.
struct NamedLines {
  private var lines: [(name: String, value: String)] = []

  /// Adds a line, unless there is nothing to say.
  mutating func append(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { lines.append((name, quoted(value))) }
  }

  var text: String {
    let width = (lines.map(\.name.count).max() ?? 0) + 2
    return lines.map { line in
      "  " + line.name + String(repeating: " ", count: width - line.name.count) + line.value
    }.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

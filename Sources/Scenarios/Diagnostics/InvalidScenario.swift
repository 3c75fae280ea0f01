/// A file that cannot be used, with everything that is wrong with it.
package struct InvalidScenario: Error, Equatable {
  /// Most problems that are reported.
  package static let mostShown = 20

  /// Errors in the order of their places; warnings are not among them.
  package let diagnostics: [Diagnostic]
  /// Errors beyond ``mostShown``.
  package let omitted: Int

  package init(diagnostics: [Diagnostic], omitted: Int = 0) {
    let sorted = diagnostics.enumerated().sorted { left, right in
      (left.element.file, left.element.line, left.element.column, left.offset)
        < (right.element.file, right.element.line, right.element.column, right.offset)
    }
    self.diagnostics = sorted.prefix(Self.mostShown).map(\.element)
    self.omitted = omitted + max(0, diagnostics.count - Self.mostShown)
  }

  /// All problems, one a line, then how many more there are.
  package var text: String {
    let lines = diagnostics.map(\.textWithSnippet)
    return (lines + (omitted > 0 ? ["and \(omitted) more"] : [])).joined(separator: "\n")
  }
}

extension InvalidScenario: CustomStringConvertible {
  package var description: String { text }
}

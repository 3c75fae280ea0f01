/// What replications of a scenario differ in: chance alone, or what the evidence leaves open too.
package enum Evidence: String, Sendable, CaseIterable {
  /// Every replication has the parameters' values.
  case byDefault = "default"
  /// Each replication has those of one member of the shipped ensemble.
  case range
}

/// Sets of parameters among which the published figures cannot tell (G.3): drawn together from their
/// plausible ranges, and kept where the reference authority still shows the figures of table 0.5.
package struct EvidenceEnsemble: Sendable, Equatable {
  /// Positions in ``ParameterCatalogue/all``.
  package let parameters: [Int]
  /// `[member][parameter]`, in the parameters' units.
  package let members: [[Double]]

  /// What `caseload fit --ensemble --record` found.
  package static let shipped = EvidenceEnsemble(table: ReferenceEnsemble.table)

  /// Reads a table of numbers under a line of keys, all with single spaces between.
  ///
  /// The table is the program's own: one that does not fit the catalogue stops it.
  init(table: String) {
    let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
    parameters = (lines.first ?? []).map { key in
      guard let position = ParameterCatalogue.index(of: String(key)) else {
        preconditionFailure("the ensemble names no parameter with \(key)")
      }
      return position
    }
    members = lines.dropFirst().map { line in line.compactMap { Double($0) } }
    precondition(
      members.allSatisfy { $0.count == parameters.count }, "a member of the ensemble lacks a value")
  }

  /// Gives parameters the values of a replication's member, the first for replication 1; after the
  /// last the first comes again.
  ///
  /// A value that an authority has of its own moves as far as the reference's does: by the same
  /// factor, or by the same shift where values may be negative. `kept` stay as they are.
  package func apply(to values: inout Parameters, replication: Int, except kept: Set<Int>) {
    let member = members[(replication - 1) % members.count]
    for (position, drawn) in zip(parameters, member) where !kept.contains(position) {
      let line = ParameterCatalogue.all[position]
      let value = Self.moved(line.value(in: values), from: line.defaultValue, to: drawn, line)
      line.set(value, in: &values)
    }
  }

  /// A value after a move of another one, by the same factor or the same shift.
  static func moved(
    _ value: Double, from old: Double, to new: Double, _ line: ParameterDescription
  ) -> Double {
    if value == old { return new }
    let isFactor = line.defaultValue > 0 && line.allowed.lowerBound >= 0
    let moved = isFactor && old > 0 ? value * (new / old) : value + (new - old)
    return min(line.allowed.upperBound, max(line.allowed.lowerBound, moved))
  }
}

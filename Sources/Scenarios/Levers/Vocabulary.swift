/// The names that a scenario may set: parameters, and bundles of them.
package struct Vocabulary: Sendable {
  package let bundles: [any Lever.Type]

  /// The catalogues of this version.
  package static let standard = Vocabulary(bundles: LeverCatalogue.all)

  /// A bundle named like a parameter or with an unknown member is the programmer's mistake.
  package init(bundles: [any Lever.Type]) {
    for bundle in bundles {
      let description = bundle.description
      precondition(
        ParameterCatalogue.index(of: description.key) == nil
          && description.members.allSatisfy { ParameterCatalogue.index(of: $0) != nil },
        "\(description.key) must have a name of its own and members of the catalogue")
    }
    self.bundles = bundles
  }

  /// What a key sets.
  enum Entry {
    case parameter(Int)
    case bundle(any Lever.Type)

    var target: ValueTarget {
      switch self {
      case .parameter(let index): return ParameterCatalogue.all[index].target
      case .bundle(let lever):
        let description = lever.description
        return ValueTarget(
          key: description.key, unit: description.unit, allowed: description.allowed,
          takesRelative: false)
      }
    }

    var isLever: Bool {
      switch self {
      case .parameter(let index): ParameterCatalogue.all[index].isLever
      case .bundle: true
      }
    }
  }

  func entry(_ key: String) -> Entry? {
    if let index = ParameterCatalogue.index(of: key) { return .parameter(index) }
    return bundles.first { $0.description.key == key }.map(Entry.bundle)
  }

  /// Every name there is, parameters first.
  package var keys: [String] {
    ParameterCatalogue.all.map(\.key) + bundles.map { $0.description.key }
  }
}

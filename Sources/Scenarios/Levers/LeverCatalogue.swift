/// All bundles, in the order in which tables show them; a new one is a line here.
package enum LeverCatalogue {
  package static let all: [any Lever.Type] = []
}

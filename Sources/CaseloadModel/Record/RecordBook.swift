import Scenarios

/// All that measures are read from: of one authority, or of several of the same periods together.
struct RecordBook: Sendable {
  var recorder: Recorder
  var ledger: Ledger
  let plan: ReplicationPlan
  /// A year; the first authority's where there are several.
  let discountRate: Double
  /// What sets authorities apart from each other; nothing for several together.
  let standing: AuthorityStanding?
  /// Of each of several authorities; empty for one.
  let authorities: [RecordBook]

  init(_ world: World) {
    recorder = world.recorder
    ledger = world.ledger
    plan = world.plan
    discountRate = world.parameters.money.discount
    standing = AuthorityStanding(world.parameters)
    authorities = []
  }

  /// - Parameter books: at least one.
  init(sumOf books: [RecordBook]) {
    recorder = Recorder(sumOf: books.map(\.recorder))
    ledger = Ledger(sumOf: books.map(\.ledger))
    plan = books[0].plan
    discountRate = books[0].discountRate
    standing = nil
    authorities = books.flatMap { $0.authorities.isEmpty ? [$0] : $0.authorities }
  }
}

/// Where an authority stands in what its access to help might hang on, as last in force.
struct AuthorityStanding: Sendable {
  /// 1 to 10, the most deprived.
  let deprivationDecile: Double
  /// In levels.
  let needThreshold: Double

  init(_ parameters: Parameters) {
    deprivationDecile = parameters.population.deprivationDecile
    needThreshold = parameters.gates.needThreshold
  }
}

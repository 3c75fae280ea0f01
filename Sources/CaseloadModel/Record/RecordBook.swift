import Scenarios

/// All that measures are read from: of one authority, or of several of the same periods together.
struct RecordBook: Sendable {
  let recorder: Recorder
  let ledger: Ledger
  let plan: ReplicationPlan
  /// A year; the first authority's where there are several.
  let discountRate: Double

  init(_ world: World) {
    recorder = world.recorder
    ledger = world.ledger
    plan = world.plan
    discountRate = world.parameters.money.discount
  }

  /// - Parameter books: at least one.
  init(sumOf books: [RecordBook]) {
    recorder = Recorder(sumOf: books.map(\.recorder))
    ledger = Ledger(sumOf: books.map(\.ledger))
    plan = books[0].plan
    discountRate = books[0].discountRate
  }
}

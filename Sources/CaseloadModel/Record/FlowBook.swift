import OutputStatistics

/// The yearly accounts of all stocks, to 31 March.
///
/// Every change of a stock is booked here with its reason; at the year's end the rows of each
/// account are drawn up and the next year opens with what the last one closed on.
struct FlowBook: Sendable {
  private var opening = [Int64](repeating: 0, count: Stock.allCases.count)
  private var closing = [Int64](repeating: 0, count: Stock.allCases.count)
  /// [stock][reason], in and out
  private var inward = [Int64](repeating: 0, count: Stock.allCases.count * reasons)
  private var outward = [Int64](repeating: 0, count: Stock.allCases.count * reasons)
  private(set) var rows: [FlowRow] = []

  private static let reasons = FlowReason.allCases.count
  private static let stocks = Stock.allCases

  /// What a stock holds now.
  func level(_ stock: Stock) -> Int64 { closing[stock.rawValue] }

  mutating func enter(_ stock: Stock, _ amount: Int64, _ reason: FlowReason) {
    let index = stock.rawValue
    inward[index * Self.reasons + reason.rawValue] += amount
    closing[index] += amount
  }

  mutating func leave(_ stock: Stock, _ amount: Int64, _ reason: FlowReason) {
    let index = stock.rawValue
    outward[index * Self.reasons + reason.rawValue] += amount
    closing[index] -= amount
  }

  /// The reported period begins: accounts open with what there is, the budget with nothing.
  ///
  /// What was spent in the warm-up was funded by nobody, and what a census adjusts did not happen.
  mutating func begin() {
    closing[Stock.budget.rawValue] = 0
    beginYear()
  }

  /// Draws up the accounts of the year that ends now; `isReported` keeps the rows.
  mutating func closeYear(_ year: Int, isReported: Bool) {
    if isReported {
      for (index, stock) in Self.stocks.enumerated() { drawUp(stock, index, year) }
    }
    beginYear()
  }

  private mutating func beginYear() {
    opening = closing
    inward = [Int64](repeating: 0, count: inward.count)
    outward = [Int64](repeating: 0, count: outward.count)
  }

  private mutating func drawUp(_ stock: Stock, _ index: Int, _ year: Int) {
    for (direction, amounts) in [(FlowRow.Direction.in, inward), (.out, outward)] {
      for (position, reason) in FlowReason.allCases.enumerated() {
        let amount = amounts[index * Self.reasons + position]
        guard amount != 0 else { continue }
        rows.append(
          FlowRow(
            year: year, stock: stock.name, opening: opening[index], direction: direction,
            reason: reason.name, amount: amount, closing: closing[index], unit: stock.unit))
      }
    }
  }
}

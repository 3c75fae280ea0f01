/// One rate for each level of severity, 0 to 4.
@frozen @usableFromInline
package struct LevelRates: Sendable, Equatable {
  @usableFromInline var rates = (0.0, 0.0, 0.0, 0.0, 0.0)

  package init() {}

  @inlinable package subscript(level: Int) -> Double {
    get {
      switch level {
      case 0: rates.0
      case 1: rates.1
      case 2: rates.2
      case 3: rates.3
      default: rates.4
      }
    }
    set {
      switch level {
      case 0: rates.0 = newValue
      case 1: rates.1 = newValue
      case 2: rates.2 = newValue
      case 3: rates.3 = newValue
      default: rates.4 = newValue
      }
    }
  }

  @inlinable
  package static func == (one: LevelRates, other: LevelRates) -> Bool {
    one.rates == other.rates
  }
}

/// A level held over time, such as a caseload or the vacant posts: its mean weighted by how long.
///
/// Levels and times are integers (milliseconds) and the area is 128 bits wide, so that it is exact
/// and no order of additions can show. A level that is no count is kept in its smallest unit:
/// thousandths of FTE, pence.
@frozen @usableFromInline
package struct TimeWeighted: Sendable, Equatable {
  /// What is held now.
  @usableFromInline package var level: Int64
  /// When counting began, in milliseconds.
  @usableFromInline package var start: Int64
  @usableFromInline var lastChange: Int64
  @usableFromInline var areaSoFar: Int128 = 0
  /// The extremes since `start`.
  @usableFromInline package var minimum: Int64
  @usableFromInline package var maximum: Int64

  @inlinable
  package init(level: Int64 = 0, at time: Int64) {
    self.level = level
    start = time
    lastChange = time
    minimum = level
    maximum = level
  }

  /// Sets the level from `time` on; time must not run backwards.
  @inlinable
  package mutating func set(_ newLevel: Int64, at time: Int64) {
    precondition(time >= lastChange, "a level changed in the past")
    areaSoFar += Int128(level) * Int128(time - lastChange)
    lastChange = time
    level = newLevel
    minimum = Swift.min(minimum, newLevel)
    maximum = Swift.max(maximum, newLevel)
  }

  /// Raises the level by `amount`, or lowers it when negative.
  @inlinable
  package mutating func change(by amount: Int64, at time: Int64) {
    set(level + amount, at: time)
  }

  /// Forgets what was accumulated and keeps the level: the end of the warm-up.
  @inlinable
  package mutating func restart(at time: Int64) {
    precondition(time >= lastChange, "a level forgotten in the past")
    self = TimeWeighted(level: level, at: time)
  }
}

extension TimeWeighted {
  /// Level times milliseconds from `start` to `time`, which must not lie before the last change.
  package func area(until time: Int64) -> Int128 {
    precondition(time >= lastChange, "an area that ends before the last change of level")
    return areaSoFar + Int128(level) * Int128(time - lastChange)
  }

  /// The mean level from `start` to `time`; `nil` when no time has passed.
  package func mean(until time: Int64) -> Double? {
    time > start ? Double(area(until: time)) / Double(time - start) : nil
  }
}

/// Those who wait at a station, by slot, in the order in which they are served.
///
/// First come, first served needs no more than a line; classes and due dates need a heap.
@frozen
@usableFromInline
struct WaitingCustomers: Sendable {
  @usableFromInline let isLine: Bool
  @usableFromInline var line = NumberedLine()
  @usableFromInline var heap = IndexedHeap()

  @inlinable
  init(_ discipline: QueueDiscipline) {
    isLine = discipline == .firstCome
  }

  @inlinable var count: Int { isLine ? line.count : heap.count }

  /// Who is served next.
  @inlinable var first: Int? { isLine ? line.first : heap.first }

  /// Adds a customer, who has the greatest rank of all if they wait in a line.
  @inlinable @inline(__always)
  mutating func insert(_ slot: Int, rank: UInt128) {
    if isLine { line.append(slot) } else { heap.insert(slot, key: rank) }
  }

  @inlinable @inline(__always)
  mutating func remove(_ slot: Int) {
    if isLine { line.remove(slot) } else { heap.remove(slot) }
  }
}

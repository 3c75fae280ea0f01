/// Numbered items in the order in which they came, any of which can be taken out again.
///
/// A doubly linked list over small numbers from 0 on (places in a list of the owner's): adding,
/// taking out and finding are O(1).
@frozen
@usableFromInline
struct NumberedLine: Sendable {
  @frozen
  @usableFromInline
  struct Link: Sendable {
    /// The items before and behind; −1 at the ends, −2 where the item is not in the line.
    @usableFromInline var before = -2
    @usableFromInline var behind = -2

    @inlinable
    init() {}
  }

  @usableFromInline var links: ContiguousArray<Link> = []
  /// −1 when there is none.
  @usableFromInline var head = -1
  @usableFromInline var tail = -1
  @usableFromInline var count = 0

  @inlinable
  init() {}

  /// The item that has been here longest.
  @inlinable var first: Int? { head < 0 ? nil : head }

  @inlinable
  func contains(_ item: Int) -> Bool {
    item < links.count && links[item].before > -2
  }

  /// Adds an item behind all others; it must not be here.
  @inlinable @inline(__always)
  mutating func append(_ item: Int) {
    if item >= links.count { makeRoom(for: item) }
    links.withUnsafeMutableBufferPointer { links in
      precondition(links[item].before == -2, "an item put into a line twice")
      links[item].before = tail
      links[item].behind = -1
      if tail >= 0 { links[tail].behind = item }
    }
    if tail < 0 { head = item }
    tail = item
    count &+= 1
  }

  /// Adds an item in front of another that is here, or behind all others when that is −1.
  @inlinable @inline(never)
  mutating func insert(_ item: Int, before next: Int) {
    guard next >= 0 else { return append(item) }
    precondition(contains(next), "an item put before one that is not in the line")
    if item >= links.count { makeRoom(for: item) }
    precondition(links[item].before == -2, "an item put into a line twice")
    let previous = links[next].before
    links[item].before = previous
    links[item].behind = next
    links[next].before = item
    if previous < 0 { head = item } else { links[previous].behind = item }
    count &+= 1
  }

  /// The item behind another; −1 behind the last.
  @inlinable
  func item(behind item: Int) -> Int { links[item].behind }

  /// Takes an item out, wherever it stands; it must be here.
  @inlinable @inline(__always)
  mutating func remove(_ item: Int) {
    precondition(contains(item), "an item taken out of a line that does not hold it")
    links.withUnsafeMutableBufferPointer { links in
      let link = links[item]
      if link.before < 0 { head = link.behind } else { links[link.before].behind = link.behind }
      if link.behind < 0 { tail = link.before } else { links[link.behind].before = link.before }
      links[item] = Link()
    }
    count &-= 1
  }

  @inlinable @inline(never)
  mutating func makeRoom(for item: Int) {
    while links.count <= item { links.append(Link()) }
  }
}

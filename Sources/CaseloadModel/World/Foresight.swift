import CPrefetch

/// Asking for memory before it is needed.
///
/// Families and cases are met in no order and fill more than a processor keeps at hand, most of all
/// where authorities take turns on one clock. A replication would wait for each of them; who is next
/// is known a while before. Nothing here changes a result. Mutating only because a call that does not
/// mutate would have the world copied.
extension World {
  /// Has the memory of whom an event concerns fetched.
  @inline(__always)
  mutating func prepare(for event: CareEvent) {
    switch event.identity.subject {
    case .family(let index): fetchFamily(index)
    case .openCase(let index): fetchCase(index)
    case .child, .worker, .post, .request, .authority: break
    }
  }

  /// Has a family's memory fetched; −1 is nobody.
  @inline(__always)
  mutating func fetchFamily(_ index: Int) {
    if index >= 0 { families.fetchMemory(of: index) }
  }

  /// Has a case's memory fetched.
  @inline(__always)
  mutating func fetchCase(_ index: Int) { cases.fetchMemory(of: index) }
}

extension Array {
  /// Has an element's memory fetched, line by line.
  @inline(__always)
  fileprivate func fetchMemory(of index: Int) {
    withUnsafeBytes { bytes in
      guard let all = bytes.baseAddress else { return }
      let start = index * MemoryLayout<Element>.stride
      for line in stride(from: start, to: start + MemoryLayout<Element>.size, by: 64) {
        cprefetch_line(all + line)
      }
    }
  }
}

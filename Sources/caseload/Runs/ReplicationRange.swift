import ArgumentParser

/// Numbers that address replications, as options give them.
enum ReplicationRange {
  /// What the addresses of random numbers hold.
  static let largest = Int(UInt32.max)

  /// - Throws: a `ValidationError` for a number that is no replication, or no number of them.
  static func check(_ number: Int?, option: String) throws {
    guard let number else { return }
    guard (1...largest).contains(number) else {
      throw ValidationError("\(option) is \(number); it must lie between 1 and \(largest)")
    }
  }
}

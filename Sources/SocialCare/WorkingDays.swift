/// A number of working days: days that are neither at a weekend nor bank holidays in England.
///
/// A type of its own because statute counts some clocks in working days and others in days, and
/// the two must not be added.
package struct WorkingDays: Comparable, Hashable, Sendable {
  package var count: Int

  package init(_ count: Int) {
    self.count = count
  }

  package static func < (left: WorkingDays, right: WorkingDays) -> Bool {
    left.count < right.count
  }
}

/// A number of calendar days, weekends and holidays included.
package struct Days: Comparable, Hashable, Sendable {
  package var count: Int

  package init(_ count: Int) {
    self.count = count
  }

  package static func < (left: Days, right: Days) -> Bool {
    left.count < right.count
  }
}

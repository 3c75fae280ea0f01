/// A whole number kept in fewer bits than an `Int`; one that does not fit stops the program.
///
/// For what there is much of: tens of thousands of families are read in no order, and how many lines
/// of memory each takes is what a replication waits for.
@propertyWrapper
struct Narrow<Kept: FixedWidthInteger & Sendable>: Sendable {
  private var kept: Kept

  @inline(__always)
  init(wrappedValue: Int) {
    kept = Kept(wrappedValue)
  }

  var wrappedValue: Int {
    @inline(__always) get { Int(truncatingIfNeeded: kept) }
    @inline(__always) set { kept = Kept(newValue) }
  }
}

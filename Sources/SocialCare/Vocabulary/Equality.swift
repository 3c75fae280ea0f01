/// What a simulation compares at every event, compared by its one byte where other rooms can see how:
/// the equality that Swift derives is a call for them, and a copy of what holds the value.
extension CategoryOfNeed {
  @inlinable
  package static func == (left: CategoryOfNeed, right: CategoryOfNeed) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

extension CaseStatus {
  @inlinable
  package static func == (left: CaseStatus, right: CaseStatus) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

extension Grade {
  @inlinable
  package static func == (left: Grade, right: Grade) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

extension Employment {
  @inlinable
  package static func == (left: Employment, right: Employment) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

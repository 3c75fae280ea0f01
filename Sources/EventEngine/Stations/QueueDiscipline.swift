/// Who is served next at a station.
///
/// Classes come first, then the order within a class; equal customers are served in the order of
/// their arrival, so that nothing is left to chance.
@frozen @usableFromInline
package struct QueueDiscipline: Sendable, Equatable {
  /// What a priority class is worth.
  @frozen @usableFromInline
  package enum Classes: Sendable {
    /// Nothing: all customers are alike.
    case ignored
    /// The more urgent class is served first, but no service is interrupted.
    case nonPreemptive
    /// A more urgent arrival interrupts the least urgent service, which later goes on where it
    /// stopped, at this server or another.
    case preemptiveResume
  }

  /// Who comes first within a class.
  @frozen @usableFromInline
  package enum Order: Sendable {
    /// First come, first served.
    case arrival
    /// The earliest due date first.
    case dueDate
  }

  @usableFromInline package var classes: Classes
  @usableFromInline package var order: Order

  @inlinable
  package init(classes: Classes = .ignored, order: Order = .arrival) {
    self.classes = classes
    self.order = order
  }

  /// First come, first served, all alike.
  @inlinable package static var firstCome: QueueDiscipline { QueueDiscipline() }
}

/// A large value that seldom changes, kept outside the value that holds it.
///
/// Where a large struct is handed to a function, Swift may copy it whole. The world holds some
/// hundreds of parameters twice over; boxed, it stays small enough for that not to matter. Copies of
/// the world share the box until one of them sets a new value.
@propertyWrapper
struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(wrappedValue: Value) { box = Box(wrappedValue) }

  var wrappedValue: Value {
    _read { yield box.value }
    set { box = Box(newValue) }
  }
}

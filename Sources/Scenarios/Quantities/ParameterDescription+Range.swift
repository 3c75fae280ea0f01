extension ParameterDescription {
  /// What is wrong with `value` (in the parameter's unit); `nil` when it is allowed. `because` is
  /// the change that led there.
  func complaint(about value: Double, because: String?) -> Complaint? {
    guard value.isFinite, allowed.contains(value) else {
      let shown = value.isFinite ? text(value) : "not finite"
      return .outOfRange(key, value: shown, unit: unit, allowed: allowed, because: because)
    }
    if unit == .count && value != value.rounded() {
      return .notWhole(unit.text(value), for: key)
    }
    return nil
  }

  /// What a careful reader should know about an allowed value; `nil` when it is plausible.
  func doubt(about value: Double) -> Complaint? {
    if plausible.contains(value) || unit == .flag || unit == .choice { return nil }
    return .implausible(key, value: text(value), unit: unit, plausible: plausible)
  }
}

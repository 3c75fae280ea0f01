import Probability

/// The mean over the last 28 days, by which dose, load and utilisation are defined (A.3, A.5), kept
/// as a mean that forgets exponentially with that time.
enum FourWeekMean {
  /// How far a week's value moves a mean towards itself.
  static let weekWeight = 1 - weekFade

  /// What is left of a mean after a week.
  static let weekFade = Elementary.exp(-7.0 / 28)

  /// How far a working day's value moves a mean towards itself: four weeks have twenty of them.
  static let workingDayWeight = 1.0 / 20

  /// What is left of a mean after some days.
  static func fade(days: Double) -> Double {
    days == 7 ? weekFade : Elementary.exp(-days / 28)
  }
}

/// Raises the early help budget and protects it in the same step, as the second recommendation of
/// *No Good Options* asks: new money that the next overspend takes away again is no policy.
///
/// What the two settings do is theirs; joining them is a judgement.
struct ProtectedEarlyHelp: Lever {
  static let description = LeverDescription(
    key: "early-help.protected-rise", title: "Rise of the early help budget, ring-fenced",
    unit: .share, allowed: 0...2, source: "No Good Options (2017), recommendation 2",
    grade: .judgement, members: ["early-help.budget", "early-help.ring-fence"])
  private let rise: Double

  init(_ setting: Double) { rise = setting }

  var settings: [LeverSetting] {
    [
      LeverSetting("early-help.budget", .scaled(1 + rise)),
      LeverSetting("early-help.ring-fence", .absolute(1)),
    ]
  }
}

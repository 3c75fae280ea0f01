/// What help does once it is given, and what lets it work (A.3, A.6).
package struct HelpParameters: Sendable, Equatable {
  package var earlyRecovery = 0.0
  package var earlyProtection = 0.0
  package var childInNeedRecovery = 0.0
  package var childInNeedProtection = 0.0
  package var protectionRecovery = 0.0
  package var protectionProtection = 0.0
  package var engagementFloor = 0.0
  package var engagementUsual = 0.0
  package var engagementLoss = 0.0
  package var engagementRecovery = 0.0
  package var participation = 0.0
  package var participationGain = 0.0
  package var relationshipTime = 0.0
  package var handoverLoss = 0.0
}

extension HelpParameters {
  private static let webb =
    "a 42 % cut raises child in need starts by 2.9-6.6 % (Webb 2021), I.5; choice within"

  static let catalogue: [ParameterDescription] = [
    .number(
      "help.early-recovery", "eta_EH", "Rise of recovery at full early help", .number, 0.9,
      0...3, source: webb, .judgement, lever: true, readBy: "severity chain",
      \.help.earlyRecovery),
    .number(
      "help.early-protection", "rho_EH", "Worsening that full early help prevents", .share, 0.22,
      0...0.8, source: webb, .judgement, lever: true, readBy: "severity chain",
      \.help.earlyProtection),
    .number(
      "help.child-in-need-recovery", "eta_CIN", "Rise of recovery at full help on a plan",
      .number, 1.3, 0...3, source: webb, .judgement, readBy: "severity chain",
      \.help.childInNeedRecovery),
    .number(
      "help.child-in-need-protection", "rho_CIN", "Worsening that full help on a plan prevents",
      .share, 0.35, 0...0.8, source: webb, .judgement, readBy: "severity chain",
      \.help.childInNeedProtection),
    .number(
      "help.protection-recovery", "eta_CPP", "Rise of recovery at full help on a protection plan",
      .number, 2.2, 0...3, source: webb, .judgement, readBy: "severity chain",
      \.help.protectionRecovery),
    .number(
      "help.protection-protection", "rho_CPP",
      "Worsening that full help on a protection plan prevents", .share, 0.55, 0...0.8,
      source: webb, .judgement, readBy: "severity chain", \.help.protectionProtection),
    .number(
      "help.engagement-floor", "e_min", "Share of its effect that help keeps without engagement",
      .share, 0.5, 0.2...0.8, source: "judgement", .judgement, readBy: "effective help",
      \.help.engagementFloor),
    .number(
      "help.engagement-usual", "e_0", "Engagement that families return to", .share, 0.5,
      0.2...0.8, source: "judgement", .judgement, readBy: "effective help",
      \.help.engagementUsual),
    .number(
      "help.engagement-loss", "e_change_loss", "Engagement lost with each change of worker",
      .number, 0.08, 0...0.3, allowed: 0...1, source: "judgement", .judgement,
      readBy: "handovers", \.help.engagementLoss),
    .number(
      "help.engagement-recovery", "tau_e", "Time in which engagement returns", .years, 1, 0.5...2,
      allowed: 0.05...20, source: "A.3", .judgement, readBy: "effective help",
      \.help.engagementRecovery),
    .number(
      "help.participation", "participation.level",
      "How fully children and parents take part in planning", .share, 0, 0...1,
      source: "lever; none is the reference", .judgement, lever: true, readBy: "effective help",
      \.help.participation),
    .number(
      "help.participation-gain", "e_participation_gain", "Engagement gained at full participation",
      .number, 0.05, 0...0.2, allowed: 0...0.5, source: "judgement; small on purpose", .judgement,
      readBy: "effective help", \.help.participationGain),
    .number(
      "help.relationship-time", "tau_rel", "Time in which a new worker is trusted", .days, 60,
      20...180, allowed: 1...1000, source: "judgement", .judgement, readBy: "effective help",
      \.help.relationshipTime),
    .number(
      "help.handover-loss", "omega", "Progress lost with each unplanned change of worker", .share,
      0.10, 0...0.4, source: "judgement; checked against V8 and V9", .judgement,
      readBy: "handovers", \.help.handoverLoss),
  ]
}

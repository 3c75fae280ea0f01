/// The thresholds of decisions and how noisily need is perceived at them (A.5).
package struct GateParameters: Sendable, Equatable {
  package var noFurtherActionThreshold = 0.0
  package var noFurtherActionNoise = 0.0
  package var needThreshold = 0.0
  package var needNoise = 0.0
  package var section47Threshold = 0.0
  package var section47Noise = 0.0
  package var conferenceThreshold = 0.0
  package var conferenceNoise = 0.0
  package var attendance = 0.0
  package var attendanceGain = 0.0
  package var reviewNoise = 0.0
  package var noviceNoise = 0.0
  package var noviceYears = 0.0
  package var littleTime = 0.0
  package var oversightNoise = 0.0
  package var planShare = 0.0
  package var rationing = 0.0
  package var rationingLimit = 0.0
  package var riskShift = 0.0
}

extension GateParameters {
  private static let probit = "probit reading of the severity sketch's gates (I.4), fitted"

  static let catalogue: [ParameterDescription] = [
    .number(
      "gate.no-further-action-threshold", "tau_nfa",
      "Perceived level below which a referral ends with no further action", .levels, -1.9,
      -3.5 ... -1, allowed: -10...4, source: probit + " to 7.1 % no further action", .judgement,
      readBy: "front door", \.gates.noFurtherActionThreshold),
    .number(
      "gate.no-further-action-noise", "sd_nfa", "Noise of the front door's perception", .levels,
      2.2, 1.5...3, allowed: 0...10, source: probit, .judgement, readBy: "front door",
      \.gates.noFurtherActionNoise),
    .number(
      "gate.need-threshold", "tau_need", "Perceived level that makes a child in need", .levels,
      0.86, 0.46...1.26, source: probit, .judgement, lever: true,
      readBy: "end of assessment", \.gates.needThreshold),
    .number(
      "gate.need-noise", "sd_need", "Noise of perception at the end of an assessment", .levels,
      1.0, 0.4...1.2, allowed: 0...5, source: probit, .judgement, readBy: "end of assessment",
      \.gates.needNoise),
    .number(
      "gate.section-47-threshold", "tau_s47", "Perceived level that starts a section 47 enquiry",
      .levels, 2.15, 1.75...2.55, source: probit, .judgement, lever: true,
      readBy: "strategy discussion", \.gates.section47Threshold),
    .number(
      "gate.section-47-noise", "sd_s47", "Noise of perception at the strategy discussion",
      .levels, 0.9, 0.4...1.2, allowed: 0...5, source: probit, .judgement,
      readBy: "strategy discussion", \.gates.section47Noise),
    .number(
      "gate.conference-threshold", "tau_icpc",
      "Perceived level at which an enquiry leads to an initial conference", .levels, 2.76,
      2.36...3.16, source: probit, .judgement, lever: true,
      readBy: "section 47 enquiry", \.gates.conferenceThreshold),
    .number(
      "gate.conference-noise", "sd_conf", "Noise of perception at the conference", .levels, 0.58,
      0.4...1.2, allowed: 0...5, source: probit, .judgement, readBy: "section 47 enquiry",
      \.gates.conferenceNoise),
    .number(
      "conference.attendance", "partner.conference_attendance",
      "Rise of partners’ part in deciding on initial conferences, of what is missing now",
      .share, 0, 0...1, source: "lever; none is the reference", .judgement, lever: true,
      readBy: "section 47 enquiry", \.gates.attendance),
    .number(
      "conference.attendance-gain", "attendance_gain",
      "Fall of that decision’s noise where all who are missing take part", .share, 0.15, 0...0.3,
      source: "judgement", .judgement, readBy: "section 47 enquiry", \.gates.attendanceGain),
    .number(
      "gate.review-noise", "sd_rev", "Noise of perception at reviews", .levels, 0.58, 0.4...1.2,
      allowed: 0...5, source: "as at conferences (A.6)", .judgement, readBy: "plan reviews",
      \.gates.reviewNoise),
    .number(
      "gate.novice-noise", "sd_novice",
      "Noise of novices and of workers with little time, against others", .number,
      1.2, 1...1.5, allowed: 0.5...5, source: "judgement (A.5)", .judgement,
      readBy: "all decisions", \.gates.noviceNoise),
    .number(
      "gate.novice-years", "novice_years", "Experience below which a worker is a novice", .years,
      2, 1...3, allowed: 0...40, source: "judgement (A.5)", .judgement, readBy: "all decisions",
      \.gates.noviceYears),
    .number(
      "gate.little-time", "dose_little", "Dose below which a worker has little time to decide",
      .share, 0.5, 0.3...0.7, source: "judgement (A.5)", .judgement, readBy: "all decisions",
      \.gates.littleTime),
    .number(
      "gate.oversight-noise", "sd_oversight",
      "Noise of decisions without supervision, against with",
      .number, 1.2, 1...1.5, allowed: 0.5...5, source: "judgement (B.5)", .judgement,
      readBy: "all decisions", \.gates.oversightNoise),
    .number(
      "gate.plan-share", "p_cpp", "Initial conferences that end in a protection plan", .share,
      0.859, 0.83...0.90, source: "63,870 starts / 74,380 conferences, 2023 (DfE)", .published,
      readBy: "initial conference", \.gates.planShare),
    .number(
      "gate.rationing", "k_cap", "Rise of the thresholds of need per unit of overload", .levels,
      0.5, 0...1.5, source: "direction in Hood and others 2020; size judged", .judgement,
      readBy: "front door and end of assessment", \.gates.rationing),
    .number(
      "gate.rationing-limit", "k_cap_max", "Most that rationing can raise a threshold", .levels,
      0.5, 0.25...1, allowed: 0...4, source: "judgement (A.5)", .judgement,
      readBy: "front door and end of assessment", \.gates.rationingLimit),
    .number(
      "gate.risk-shift", "risk_shift",
      "Shift of the protection and care thresholds by attitude to risk", .levels, 0, -0.3...0.3,
      allowed: -2...2, source: "lever; negative is more cautious", .judgement, lever: true,
      readBy: "protection thresholds", \.gates.riskShift),
  ]
}

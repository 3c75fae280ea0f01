/// How vacancies are filled (C.2).
package struct RecruitmentParameters: Sendable, Equatable {
  package var approval = 0.0
  package var advert = 0.0
  package var interview = 0.0
  package var checks = 0.0
  package var success = 0.0
  package var gap = 0.0
  package var held = 0.0
  package var paySuccess = 0.0
  package var newlyQualified = 0.0
  package var september = 0.0
  package var freeze = 0.0
  package var experienceLeast = 0.0
  package var experienceLeastSenior = 0.0
  package var experienceMost = 0.0
  package var fastTrack = 0.0
  package var fastTrackAhead = 0.0
  package var fastTrackLeaving = 0.0
}

extension RecruitmentParameters {
  private static let pass = "one pass is about 120 days (C.2); judgement"

  static let catalogue: [ParameterDescription] = [
    .number(
      "recruitment.approval", "t_approve", "From vacancy to approval of the post", .days, 14,
      7...28,
      allowed: 0...365, source: pass, .judgement, lever: true, readBy: "vacancies",
      \.recruitment.approval),
    .number(
      "recruitment.advert", "t_advert", "Length of an advert", .days, 28, 14...42, allowed: 0...365,
      source: pass, .judgement, lever: true, readBy: "vacancies", \.recruitment.advert),
    .number(
      "recruitment.interview", "t_interview", "From closing date to offer", .days, 21, 7...42,
      allowed: 0...365, source: pass, .judgement, lever: true, readBy: "vacancies",
      \.recruitment.interview),
    .number(
      "recruitment.checks", "t_checks", "Checks and the candidate's notice", .days, 56, 28...90,
      allowed: 0...365, source: pass, .judgement, lever: true, readBy: "vacancies",
      \.recruitment.checks),
    .number(
      "recruitment.advert-success", "p_advert_success", "Chance that an advert finds someone",
      .share,
      0.27, 0.1...0.8, source: "vacancies of 468 to 535 days (I.2), fitted", .judgement,
      readBy: "vacancies", \.recruitment.success),
    .number(
      "recruitment.advert-gap", "gap_failed", "Gap after an advert that failed", .days, 180,
      0...365,
      allowed: 0...1500, source: "vacancies of 468 to 535 days (I.2), fitted", .judgement,
      readBy: "vacancies", \.recruitment.gap),
    .number(
      "recruitment.held-for-agency", "held", "Vacancies held for agency once a locum has come",
      .share,
      0.9, 0...1, source: "74.4 % of vacancies covered (DfE), fitted", .judgement,
      lever: true, readBy: "vacancies", \.recruitment.held),
    .number(
      "recruitment.pay-effect", "b_pay_advert",
      "Effect of the pay gap on the log odds of an advert",
      .number, 4, 0...10, allowed: 0...50, source: "judgement", .judgement, readBy: "vacancies",
      \.recruitment.paySuccess),
    .number(
      "recruitment.newly-qualified", "nq_supply", "Newly qualified workers within reach",
      .ftePer10000ChildrenPerYear, 2.05, 1.5...4, allowed: 0...100,
      source: "about half of starters, fitted", .judgement, lever: true,
      readBy: "newly qualified intake", \.recruitment.newlyQualified),
    .number(
      "recruitment.fast-track", "pipeline.fast_track_share",
      "Newly qualified workers who come by a fast track", .share, 0, 0...0.4,
      source: "lever; Frontline and Step Up to Social Work", .judgement, lever: true,
      readBy: "fast track", \.recruitment.fastTrack),
    .number(
      "fast-track.head-start", "fast_track_ahead",
      "Years of experience that those begin ahead of others", .years, 1, 0...2, allowed: 0...10,
      source: "judgement: better simulated practice in the evaluation of Frontline (2016)",
      .judgement, readBy: "fast track", \.recruitment.fastTrackAhead),
    .number(
      "fast-track.leaving", "fast_track_leaving",
      "Rate at which they leave in their first five years, against others", .number, 1.3, 0.8...2,
      allowed: 0...20, source: "judgement: their drop-out is disputed", .judgement,
      readBy: "fast track", \.recruitment.fastTrackLeaving),
    .number(
      "recruitment.september-share", "nq_september",
      "Newly qualified workers who start in September",
      .share, 0.7, 0.5...1, source: "C.2", .judgement, readBy: "newly qualified intake",
      \.recruitment.september),
    .number(
      "recruitment.freeze", "t_freeze", "How long a post is frozen when money is short", .days, 91,
      28...182, allowed: 1...1_000, source: "judgement: a quarter", .judgement, lever: true,
      readBy: "vacancies", \.recruitment.freeze),
    .number(
      "recruitment.experience-least", "pqe_hires_min", "Shortest experience of outside hires",
      .years, 1, 1...3, allowed: 0...40, source: "judgement", .judgement, readBy: "skill of hires",
      \.recruitment.experienceLeast),
    .number(
      "recruitment.experience-least-senior", "pqe_senior_min",
      "Shortest experience of outside hires above social worker", .years, 4, 2...6,
      allowed: 0...40, source: "judgement", .judgement, readBy: "skill of hires",
      \.recruitment.experienceLeastSenior),
    .number(
      "recruitment.experience-most", "pqe_hires", "Longest experience of outside hires", .years, 13,
      8...20, allowed: 1...40, source: "judgement", .judgement, readBy: "skill of hires",
      \.recruitment.experienceMost),
  ]
}

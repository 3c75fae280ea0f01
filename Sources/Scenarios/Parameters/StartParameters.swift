/// What the running service that a replication begins with looks like where nothing is published.
/// The warm-up forgets it; a start from the census does not.
package struct StartParameters: Sendable, Equatable {
  package var newlyQualified = 0.0
  package var tenure = 0.0
  package var earlierExperience = 0.0
  package var vacancyAge = 0.0
  package var locumCover = 0.0
  package var planAge = 0.0
  package var planProgress = 0.0
  package var careAge = 0.0
  package var careProgress = 0.0
}

extension StartParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "start.newly-qualified", "start_asye", "Social worker posts held by the newly qualified",
      .share, 0.13, 0.08...0.18, source: "about half of starters at 16 % turnover (C.2)",
      .judgement, readBy: "starting state", \.start.newlyQualified),
    .number(
      "start.tenure", "start_tenure", "Mean time that staff have been in post", .years, 5, 3...7,
      allowed: 0.1...30, source: "judgement", .judgement, readBy: "starting state",
      \.start.tenure),
    .number(
      "start.earlier-experience", "start_experience",
      "Longest experience of staff before the year that led to their post", .years, 5, 3...10,
      allowed: 0...30, source: "judgement", .judgement, readBy: "starting state",
      \.start.earlierExperience),
    .number(
      "start.vacancy-age", "start_vacancy_days", "Mean age of vacancies", .days, 500, 300...600,
      allowed: 1...2_000, source: "vacancies of 468 to 535 days (I.2)", .study,
      readBy: "starting state", \.start.vacancyAge),
    .number(
      "start.locum-cover", "start_cover", "Locums who are in vacancies", .share, 0.8, 0.7...0.9,
      source: "20 % of agency staff cover no vacancy (DfE)", .published, readBy: "starting state",
      \.start.locumCover),
    .number(
      "start.plan-age", "start_plan_days", "Mean time that plans have run", .days, 292, 200...400,
      allowed: 1...2_000, source: "mean length of a protection plan of 0.80 years, stock by starts",
      .study, readBy: "starting state", \.start.planAge),
    .number(
      "start.plan-progress", "start_plan_progress", "Most that a plan has got done", .share, 0.5,
      0.3...1, source: "judgement", .judgement, readBy: "starting state", \.start.planProgress),
    .number(
      "start.care-age", "start_care_years", "Mean time that children have been looked after",
      .years, 2.5, 2...3, allowed: 0.05...18, source: "stock by starts: 71.2 / 28.1 (A.6)", .study,
      readBy: "starting state", \.start.careAge),
    .number(
      "start.care-progress", "start_care_progress",
      "Progress towards permanence, against what full help would have made", .share, 0.4, 0.2...0.6,
      source: "judgement", .judgement, readBy: "starting state", \.start.careProgress),
  ]
}

import OutputStatistics

/// Quality as an inspector would see it, judgements, and what they bring; nothing where nobody
/// inspects and no judgement is given.
enum InspectionMeasures {
  private static let caveat = "Only where inspection.framework is not none."

  private static let watched = "Only where early-warning.on is true."

  static let all: [Measure] = judgements + warnings

  private static let warnings: [Measure] = [
    Measure(
      "early-warnings", "Early warnings", "warnings", .neither,
      "Times that the published indicators began to warn of a failing service.",
      caveat: watched
    ) { $0.whenWatched($0.count(.warnings)) },
    Measure(
      "false-alarms", "False alarms", "warnings", .lower,
      "Warnings during which the service neither was nor became inadequate.", caveat: watched
    ) { $0.whenWatched($0.count(.falseAlarms)) },
    Measure(
      "judgements-warned", "Inadequate judgements that were warned of", "percent", .higher,
      "Times that a service became inadequate while the indicators warned, of all: the rule’s sensitivity.",
      caveat: watched
    ) {
      $0.percent(
        $0.count(.judgementsWarned), of: $0.count(.judgementsWarned) + $0.count(.judgementsUnwarned)
      )
    },
    Measure(
      "warning-lead", "Lead of warnings", "days", .higher,
      "Mean days from a warning to the inadequate judgement that it was of.", caveat: watched
    ) { $0.ratio($0.count(.warningLeadDays), to: $0.count(.judgementsWarned)) },
  ]

  private static let judgements: [Measure] = [
    Measure(
      "quality-score", "Quality score", "sd", .higher,
      "Weighted sum of indicators of a month, each in standard deviations between authorities; 0 is the reference’s mean.",
      caveat: caveat + " The simulated truth: an inspector sees it through noise.", monthly: true
    ) { $0.whenJudged($0.count(.tickQuality) / 1e6 / max(1, $0.count(.tickQualityMonths))) },
    Measure(
      "gaming-gap", "Gap between score and need", "sd", .lower,
      "The quality score in its own standard deviations, less where unseen severe need alone would put it: how much better a service looks than it is.",
      caveat: caveat + " The simulated truth."
    ) { $0.whenJudged($0.count(.tickGap) / 1e6 / max(1, $0.count(.tickQualityMonths))) },
    Measure(
      "inspections", "Inspections", "inspections", .neither,
      "Inspections that ended in a judgement.", caveat: caveat
    ) { $0.whenJudged($0.count(.inspections)) },
    Measure(
      "inspectors-visits", "Monitoring and focused visits", "visits", .neither,
      "Visits of inspectors between inspections.", caveat: caveat
    ) { $0.whenJudged($0.count(.inspectionVisits)) },
    Measure(
      "inadequate-judgements", "Inadequate judgements", "judgements", .lower,
      "Inspections that ended in the judgement inadequate.", caveat: caveat
    ) { $0.whenJudged($0.count(.inadequateJudgements)) },
    Measure(
      "improved-from-requires-improvement", "Found better: requires improvement", "percent",
      .higher,
      "Inspections of services that required improvement which found them good or outstanding.",
      caveat: caveat
    ) {
      $0.percent($0.count(.requiresImprovementImproved), of: $0.count(.requiresImprovementAgain))
    },
    Measure(
      "improved-from-inadequate", "Found better: inadequate", "percent", .higher,
      "Inspections of inadequate services which found them better.", caveat: caveat
    ) { $0.percent($0.count(.inadequateImproved), of: $0.count(.inadequateAgain)) },
    Measure(
      "time-inadequate", "Time judged inadequate", "percent", .lower,
      "Part of the time under judgement in which the one in force is inadequate; of a region, over its authorities.",
      caveat: caveat,
      monthly: true
    ) { $0.whenJudged(100 * $0.mean(.judgedInadequate) / max($0.mean(.judged), 1e-9)) },
    Measure(
      "time-good", "Time judged good or outstanding", "percent", .higher,
      "Part of the time under judgement in which the one in force is good or outstanding; of a region, over its authorities.",
      caveat: caveat
    ) { $0.whenJudged(100 * $0.mean(.judgedGood) / max($0.mean(.judged), 1e-9)) },
    Measure(
      "director-changes", "Changes of director", "changes", .lower,
      "Directors of children’s services who left or were replaced.", caveat: caveat
    ) { $0.whenJudged($0.count(.directorChanges)) },
    Measure(
      "practice-culture", "Practice culture", "index", .higher,
      "From -1 to 1: what supervision, settled leaders, permanent staff and improvement work have made of practice; 0 at the reference authority.",
      caveat: caveat, monthly: true
    ) { $0.whenJudged($0.mean(.culture) / 1000 / max($0.mean(.judged), 1e-9)) },
    Measure(
      "interventions", "Interventions begun", "interventions", .lower,
      "Interventions of the government after an inadequate judgement or an early warning.",
      caveat: caveat
    ) { $0.whenJudged($0.count(.interventions)) },
    Measure(
      "improvement-spend", "Improvement spending", "GBP", .lower,
      "Spent on improvement programmes, advisers, commissioners and trusts.", caveat: caveat
    ) { $0.whenJudged($0.pounds([.improvement])) },
  ]
}

extension PeriodView {
  /// A value, where the published indicators are watched; otherwise nothing.
  fileprivate func whenWatched(_ value: Double) -> Double? {
    count(.tickWatchedMonths) > 0 ? value : nil
  }

  /// A value, where judgements have their consequences; otherwise nothing.
  fileprivate func whenJudged(_ value: Double) -> Double? {
    count(.tickQualityMonths) > 0 ? value : nil
  }
}

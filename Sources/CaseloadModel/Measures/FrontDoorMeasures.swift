import OutputStatistics

/// Contacts, referrals, assessments and enquiries.
enum FrontDoorMeasures {
  private static let activity = "A count of activity: more is neither better nor worse."

  static let all: [Measure] = [
    Measure(
      "contacts", "Contacts", "contacts", .neither,
      "Contacts received, with those that are no referral.",
      caveat: activity
    ) { $0.count(.contacts) },
    Measure(
      "referrals", "Referrals", "children", .neither, "Children referred who were not open.",
      published: "DfE children in need: referrals in the year", caveat: activity, year: .toMarch,
      monthly: true
    ) { $0.count(.referrals) },
    Measure(
      "re-referral-rate", "Re-referrals", "percent", .lower,
      "Referrals within 12 months of a previous referral of the same child, of all referrals.",
      published: "DfE children in need: re-referrals within 12 months",
      caveat: "Slower assessment lowers it, because an open child cannot be referred again.",
      year: .toMarch
    ) { $0.reReferralRate },
    Measure(
      "no-further-action-rate", "Referrals with no further action", "percent", .neither,
      "Referrals closed before assessment, of all referrals.",
      published: "DfE children in need: referrals resulting in no further action", year: .toMarch
    ) { $0.percent($0.count(.noFurtherAction), of: $0.count(.referrals)) },
    Measure(
      "assessments", "Assessments completed", "children", .neither,
      "Assessments completed, re-assessments of open children included.", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.assessments) },
    Measure(
      "assessments-in-45-days", "Assessments within 45 working days", "percent", .higher,
      "Assessments completed within 45 working days of the referral, of those completed.",
      published: "DfE children in need: assessments within 45 working days", year: .toMarch
    ) { $0.assessmentsInTime },
    Measure(
      "assessment-duration", "Length of assessments", "working_days", .lower,
      "Mean working days from referral to the end of the assessment.", year: .toMarch
    ) { $0.ratio($0.count(.assessmentWorkingDays), to: $0.count(.assessments)) },
    Measure(
      "not-in-need-rate", "Assessed as not in need", "percent", .neither,
      "Children assessed and found not to be in need, of all referrals.",
      published: "DfE children in need: referrals assessed not in need", year: .toMarch
    ) { $0.percent($0.count(.notInNeed), of: $0.count(.referrals)) },
    Measure(
      "need-missed", "Need missed at assessment", "children", .lower,
      "Children assessed as not in need whose hidden level was 2 or more.",
      caveat: Measure.simulatedTruth
    ) { $0.count(.missedAtAssessment) },
    Measure(
      "section-47-enquiries", "Section 47 enquiries", "children", .neither,
      "Section 47 enquiries started, per child.",
      published: "DfE children in need: section 47 enquiries in the year", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.enquiries) },
    Measure(
      "section-47-without-conference-rate", "Enquiries that led to no conference", "percent",
      .neither, "Section 47 enquiries that ended without an initial conference.",
    ) { $0.percent($0.count(.enquiriesWithoutConference), of: $0.count(.enquiries)) },
    Measure(
      "section-47-unneeded-rate", "Enquiries below significant need", "percent", .lower,
      "Section 47 enquiries into families whose hidden level was below 2.",
      caveat: Measure.simulatedTruth
    ) { $0.percent($0.count(.enquiriesUnneeded), of: $0.count(.enquiries)) },
    Measure(
      "initial-conferences", "Initial conferences", "children", .neither,
      "Children who were the subject of an initial child protection conference.",
      published: "DfE children in need: initial child protection conferences", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.conferences) },
    Measure(
      "conferences-in-15-days", "Conferences within 15 working days", "percent", .higher,
      "Initial conferences within 15 working days of the strategy discussion.",
      published: "DfE children in need: conferences within 15 working days of the enquiry",
      year: .toMarch
    ) { $0.percent($0.count(.conferencesInTime), of: $0.count(.conferences)) },
  ]
}

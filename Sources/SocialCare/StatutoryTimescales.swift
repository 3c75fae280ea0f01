/// The clocks that law and guidance set for each child, and the local standards beside them.
///
/// Limits to aim at: how long things take is in the scenario, how often in time is a measure.
/// “Three months” is counted as 91 days and “six months” as 182, “six weeks” as 42. Sources are
/// *Working Together to Safeguard Children* (2023), the Care Planning, Placement and Case Review
/// (England) Regulations 2010, the Children Act 1989, and councils' published procedures where law
/// is silent. Grade A unless a judgement is named.
package enum StatutoryTimescales {
  // MARK: The front door and assessment

  /// From contact to the decision what to do with it. Working Together, chapter 3.
  package static let referralDecision = WorkingDays(1)
  /// From referral to the end of the child and family assessment. Working Together, chapter 3.
  package static let assessment = WorkingDays(45)
  /// From an early help assessment to its plan, and between its reviews; not statutory: a judgement.
  package static let earlyHelpReview = Days(42)

  // MARK: Child protection

  /// From the decision to the strategy discussion. Councils' procedures (Knowsley).
  package static let strategyDiscussion = WorkingDays(1)
  /// From the strategy discussion to the initial conference. Working Together, chapter 3.
  package static let initialConference = WorkingDays(15)
  /// From the initial conference to the first core group. Working Together, chapter 3.
  package static let firstCoreGroup = WorkingDays(10)
  /// Between later core groups, at most. Working Together, chapter 3.
  package static let coreGroup = Days(42)
  /// From the initial conference to the first review. Working Together, chapter 3.
  package static let firstReviewConference = Days(91)
  /// Between later reviews of a protection plan, at most. Working Together, chapter 3.
  package static let reviewConference = Days(182)
  /// Between visits to a child on a protection plan; a local standard, the statutory least is less.
  package static let protectionPlanVisit = WorkingDays(10)

  // MARK: Children in need

  /// Between visits to a child in need; a local standard.
  package static let childInNeedVisit = WorkingDays(20)
  /// From the plan to its first review; a judgement.
  package static let firstChildInNeedReview = Days(42)
  /// Between later reviews of the plan; a judgement.
  package static let childInNeedReview = Days(91)

  // MARK: Care

  /// From the start of care proceedings to their end. Children Act 1989, section 32: 26 weeks.
  package static let careProceedings = Days(182)
  /// From the start of care to the first review. Regulations of 2010, regulation 33.
  package static let firstLookedAfterReview = WorkingDays(20)
  /// From the first review to the second. Regulations of 2010, regulation 33.
  package static let secondLookedAfterReview = Days(91)
  /// Between later reviews, at most. Regulations of 2010, regulation 33.
  package static let lookedAfterReview = Days(182)
  /// From the start of a placement to the first visit. Regulations of 2010, regulation 28.
  package static let firstLookedAfterVisit = Days(7)
  /// Between later visits, at most. Regulations of 2010, regulation 28.
  package static let lookedAfterVisit = Days(42)
  /// Between visits to a placement meant to last until 18. Regulations of 2010, regulation 28.
  package static let permanentPlacementVisit = Days(91)
  /// The age in years at which care ends. Children Act 1989, section 105.
  package static let endOfCareAge = 18
  /// The age in years at which a pathway plan begins. Children Act 1989, schedule 2, part II.
  package static let pathwayPlanAge = 16

  // MARK: Definitions of published statistics

  /// A referral this many months or less after the previous one is a re-referral. Department for
  /// Education, children in need census guide.
  package static let reReferralMonths = 12
}

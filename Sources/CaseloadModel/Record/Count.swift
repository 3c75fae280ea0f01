/// What is counted, one by one, as it happens.
enum Count: Int, CaseIterable, Sendable {
  // The front door
  case contacts, referrals, reReferrals, noFurtherAction
  case referralsAbuseOrNeglect, referralsDisability, referralsAcuteStress
  // Assessment and enquiry
  case assessments, assessmentsInTime, assessmentWorkingDays, notInNeed
  case enquiries, enquiriesWithoutConference, conferences, conferencesInTime
  case enquiriesUnneeded
  // Decisions: children who should pass a gate, and were missed; who should not, and passed
  case dueAtFrontDoor, dueAtStrategyDiscussion, dueAtAssessment, dueAtConference
  case missedAtFrontDoor, missedAtStrategyDiscussion, missedAtAssessment, missedAtConference
  case othersAtFrontDoor, othersAtStrategyDiscussion, othersAtAssessment, othersAtConference
  case needlessAtFrontDoor, needlessAtStrategyDiscussion, needlessAtAssessment
  case needlessAtConference
  // Plans
  case needStarts, needEnds, childInNeedPlanStarts, childInNeedPlanEnds, prematureClosures
  case rationedClosures, protectionStarts, protectionEnds, protectionEndsAfterTwoYears
  case repeatProtectionStarts, driftsCleared
  case conferencesReviewed, conferencesReviewedInTime
  /// Children whose referral came to a plan, and to its first visit; their days until then.
  case plansAfterReferral, planDays, firstVisits, firstVisitDays
  // Early help
  case earlyHelpStarts, earlyHelpEnds, earlyHelpGivenUp, earlyHelpWaitDays
  // Spells of need, known to the simulation alone, by the children at home
  case spellsHelped, spellHelpDays, spellsEnded, spellsEndedHelped, lastingRecoveries
  // Care
  case careStarts, careStartsUnaccompanied, careEnds, returnsHome, guardianships, adoptions
  case otherExits, agedOut, reEntries, placementMoves, childrenWithThreePlacements
  case preProceedings, proceedings, proceedingsEnded, proceedingsDays, careReviews
  case careReviewsInTime, familyConferences
  /// Days in care of those who cease; ages in days of those in care at the year's end.
  case careEndDays, careAgeDays, careChildrenAged10, careChildrenAged16
  // Visits, by kind of case
  case childInNeedVisits, childInNeedVisitsInTime, protectionVisits, protectionVisitsInTime
  case careVisits, careVisitsInTime
  // Work
  case allocations, allocationWaitDays, forcedAllocations, workerChanges, careWorkerChanges
  case careChildrenWithChange, careChildrenWithTwoChanges, careChildrenAtYearEnd
  /// Weeks reckoned, and the days that the oldest unallocated case had waited in each.
  case weeks, oldestWaitDays
  case hoursDemanded, hoursSupplied, hoursWorked, hoursOvertime
  // Staff, in thousandths of FTE
  case starters, startersNewlyQualified, leavers, leaversSector, leaversAgency, leaversOther
  /// Leavers, and staff on the first of each month, by years of service here.
  case leaversUnder2, leavers2To5, leavers5To10, leaversOver10
  case serviceUnder2, service2To5, service5To10, serviceOver10
  /// Staff on the first of each month, times their years since qualifying.
  case yearsQualified
  case postsFilled, vacancyDays, advertsPlaced, advertsFailed, postsFrozen
  // Locums
  case locumRequests, locumStarts, locumFillDays, conversions, projectTeams
  // Between the authorities of a region; staff in thousandths of FTE
  case locumsWon, locumsLost, capBreaches, staffFromNeighbours, staffToNeighbours
  case tickSharedMonths
  /// Mean exits of strain, load and leaving multipliers, for the fit's constants; thousandths.
  case tickWorkers, tickLoad, tickStrain, tickLeaving, tickAbsence, tickHelp, tickPlans
  case tickPoints, tickCases, tickSupervision
  // Inspection, leaders and improvement; the quality score in millionths
  case requiresImprovementAgain, requiresImprovementImproved, inadequateAgain, inadequateImproved
  case inspections, inspectionVisits, inadequateJudgements, directorChanges, interventions
  case tickQuality, tickQualityMonths, tickGap
  case tickWatchedMonths, warnings, falseAlarms, judgementsWarned, judgementsUnwarned
  case warningLeadDays
  // Single tasks, in the exogenous mode; waits in milliseconds of working time
  case tasksMade, tasksDone, tasksInTime, tasksWithdrawn
  case doneFrontDoor, doneEnquiry, doneCourt, doneConference, doneAssessment
  case doneProtectionVisit, doneCareVisit, doneChildInNeedVisit, doneOther
  case waitFrontDoor, waitEnquiry, waitCourt, waitConference, waitAssessment
  case waitProtectionVisit, waitCareVisit, waitChildInNeedVisit, waitOther
}

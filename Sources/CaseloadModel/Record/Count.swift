/// What is counted, one by one, as it happens.
enum Count: Int, CaseIterable, Sendable {
  // The front door
  case contacts, referrals, reReferrals, noFurtherAction
  // Assessment and enquiry
  case assessments, assessmentsInTime, assessmentWorkingDays, notInNeed
  case enquiries, enquiriesWithoutConference, conferences, conferencesInTime
  case enquiriesUnneeded, needMissed
  // Plans
  case needStarts, needEnds, childInNeedPlanStarts, childInNeedPlanEnds, prematureClosures
  case rationedClosures, protectionStarts, protectionEnds, protectionEndsAfterTwoYears
  case repeatProtectionStarts, driftsCleared
  case conferencesReviewed, conferencesReviewedInTime
  // Early help
  case earlyHelpStarts, earlyHelpEnds, earlyHelpGivenUp, earlyHelpWaitDays
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
  case hoursDemanded, hoursSupplied, hoursWorked, hoursOvertime
  // Staff, in thousandths of FTE
  case starters, startersNewlyQualified, leavers, leaversSector, leaversAgency, leaversOther
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

/// What is held over time: stocks of children, families, staff and need.
enum Level: Int, CaseIterable, Sendable {
  case children, families
  // Children by status
  case earlyHelp, assessment, childInNeedPlan, protectionPlan, lookedAfter, disabilitySupport
  case careLeavers, unaccompanied
  // Work
  case casesHeld, casesLedByOthers, unallocated, unallocatedUrgent, caseHolders, drifting
  case unallocatedAssessments, unallocatedChildInNeed, unallocatedProtection
  case unallocatedLookedAfter
  case earlyHelpFamilies, earlyHelpQueue, earlyHelpPlaces
  // Need, known to the simulation alone
  case inNeedAbuseOrNeglect, inNeedDisability, inNeedAcuteStress
  case unmetAbuseOrNeglect, unmetDisability, unmetAcuteStress
  case inNeed, unmetNeed, unmetHighSeverity, incidentRate
  case familiesEmerging, familiesInNeed, familiesHarm, familiesDanger
  // Staff, in thousandths of FTE
  case staff, agency, agencyOnVacancies, vacant, vacantCovered, absent, onLongLeave
  case projectTeams, openRequests
  // Children in care proceedings
  case inProceedings
  // Placements
  case inHouseFoster, agencyFoster, kinshipFoster, childrensHomes, supported, secure
  case withParents, adoptivePlacements
  // Whether judged, the judgement in force, 0 or 1, and practice culture in thousandths
  case judged, judgedInadequate, judgedGood, culture
  // Single tasks, in the exogenous mode
  case tasksWaiting, tasksInService
}

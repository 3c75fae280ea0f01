/// What is decided by chance. Numbers are fixed for good and never given twice: a new purpose takes
/// the next free one, so that no other draw in any scenario moves.
enum RandomPurpose: UInt8 {
  // Families
  case familyComposition = 1
  case familyEntry = 2
  case familyFrailty = 3
  case severityAtEntry = 4
  case familyArrival = 5
  case familyMove = 6

  // Clocks of a family; each holds one unit-exponential threshold
  case worsening = 10
  case recovery = 11
  case detection = 12
  case reachingEarlyHelp = 13
  case enteringCare = 14
  case steppingUp = 15
  case reassessment = 16

  // Decisions of the pathway
  case contacts = 20
  case childrenReferred = 21
  case frontDoorDecision = 22
  case strategyDecision = 23
  case needDecision = 24
  case conferenceDecision = 25
  case conferenceOutcome = 26
  case assessmentPace = 27
  case enquiryPace = 28
  case planReview = 29
  case rationedClosure = 30
  case visit = 31
  case earlyHelpOffer = 32
  case earlyHelpStay = 33
  case earlyHelpPatience = 34
  case driftEscalation = 35
  case reassessmentPace = 36
  case disabilitySupportEnd = 37

  // Care
  case careAtAssessment = 40
  case siblingsEntering = 41
  case courtRoute = 42
  case proceedingsLength = 43
  case preProceedings = 44
  case placement = 45
  case placementMove = 46
  case returningHome = 47
  case leavingByOrder = 48
  case kindOfOrder = 49
  case review = 50
  case unaccompaniedArrival = 51
  case unaccompaniedAge = 52
  case intensiveSupport = 53
  case otherLead = 54

  // Staff
  case leavingSector = 60
  case leavingToAgency = 61
  case leavingToOtherAuthority = 62
  case absence = 63
  case absenceLength = 64
  case longLeave = 65
  case workerAtStart = 66
  case experienceOfHire = 67
  case promotion = 68
  case advert = 69
  case heldForAgency = 70
  case newlyQualifiedIntake = 71
  case postAtStart = 72
  case freeze = 73
  case fastTrack = 74

  // Locums
  case locumRequest = 80
  case assignmentLength = 81
  case conversion = 82

  // The start
  case casesAtStart = 90
  case census = 92
  case familyPast = 93

  // Referrals given as counts
  case exogenousReferral = 100
  case taskHours = 101

  // Inspection and leaders
  case inspectionDate = 110
  case inspectorsView = 111
  case directorTenure = 112
  case directorReplaced = 113

  // Region
  case locum = 120
  case locumPool = 121
  case locumSearch = 122
  case locumComparison = 123
  case capCompliance = 124
  case signing = 125
  case mover = 126
  case newlyQualifiedShare = 127
}

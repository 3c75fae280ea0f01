/// The grade of a social worker or a post, from the first year in practice upwards.
@frozen @usableFromInline
package enum Grade: String, Sendable, CaseIterable {
  /// In the assessed and supported year in employment (ASYE).
  case newlyQualified = "newly-qualified"
  case socialWorker = "social-worker"
  case seniorSocialWorker = "senior-social-worker"
  case advancedPractitioner = "advanced-practitioner"
  /// Of the first line.
  case teamManager = "team-manager"
  /// Middle and senior managers, independent reviewing officers and conference chairs.
  case seniorManager = "senior-manager"
}

/// On what terms somebody works.
@frozen @usableFromInline
package enum Employment: String, Sendable, CaseIterable {
  case permanent
  case agency
  /// In a managed block of workers that an agency supplies with their own manager and cases.
  case projectTeam = "project-team"
}

/// Where a worker who resigns goes.
package enum LeavingDestination: String, Sendable, CaseIterable {
  /// Out of children's social work: other work, retirement.
  case sector
  case agency
  case otherAuthority = "other-authority"
}

/// The overall judgement of an inspection by Ofsted (inspections of local authority children's
/// services), from best to worst.
package enum Judgement: String, Sendable, CaseIterable {
  case outstanding
  case good
  case requiresImprovement = "requires-improvement"
  case inadequate
}

/// Where a child stands with the service: one status at a time.
@frozen @usableFromInline
package enum CaseStatus: String, Sendable, CaseIterable {
  case closed
  case earlyHelp = "early-help"
  case assessment
  case childInNeedPlan = "child-in-need-plan"
  case childProtectionPlan = "child-protection-plan"
  case lookedAfter = "looked-after"
  case disabilitySupport = "disability-support"
  case leavingCare = "leaving-care"
}

/// How a child leaves care.
package enum CareExit: String, Sendable, CaseIterable {
  case home
  case specialGuardianship = "special-guardianship"
  case adoption
  case other
  /// The eighteenth birthday.
  case eighteen
}

/// Where a looked-after child lives.
package enum PlacementType: String, Sendable, CaseIterable {
  case inHouseFoster = "in-house-foster"
  case independentFoster = "independent-foster"
  /// With relatives or friends approved as foster carers.
  case kinship
  case childrensHome = "childrens-home"
  case supportedAccommodation = "supported-accommodation"
  case secure
  case withParents = "with-parents"
  /// Placed for adoption, before the order.
  case adoption
}

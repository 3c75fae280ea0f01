import OutputStatistics

/// Looked-after children.
enum CareMeasures {
  private static let activity = "A count of activity: more is neither better nor worse."

  static let all: [Measure] = [
    Measure(
      "looked-after", "Children looked after", "children", .neither, "Children looked after.",
      published: "DfE children looked after at 31 March",
      caveat: "A stock of open work: more is neither better nor worse.", year: .toMarch,
      monthly: true
    ) { $0.stock(.lookedAfter) },
    Measure(
      "looked-after-starts", "Children starting to be looked after", "children", .neither,
      "Children who started to be looked after, unaccompanied children included.",
      published: "DfE children looked after: started in the year", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.careStarts) },
    Measure(
      "looked-after-ceases", "Children ceasing to be looked after", "children", .neither,
      "Children who ceased to be looked after.",
      published: "DfE children looked after: ceased in the year", caveat: activity, year: .toMarch
    ) { $0.count(.careEnds) },
    Measure(
      "looked-after-stay", "Length of stay in care", "days", .neither,
      "Mean time that children who ceased to be looked after had been.",
      published: "DfE children looked after: ceased in the year, by duration", year: .toMarch
    ) { $0.ratio($0.count(.careEndDays), to: $0.count(.careEnds)) },
    Measure(
      "looked-after-age", "Age of children looked after", "years", .neither,
      "Mean age of the children looked after at 31 March.",
      published: "DfE children looked after: age at 31 March", year: .toMarch
    ) { $0.ratio($0.count(.careAgeDays) / 365.25, to: $0.count(.careChildrenAtYearEnd)) },
    Measure(
      "looked-after-aged-10-up", "Children looked after aged 10 and over", "percent", .neither,
      "Children aged 10 and over, of those looked after at 31 March.",
      published: "DfE children looked after: age at 31 March", year: .toMarch
    ) { $0.percent($0.count(.careChildrenAged10), of: $0.count(.careChildrenAtYearEnd)) },
    Measure(
      "looked-after-aged-16-up", "Children looked after aged 16 and over", "percent", .neither,
      "Children aged 16 and over, of those looked after at 31 March.",
      published: "DfE children looked after: age at 31 March", year: .toMarch
    ) { $0.percent($0.count(.careChildrenAged16), of: $0.count(.careChildrenAtYearEnd)) },
    Measure(
      "unaccompanied-children", "Unaccompanied children", "children", .neither,
      "Unaccompanied asylum-seeking children looked after.",
      published: "DfE children looked after: UASC at 31 March", year: .toMarch
    ) { $0.stock(.unaccompanied) },
    Measure(
      "unaccompanied-starts", "Unaccompanied children starting to be looked after", "children",
      .neither, "Unaccompanied asylum-seeking children who started to be looked after.",
      published: "DfE children looked after: UASC who started in the year", caveat: activity,
      year: .toMarch
    ) { $0.count(.careStartsUnaccompanied) },
    Measure(
      "in-proceedings", "Children in care proceedings", "children", .neither,
      "Looked-after children whose care proceedings are before the court."
    ) { $0.stock(.inProceedings) },
    Measure(
      "returns-home", "Returns home", "children", .neither,
      "Children who left care to live with their family.", caveat: activity, year: .toMarch
    ) { $0.count(.returnsHome) },
    Measure(
      "re-entry-rate", "Re-entries within 12 months", "percent", .lower,
      "Starts within 12 months of a return home, of returns home."
    ) { $0.percent($0.count(.reEntries), of: $0.count(.returnsHome)) },
    Measure(
      "adoptions", "Adoptions", "children", .neither, "Children adopted from care.",
      published: "DfE children looked after: adopted", caveat: activity, year: .toMarch
    ) { $0.count(.adoptions) },
    Measure(
      "guardianships", "Special guardianship", "children", .neither,
      "Children who left care under a guardianship or arrangement order.", caveat: activity,
      year: .toMarch
    ) { $0.count(.guardianships) },
    Measure(
      "care-ends-at-18", "Leaving care at 18", "children", .neither,
      "Children who ceased to be looked after on their 18th birthday.",
      published: "DfE children looked after: ceased in the year, by age", caveat: activity,
      year: .toMarch
    ) { $0.count(.agedOut) },
    Measure(
      "other-care-ends", "Other ends of care", "children", .neither,
      "Children who left care otherwise than home, by adoption, to a guardian or at 18.",
      published: "DfE children looked after: ceased for any other reason", caveat: activity,
      year: .toMarch
    ) { $0.count(.otherExits) },
    Measure(
      "residential-share", "Looked-after children in residential care", "percent", .neither,
      "Children in homes and secure placements, of children looked after.",
      published: "DfE children looked after: placement at 31 March", year: .toMarch
    ) { $0.percent($0.stock(.childrensHomes) + $0.stock(.secure), of: $0.stock(.lookedAfter)) },
    Measure(
      "foster-share", "Looked-after children in foster care", "percent", .neither,
      "Children with in-house, agency and kinship foster carers, of children looked after.",
      published: "DfE children looked after: placement at 31 March", year: .toMarch
    ) {
      $0.percent(
        $0.stock(.inHouseFoster) + $0.stock(.agencyFoster) + $0.stock(.kinshipFoster),
        of: $0.stock(.lookedAfter))
    },
    Measure(
      "placement-moves", "Placement moves", "moves_per_child_year", .lower,
      "Moves of looked-after children between placements, per child and year."
    ) { $0.ratio($0.count(.placementMoves), to: $0.mean(.lookedAfter) * $0.years) },
    Measure(
      "three-placements-rate", "Three or more placements in the year", "percent", .lower,
      "Children who had their third placement in the year, of children looked after.",
      published: "DfE children looked after: three or more placements during the year",
      year: .toMarch
    ) {
      $0.percent(
        $0.count(.childrenWithThreePlacements) / max($0.years, 0.01), of: $0.stock(.lookedAfter))
    },
    Measure(
      "worker-changes", "Changes of social worker in care", "changes_per_child_year", .lower,
      "Changes of social worker of looked-after children, per child and year."
    ) { $0.ratio($0.count(.careWorkerChanges), to: $0.mean(.lookedAfter) * $0.years) },
    Measure(
      "worker-change-rate", "Looked-after children whose worker changed", "percent", .lower,
      "Looked-after children with a change of social worker in the year to 31 March.",
      published: "Children's Commissioner, Stability Index", year: .toMarch
    ) { $0.percent($0.count(.careChildrenWithChange), of: $0.count(.careChildrenAtYearEnd)) },
    Measure(
      "repeat-worker-change-rate", "Looked-after children whose worker changed twice", "percent",
      .lower,
      "Looked-after children with two or more changes of social worker in the year to 31 March.",
      published: "Children's Commissioner, Stability Index", year: .toMarch
    ) { $0.percent($0.count(.careChildrenWithTwoChanges), of: $0.count(.careChildrenAtYearEnd)) },
    Measure(
      "looked-after-visits-in-time", "Visits in care in time", "percent", .higher,
      "Visits to looked-after children made when due.", monthly: true
    ) { $0.percent($0.count(.careVisitsInTime), of: $0.count(.careVisits)) },
    Measure(
      "looked-after-reviews-in-time", "Reviews in care in time", "percent", .higher,
      "Reviews of looked-after children held in time."
    ) { $0.percent($0.count(.careReviewsInTime), of: $0.count(.careReviews)) },
    Measure(
      "pre-proceedings", "Pre-proceedings", "children", .neither,
      "Children whose family entered pre-proceedings.", caveat: activity
    ) { $0.count(.preProceedings) },
    Measure(
      "family-conferences", "Family group conferences", "families", .neither,
      "Families in pre-proceedings who had a family group conference.", caveat: activity
    ) { $0.count(.familyConferences) },
    Measure(
      "care-proceedings", "Care proceedings", "children", .neither,
      "Children for whom care proceedings were issued.", caveat: activity, year: .toMarch
    ) { $0.count(.proceedings) },
    Measure(
      "proceedings-duration", "Length of care proceedings", "days", .lower,
      "Mean length of care proceedings that ended."
    ) { $0.ratio($0.count(.proceedingsDays), to: $0.count(.proceedingsEnded)) },
  ]
}

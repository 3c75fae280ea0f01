import OutputStatistics
import ResultStore

/// A row of `workforce.csv` before its figures.
private struct StaffKey: Hashable, Comparable {
  var authority: Int
  var year: Int
  var grade: String
  var employment: String

  static func < (left: Self, right: Self) -> Bool {
    (left.authority, left.year, left.grade, left.employment)
      < (right.authority, right.year, right.grade, right.employment)
  }
}

/// Sums over replications: whole thousandths of FTE, whole workers.
private struct StaffSums {
  var inPost: Int64 = 0
  var starters: Int64 = 0
  var toNowhere: Int64 = 0
  var toAgency: Int64 = 0
  var toOtherAuthority: Int64 = 0
  var otherwise: Int64 = 0
  var vacancies: Int64 = 0
  var spells: Int64 = 0

  mutating func add(_ row: WorkforceRow) {
    inPost += row.inPost
    starters += row.starters
    toNowhere += row.leaversFromSector
    toAgency += row.leaversToAgency
    toOtherAuthority += row.leaversToOtherAuthority
    otherwise += row.otherLeavers
    vacancies += row.vacancies
    spells += row.spells
  }
}

extension ReportedUnits {
  /// Means over replications; one without the row had nobody there, which is zero.
  ///
  /// `agency` is the FTE of agency staff in the grade, in every row of the grade: the figure
  /// that belongs beside its vacancies.
  func writeWorkforce(to sink: TableSink) throws(TableFailure) {
    var order = TableOrder(batch)
    for designPoint in batch.designPoints.indices {
      let sums = try staff(of: designPoint, order: &order)
      let count = Double(replications[designPoint].count)
      for key in sums.keys.sorted() {
        guard let sum = sums[key] else { continue }
        let agencyKey = StaffKey(
          authority: key.authority, year: key.year, grade: key.grade, employment: "agency")
        let people = [
          sum.starters, sum.toNowhere, sum.toAgency, sum.toOtherAuthority, sum.otherwise,
        ].map { StoredCell.real(Double($0) / count) }
        try sink.append(
          [
            .text(name(designPoint)), .text(order.authorityNames[key.authority]),
            StoredCell(key.year), .text(key.grade), .text(key.employment),
            .real(Double(sum.inPost) / (1_000 * count)),
          ] + people + [
            .real(Double(sum.vacancies) / (1_000 * count)),
            .real(Double(sums[agencyKey]?.inPost ?? 0) / (1_000 * count)),
            .real(Double(sum.spells) / count),
          ])
      }
    }
  }

  private func staff(
    of designPoint: Int, order: inout TableOrder
  ) throws(TableFailure) -> [StaffKey: StaffSums] {
    var sums: [StaffKey: StaffSums] = [:]
    var knownOrder = order
    try forEachReplication(of: designPoint, sections: [.workforce]) {
      (_, records) throws(TableFailure) in
      for record in records {
        let authority = knownOrder.index(ofAuthority: record.authority)
        for row in record.workforce {
          let key = StaffKey(
            authority: authority, year: row.year, grade: row.grade, employment: row.employment)
          sums[key, default: StaffSums()].add(row)
        }
      }
    }
    order = knownOrder
    return sums
  }
}

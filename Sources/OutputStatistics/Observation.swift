/// The period an observation speaks of.
package enum ObservedPeriod: Hashable, Sendable, Codable, Comparable {
  /// From `start` to the horizon.
  case horizon
  /// A calendar month, as months since January of year 0: `year * 12 + (month - 1)`.
  case month(Int)
  /// A year of a published statistic, named by the calendar year its period ends in.
  case year(Int)
}

/// One number that one replication saw: the grain of every table.
package struct Observation: Sendable, Equatable, Codable {
  package var measure: String
  package var period: ObservedPeriod
  /// `nil` when nothing was seen: nothing seen is not zero.
  package var value: Double?

  package init(measure: String, period: ObservedPeriod, value: Double?) {
    self.measure = measure
    self.period = period
    self.value = value
  }
}

/// One line of a stock's yearly account: opening + in − out = closing, exactly.
package struct FlowRow: Sendable, Equatable, Codable {
  package enum Direction: String, Sendable, Codable { case `in`, out }
  /// The year to 31 March that it ends in.
  package var year: Int
  /// Kebab-case name of the stock: `looked-after`, `posts-vacant`, `reserves`.
  package var stock: String
  package var opening: Int64
  package var direction: Direction
  package var reason: String
  package var amount: Int64
  package var closing: Int64
  /// `children`, `families`, `workers`, `posts`, `thousandths_of_fte` or `pence`.
  package var unit: String

  package init(
    year: Int, stock: String, opening: Int64, direction: Direction, reason: String,
    amount: Int64, closing: Int64, unit: String
  ) {
    self.year = year
    self.stock = stock
    self.opening = opening
    self.direction = direction
    self.reason = reason
    self.amount = amount
    self.closing = closing
    self.unit = unit
  }
}

/// Money spent in a financial year on one cost centre by one payer, in pence.
package struct CostRow: Sendable, Equatable, Codable {
  /// The financial year, named by the year it ends in: 2023-24 is 2024.
  package var financialYear: Int
  package var costCentre: String
  /// `budget`, `new-money`, `reserves` or `other-services`.
  package var payer: String
  package var nominalPence: Int64
  /// In prices of the base year.
  package var realPence: Int64

  package init(
    financialYear: Int, costCentre: String, payer: String, nominalPence: Int64, realPence: Int64
  ) {
    self.financialYear = financialYear
    self.costCentre = costCentre
    self.payer = payer
    self.nominalPence = nominalPence
    self.realPence = realPence
  }
}

/// The workforce of one grade and kind of employment over a year to 30 September.
package struct WorkforceRow: Sendable, Equatable, Codable {
  package var year: Int
  package var grade: String
  /// `permanent`, `agency` or `project-team`.
  package var employment: String
  /// In post on 30 September, in thousandths of FTE.
  package var inPost: Int64
  package var starters: Int64
  package var leaversFromSector: Int64
  package var leaversToAgency: Int64
  package var leaversToOtherAuthority: Int64
  /// Other ends: promotions out of the grade, ends of assignments, conversions.
  package var otherLeavers: Int64
  /// Vacant posts of the grade on 30 September, in thousandths of FTE.
  package var vacancies: Int64
  /// Spells of employment or assignment that were open at some time in the year.
  package var spells: Int64

  package init(
    year: Int, grade: String, employment: String, inPost: Int64, starters: Int64,
    leaversFromSector: Int64, leaversToAgency: Int64, leaversToOtherAuthority: Int64,
    otherLeavers: Int64, vacancies: Int64, spells: Int64
  ) {
    self.year = year
    self.grade = grade
    self.employment = employment
    self.inPost = inPost
    self.starters = starters
    self.leaversFromSector = leaversFromSector
    self.leaversToAgency = leaversToAgency
    self.leaversToOtherAuthority = leaversToOtherAuthority
    self.otherLeavers = otherLeavers
    self.vacancies = vacancies
    self.spells = spells
  }
}

/// One line of `events.csv`.
package struct EventRow: Sendable, Equatable, Codable {
  /// Milliseconds since 1970-01-01T00:00.
  package var time: Int64
  package var kind: String
  /// `family 12`, `child 4312`, `worker 7`, `post 31`.
  package var entity: String
  /// What changed, in words: `closed -> assessment`.
  package var change: String

  package init(time: Int64, kind: String, entity: String, change: String) {
    self.time = time
    self.kind = kind
    self.entity = entity
    self.change = change
  }
}

/// All that one replication of one authority saw under one design point.
package struct ReplicationRecord: Sendable, Equatable, Codable {
  package var authority: String
  /// Measures over the whole reported period.
  package var measures: [Observation]
  /// Measures by month, month by month within measure.
  package var series: [Observation]
  /// Published statistics by their own year, year by year within indicator.
  package var indicators: [Observation]
  package var flows: [FlowRow]
  package var costs: [CostRow]
  package var workforce: [WorkforceRow]
  /// Empty unless events were asked for.
  package var events: [EventRow]
  /// Events handled in the reported period.
  package var eventCount: Int
  /// A digest of every event's time, kind and entity: differs when anything moved.
  package var fingerprint: UInt64

  package init(
    authority: String, measures: [Observation], series: [Observation],
    indicators: [Observation], flows: [FlowRow], costs: [CostRow], workforce: [WorkforceRow],
    events: [EventRow], eventCount: Int, fingerprint: UInt64
  ) {
    self.authority = authority
    self.measures = measures
    self.series = series
    self.indicators = indicators
    self.flows = flows
    self.costs = costs
    self.workforce = workforce
    self.events = events
    self.eventCount = eventCount
    self.fingerprint = fingerprint
  }
}

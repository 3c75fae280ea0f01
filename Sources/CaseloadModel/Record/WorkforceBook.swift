import OutputStatistics
import SocialCare

/// The workforce by grade and employment over each year to 30 September: FTE in post, workers who
/// started and left.
struct WorkforceBook: Sendable {
  private struct Line: Sendable {
    var inPost: Int64 = 0
    var starters: Int64 = 0
    var sector: Int64 = 0
    var agency: Int64 = 0
    var otherAuthority: Int64 = 0
    var other: Int64 = 0
    var open: Int64 = 0
    var spells: Int64 = 0
  }

  private var lines = [Line](
    repeating: Line(), count: Grade.allCases.count * Employment.allCases.count)
  private(set) var rows: [WorkforceRow] = []

  mutating func start(_ grade: Grade, _ employment: Employment, _ fte: Int) {
    let index = Self.index(grade, employment)
    lines[index].inPost += Int64(fte)
    lines[index].starters += 1
    lines[index].open += 1
    lines[index].spells += 1
  }

  mutating func end(
    _ grade: Grade, _ employment: Employment, _ fte: Int, to destination: LeavingDestination?
  ) {
    let index = Self.index(grade, employment)
    lines[index].inPost -= Int64(fte)
    lines[index].open -= 1
    switch destination {
    case .sector: lines[index].sector += 1
    case .agency: lines[index].agency += 1
    case .otherAuthority: lines[index].otherAuthority += 1
    case nil: lines[index].other += 1
    }
  }

  mutating func changeFTE(_ grade: Grade, _ employment: Employment, by fte: Int) {
    lines[Self.index(grade, employment)].inPost += Int64(fte)
  }

  /// Draws up the year that ends on 30 September and begins the next.
  mutating func closeYear(_ year: Int, vacancies: [Grade: Int64], isReported: Bool) {
    for employment in Employment.allCases {
      for grade in Grade.allCases where isReported {
        report(year, grade, employment, lines[Self.index(grade, employment)], vacancies)
      }
    }
    beginYear()
  }

  /// A year begins with those in post: who started and left before is forgotten.
  mutating func beginYear() {
    lines = lines.map { Line(inPost: $0.inPost, open: $0.open, spells: $0.open) }
  }

  private mutating func report(
    _ year: Int, _ grade: Grade, _ employment: Employment, _ line: Line,
    _ vacancies: [Grade: Int64]
  ) {
    rows.append(
      WorkforceRow(
        year: year, grade: grade.rawValue, employment: employment.rawValue, inPost: line.inPost,
        starters: line.starters, leaversFromSector: line.sector, leaversToAgency: line.agency,
        leaversToOtherAuthority: line.otherAuthority, otherLeavers: line.other,
        vacancies: employment == .permanent ? vacancies[grade] ?? 0 : 0, spells: line.spells))
  }

  private static func index(_ grade: Grade, _ employment: Employment) -> Int {
    grade.place * Employment.allCases.count + employment.place
  }
}

extension Grade {
  var place: Int {
    switch self {
    case .newlyQualified: 0
    case .socialWorker: 1
    case .seniorSocialWorker: 2
    case .advancedPractitioner: 3
    case .teamManager: 4
    case .seniorManager: 5
    }
  }
}

extension Employment {
  var place: Int {
    switch self {
    case .permanent: 0
    case .agency: 1
    case .projectTeam: 2
    }
  }
}

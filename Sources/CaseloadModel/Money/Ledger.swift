import SocialCare

/// What money is spent on.
enum CostCentre: Int, CaseIterable, Sendable {
  case earlyHelp, youthServices, socialWorkers, managers, agencyStaff, projectTeams
  case recruitment, retentionBonus, otherPractitioners
  case inHouseFoster, agencyFoster, kinshipFoster, childrensHomes, supportedAccommodation
  case securePlacements, placedWithParents, adoptivePlacements
  case careProceedings, familyGroupConferences, intensiveSupport, participation, improvement
  case advocacy, reviewingOfficers, otherServices

  /// The cost centre's name in tables.
  var name: String { Self.names[rawValue] }

  private static let names: [String] = allCases.map { kebabCase("\($0)") }

  /// Early help and youth services against what comes late.
  var isEarly: Bool { self == .earlyHelp || self == .youthServices }

  /// The reason under which the budget's account shows it.
  var flow: FlowReason {
    switch self {
    case .earlyHelp, .youthServices: .spentEarlyHelp
    case .socialWorkers, .managers, .recruitment, .retentionBonus, .otherPractitioners: .spentStaff
    case .agencyStaff, .projectTeams: .spentAgency
    case .inHouseFoster, .agencyFoster, .kinshipFoster, .childrensHomes, .supportedAccommodation,
      .securePlacements, .placedWithParents, .adoptivePlacements:
      .spentPlacements
    case .careProceedings, .familyGroupConferences, .intensiveSupport, .participation,
      .improvement, .advocacy, .reviewingOfficers, .otherServices:
      .spentOther
    }
  }
}

/// Who pays: the budget, or what an alternative is funded by.
enum Payer: Int, CaseIterable, Sendable {
  case budget, newMoney, reserves, otherServices

  var name: String { Self.names[rawValue] }

  private static let names: [String] = allCases.map { kebabCase("\($0)") }
}

/// What was paid for work by the day, and the days that it bought: pence of the day, and thousandths
/// of days.
struct Paid: Sendable, Equatable {
  var pence: Int64 = 0
  var days: Int64 = 0

  /// Pounds a day; nothing where no day was paid.
  var poundsPerDay: Double? { days > 0 ? Double(pence) * 10 / Double(days) : nil }

  static func + (one: Paid, other: Paid) -> Paid {
    Paid(pence: one.pence + other.pence, days: one.days + other.days)
  }

  static func += (sum: inout Paid, other: Paid) { sum = sum + other }
}

/// What permanent workers below manager were paid, and locums by role, with the days' work it bought.
///
/// Permanent workers' days are those of the year without leave and training, sickness not yet taken
/// off; locums' are those they are paid for.
struct PaidDays: Sendable, Equatable {
  var workers = Paid()
  var locumWorkers = Paid()
  var locumSeniors = Paid()
  var locumManagers = Paid()

  var locumsBelowManager: Paid { locumWorkers + locumSeniors }

  /// Of locums in a grade.
  subscript(grade: Grade) -> Paid {
    get { self[keyPath: Self.role(grade)] }
    set { self[keyPath: Self.role(grade)] = newValue }
  }

  private static func role(_ grade: Grade) -> WritableKeyPath<PaidDays, Paid> {
    switch grade {
    case .newlyQualified, .socialWorker: \.locumWorkers
    case .seniorSocialWorker, .advancedPractitioner: \.locumSeniors
    case .teamManager, .seniorManager: \.locumManagers
    }
  }

  static func += (sum: inout PaidDays, other: PaidDays) {
    sum.workers += other.workers
    sum.locumWorkers += other.locumWorkers
    sum.locumSeniors += other.locumSeniors
    sum.locumManagers += other.locumManagers
  }
}

/// All money spent, in integer pence, by period, cost centre and payer.
struct Ledger: Sendable {
  /// [period][centre][payer]
  private var nominal: [Int64]
  private var real: [Int64]

  /// [period]
  private var days: [PaidDays]

  private static let centres = CostCentre.allCases.count
  private static let payers = Payer.allCases.count

  init(periods: Int) {
    nominal = Array(repeating: 0, count: periods * Self.centres * Self.payers)
    real = nominal
    days = Array(repeating: PaidDays(), count: periods)
  }

  /// What several ledgers of the same periods hold together.
  init(sumOf ledgers: [Ledger]) {
    self = ledgers[0]
    for other in ledgers.dropFirst() {
      for index in nominal.indices {
        nominal[index] += other.nominal[index]
        real[index] += other.real[index]
      }
      for index in days.indices { days[index] += other.days[index] }
    }
  }

  mutating func post(
    _ nominalPence: Int64, real realPence: Int64, to centre: CostCentre, by payer: Payer,
    in period: Int
  ) {
    let index = Self.index(period, centre, payer)
    nominal[index] += nominalPence
    real[index] += realPence
  }

  mutating func post(_ paid: PaidDays, in period: Int) { days[period] += paid }

  func paidDays(in periods: Range<Int>) -> PaidDays {
    days[periods].reduce(into: PaidDays()) { $0 += $1 }
  }

  func nominal(_ centre: CostCentre, _ payer: Payer, in periods: Range<Int>) -> Int64 {
    periods.reduce(0) { $0 + nominal[Self.index($1, centre, payer)] }
  }

  func real(_ centre: CostCentre, _ payer: Payer, in periods: Range<Int>) -> Int64 {
    periods.reduce(0) { $0 + real[Self.index($1, centre, payer)] }
  }

  /// All that was spent, by anyone.
  func nominal(in periods: Range<Int>) -> Int64 { sum(nominal, periods) }
  func real(in periods: Range<Int>) -> Int64 { sum(real, periods) }

  private func sum(_ amounts: [Int64], _ periods: Range<Int>) -> Int64 {
    let width = Self.centres * Self.payers
    return amounts[(periods.lowerBound * width)..<(periods.upperBound * width)].reduce(0, +)
  }

  private static func index(_ period: Int, _ centre: CostCentre, _ payer: Payer) -> Int {
    (period * centres + centre.rawValue) * payers + payer.rawValue
  }
}

/// Everything that can happen: one case for each process, one arm in ``World/happen(_:)``.
enum CareEvent: Sendable {
  case family(FamilyLife.Event)
  case need(SeverityChain.Event)
  case earlyHelp(EarlyHelp.Event)
  case frontDoor(FrontDoor.Event)
  case assessment(Assessments.Event)
  case plan(Plans.Event)
  case care(Care.Event)
  case visit(Visits.Event)
  case work(WorkingWeek.Event)
  case staff(Staff.Event)
  case vacancy(Vacancies.Event)
  case agency(AgencyMarket.Event)
  case money(Budget.Event)
  case time(Calendar.Event)
}

extension CareEvent {
  /// What the event is called in `events.csv`, whom it concerns, and its code in the fingerprint.
  var identity: (kind: String, entity: String, code: UInt16, number: Int) {
    switch self {
    case .family(let event): event.identity
    case .need(let event): event.identity
    case .earlyHelp(let event): event.identity
    case .frontDoor(let event): event.identity
    case .assessment(let event): event.identity
    case .plan(let event): event.identity
    case .care(let event): event.identity
    case .visit(let event): event.identity
    case .work(let event): event.identity
    case .staff(let event): event.identity
    case .vacancy(let event): event.identity
    case .agency(let event): event.identity
    case .money(let event): event.identity
    case .time(let event): event.identity
    }
  }
}

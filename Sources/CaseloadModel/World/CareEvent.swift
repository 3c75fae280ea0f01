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
  case task(TaskQueues.Event)
  case staff(Staff.Event)
  case vacancy(Vacancies.Event)
  case agency(AgencyMarket.Event)
  case money(Budget.Event)
  case time(Calendar.Event)
  case inspection(Inspection.Event)
  case judged(Consequences.Event)
  case practice(Practice.Event)
  case intervention(Intervention.Event)
}

extension CareEvent {
  /// What the event is called, whom it concerns, and its code in the fingerprint.
  var identity: EventIdentity {
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
    case .task(let event): event.identity
    case .staff(let event): event.identity
    case .vacancy(let event): event.identity
    case .agency(let event): event.identity
    case .money(let event): event.identity
    case .time(let event): event.identity
    case .inspection(let event): event.identity
    case .judged(let event): event.identity
    case .practice(let event): event.identity
    case .intervention(let event): event.identity
    }
  }
}

/// What an event is called in `events.csv`, whom it concerns, and its code in the fingerprint.
struct EventIdentity: Sendable {
  /// Whom an event concerns, by place in the world's lists.
  enum Subject: Sendable {
    case family(Int), openCase(Int), child(Int), worker(Int), post(Int), request(Int)
    case authority
  }

  let kind: StaticString
  let subject: Subject
  let code: UInt16

  init(_ kind: StaticString, _ subject: Subject, code: UInt16) {
    self.kind = kind
    self.subject = subject
    self.code = code
  }

  /// The subject's place; 0 for the authority.
  var number: Int {
    switch subject {
    case .family(let place), .openCase(let place), .child(let place), .worker(let place),
      .post(let place), .request(let place):
      place
    case .authority: 0
    }
  }
}

extension World {
  /// What a subject is called: a case by its child or family, so that their story can be told.
  func name(of subject: EventIdentity.Subject) -> String {
    switch subject {
    case .family(let place): "family \(place)"
    case .openCase(let place): name(of: place)
    case .child(let place): "child \(place)"
    case .worker(let place): "worker \(place)"
    case .post(let place): "post \(place)"
    case .request(let place): "request \(place)"
    case .authority: "authority"
    }
  }
}

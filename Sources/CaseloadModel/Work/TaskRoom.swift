import EventEngine
import Scenarios
import SocialCare

/// The tasks in queue and in hand, and what the week has seen of them. State without rules.
struct TaskRoom: Sendable {
  /// Whether new work comes as tasks.
  var isOpen = false
  /// Its servers are workers, by their place in ``World/workers``.
  var station: ServiceStation<CareTask>
  let clock: ServiceClock
  /// By worker, when the task in hand is done.
  var ends: [EventTicket] = []
  /// Workers who take tasks now.
  var servers: [Int] = []
  /// Client work that came and that was done since Monday, in milliseconds.
  var workMade: Int64 = 0
  var workDone: Int64 = 0
  /// What plans have had of their hours, over about the last 28 days.
  var protection = PlanHours()
  var lookedAfter = PlanHours()
  var childInNeed = PlanHours()

  /// A closed room without servers.
  init() {
    station = ServiceStation()
    clock = ServiceClock(hours: .every, origin: Day(number: 0))
  }

  /// A room that begins today.
  init(_ parameters: TaskParameters, _ today: Day) {
    let discipline =
      switch parameters.discipline {
      case 0: QueueDiscipline(classes: .nonPreemptive, order: .dueDate)
      case 1: QueueDiscipline(classes: .preemptiveResume, order: .dueDate)
      default: QueueDiscipline.firstCome
      }
    station = ServiceStation(discipline: discipline)
    clock = ServiceClock(
      hours: ServiceClock.Hours(rawValue: parameters.clock) ?? .working,
      origin: today.adding(days: -1))
  }

  /// Whether there has been anything to follow the staff for.
  var isUsed: Bool { isOpen || station.serverCount > 0 || station.count > 0 }

  func isPending(_ ticket: CustomerTicket) -> Bool {
    ticket != .none && station.holds(ticket)
  }

  func reading(at time: SimulationTime, _ days: EnglishCalendar) -> SimulationTime {
    clock.reading(at: time, days)
  }
}

/// Hours of plan work that were given by their date, and that were missed.
struct PlanHours: Sendable, Equatable {
  var given = 0.0
  var missed = 0.0

  /// The part given; all, when nothing was due.
  var dose: Double { given + missed > 0 ? given / (given + missed) : 1 }

  mutating func fade(by factor: Double) {
    given *= factor
    missed *= factor
  }
}

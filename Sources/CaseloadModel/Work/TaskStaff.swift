import EventEngine
import Scenarios

/// Who works on tasks, and how fast: the station's servers follow the staff.
enum TaskStaff {
  /// Case holders at work take tasks. One who falls ill or leaves puts the task in hand back into the
  /// queue, with what has been done of it.
  static func follow(in world: inout World) {
    let reading = world.tasks.reading(at: world.now, world.days)
    var stayed: [Int] = []
    for worker in world.tasks.servers {
      if takesTasks(worker, in: world) {
        stayed.append(worker)
      } else if let stopped = world.tasks.station.close(worker, .suspending, at: reading) {
        TaskQueues.cancel(stopped, in: &world)
      }
    }
    world.tasks.servers = stayed
    for worker in world.staff where takesTasks(worker, in: world) { begin(worker, in: &world) }
    TaskQueues.follow(in: &world)
  }

  private static func begin(_ worker: Int, in world: inout World) {
    while world.tasks.station.serverCount <= worker {
      _ = world.tasks.station.addServer(isOpen: false)
      world.tasks.ends.append(.none)
    }
    guard !world.tasks.station.isOpen(worker) else { return }
    setPace(of: worker, in: &world)
    world.tasks.station.open(worker)
    world.tasks.servers.append(worker)
  }

  /// Brings all paces up to date, when hours, productivity or overtime have changed.
  static func setPaces(in world: inout World) {
    for worker in world.tasks.servers { setPace(of: worker, in: &world) }
  }

  private static func setPace(of worker: Int, in world: inout World) {
    let pace = max(1, pace(of: worker, in: world))
    let reading = world.tasks.reading(at: world.now, world.days)
    if let service = world.tasks.station.setPace(pace, of: worker, at: reading) {
      TaskQueues.cancel(service, in: &world)
      TaskQueues.schedule(service, from: reading, in: &world)
    }
  }

  private static func takesTasks(_ worker: Int, in world: World) -> Bool {
    world.workers[worker].holdsCases && world.workers[worker].presence == .working
      && pace(of: worker, in: world) > 0
  }

  /// Milliseconds of client work in a million of the clock: a year's client hours, leave and training
  /// taken off evenly, over the hours that the clock runs in a year. Overtime is added, up to its
  /// limit, as far as demand has exceeded supply over the last 28 days.
  private static func pace(of worker: Int, in world: World) -> Int64 {
    let yearly = world.weekHours * 52 * Double(world.workers[worker].fte) / 1000
    let overtime = min(world.parameters.work.overtime, max(0, world.utilisation - 1))
    let hours = yearly * world.productivity(of: worker) * (1 + overtime)
    return Int64((hours / world.tasks.clock.hoursPerYear * 1_000_000).rounded())
  }
}

extension CareEvent {
  /// Whether the event can change who is at work.
  var concernsStaff: Bool {
    switch self {
    case .staff, .vacancy, .agency, .time, .work, .inspection, .judged, .practice, .intervention:
      true
    case .family, .need, .earlyHelp, .frontDoor, .assessment, .plan, .care, .visit, .task, .money:
      false
    }
  }
}

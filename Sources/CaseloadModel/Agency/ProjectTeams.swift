import EventEngine
import Scenarios
import SocialCare

/// Managed project teams: a block of agency workers with its own manager and price, engaged when too
/// many cases wait, whose going is a handover of all their cases at once (C.4).
enum ProjectTeams {
  /// The first of each month: engages a team when the unallocated list has grown too long.
  static func review(in world: inout World) {
    guard world.projectTeamTicket == .none else { return }
    let waiting = Double(world.recorder.level(.unallocated))
    let held = Double(world.recorder.level(.casesHeld))
    guard held > 0, waiting / (waiting + held) > world.parameters.agency.projectTrigger else {
      return
    }
    world.projectTeams += 1
    world.count(.projectTeams)
    for place in 0..<Int(world.parameters.agency.projectSize) {
      let number = 0x7800_0000 | world.projectTeams << 8 | UInt32(place)
      _ = Staff.join(
        number, .projectTeam, grade: .socialWorker, post: -1, holdsCases: true, fte: 1000,
        yearsQualified: world.parameters.agency.experience, in: &world)
    }
    world.projectTeamTicket = world.schedule(
      .agency(.projectTeamGoes),
      at: world.now.advanced(byDays: world.parameters.agency.projectLength))
    Work.allocate(in: &world)
  }

  /// The team goes at once; its cases wait for others.
  static func go(in world: inout World) {
    world.projectTeamTicket = .none
    let team = world.staff.filter { world.workers[$0].employment == .projectTeam }
    for worker in team { world.workers[worker].holdsCases = false }
    for worker in team { Staff.depart(worker, isPlanned: false, in: &world) }
  }
}

import EventEngine

@testable import CaseloadModel

/// Single tasks in the exogenous mode, counted from the station and the staff.
extension Audit {
  func tasks(of world: World) {
    let tasks = world.tasks
    equal(Level.tasksWaiting, tasks.station.waiting)
    equal(Level.tasksInService, tasks.station.inService)
    equal(Stock.tasks, tasks.station.count)
    guard tasks.isUsed else { return }
    let atWork = world.staff.filter {
      world.workers[$0].holdsCases && world.workers[$0].presence == .working
    }
    check(tasks.servers.sorted() == atWork.sorted(), "servers \(tasks.servers), at work \(atWork)")
    for worker in 0..<tasks.station.serverCount {
      let isServer = tasks.servers.contains(worker)
      check(tasks.station.isOpen(worker) == isServer, "server \(worker) is open or not")
      let isBusy = tasks.station.isBusy(worker)
      check(!isBusy || isServer, "worker \(worker) is away with a task")
      check(!isBusy || world.isToCome(tasks.ends[worker]), "task of \(worker) has no end")
      check(!isServer || isBusy || tasks.station.waiting == 0, "worker \(worker) idles")
    }
    for (index, open) in world.cases.enumerated() where !open.isOpen {
      for ticket in [open.assessmentTask, open.enquiryTask, open.visitTask] {
        check(!tasks.isPending(ticket), "a task of closed case \(index) is pending")
      }
    }
  }
}

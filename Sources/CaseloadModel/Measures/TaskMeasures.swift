import OutputStatistics

/// Single tasks, in the mode in which referrals are given as counts; nothing in the other.
enum TaskMeasures {
  private static let caveat =
    "Only with demand.mode: exogenous-referrals. Hours of the clock of tasks.clock: 7.4 to a working"
    + " day in working hours. Tasks whose turn never comes are not in it: look at tasks-waiting too."

  static let all: [Measure] =
    [
      Measure(
        "tasks-made", "Tasks that came up", "tasks", .neither,
        "Single tasks that have been put in the queue.",
        caveat: "Only with demand.mode: exogenous-referrals."
      ) { $0.whenTasked($0.count(.tasksMade)) },
      Measure(
        "tasks-done", "Tasks done", "tasks", .neither,
        "Single tasks that social workers have finished.",
        caveat: "Only with demand.mode: exogenous-referrals."
      ) { $0.whenTasked($0.count(.tasksDone)) },
      Measure(
        "tasks-waiting", "Tasks in queue", "tasks", .lower,
        "Single tasks that wait for a social worker.",
        caveat: "Only with demand.mode: exogenous-referrals.", monthly: true
      ) { $0.whenTasked($0.stock(.tasksWaiting)) },
      Measure(
        "tasks-in-hand", "Tasks in hand", "tasks", .neither,
        "Single tasks that social workers are doing.",
        caveat: "Only with demand.mode: exogenous-referrals."
      ) { $0.whenTasked($0.stock(.tasksInService)) },
      Measure(
        "tasks-in-time", "Tasks done in time", "percent", .higher,
        "Single tasks finished by their due date, of those finished.",
        caveat: "Only with demand.mode: exogenous-referrals. Visits missed are not finished."
      ) { $0.percent($0.count(.tasksInTime), of: $0.count(.tasksDone)) },
      Measure(
        "tasks-withdrawn", "Tasks withdrawn", "tasks", .lower,
        "Single tasks given up undone: visits missed, and work on cases that closed.",
        caveat: "Only with demand.mode: exogenous-referrals."
      ) { $0.whenTasked($0.count(.tasksWithdrawn)) },
      Measure(
        "task-wait", "Wait of tasks", "hours", .lower,
        "Mean hours that finished tasks had waited for a social worker, interruptions included.",
        caveat: caveat
      ) { view in
        let waits = CareTask.groups.reduce(0) { $0 + view.count($1.wait) }
        return view.ratio(waits / 3_600_000, to: view.count(.tasksDone))
      },
    ] + byKind

  private static let byKind: [Measure] = [
    wait("front-door", "contacts and referrals", .referral),
    wait("enquiry", "section 47 enquiries", .enquiry),
    wait("court", "proceedings and pre-proceedings", .court),
    wait("conference", "conferences", .conference),
    wait("assessment", "assessments", .assessment),
    wait("protection-visit", "work on protection plans", .protectionVisit),
    wait("looked-after-visit", "work with looked-after children", .careVisit),
    wait("child-in-need-visit", "work on child in need plans", .childInNeedVisit),
    wait("other", "handovers and closures", .closure),
  ]

  private static func wait(_ key: String, _ work: String, _ kind: CareTask.Kind) -> Measure {
    let counts = kind.counts
    return Measure(
      "task-wait-\(key)", "Wait of tasks: \(work)", "hours", .lower,
      "Mean hours that finished tasks of this kind had waited, interruptions included: \(work).",
      caveat: caveat
    ) { $0.ratio($0.count(counts.wait) / 3_600_000, to: $0.count(counts.done)) }
  }
}

extension CareTask {
  /// The counts of each kind, kinds that are counted together once.
  static let groups = [
    Kind.referral, .enquiry, .court, .conference, .assessment, .protectionVisit, .careVisit,
    .childInNeedVisit, .closure,
  ].map(\.counts)
}

extension PeriodView {
  /// A number of tasks; nothing in a span without any.
  fileprivate func whenTasked(_ value: Double) -> Double? {
    count(.tasksMade) > 0 ? value : nil
  }
}

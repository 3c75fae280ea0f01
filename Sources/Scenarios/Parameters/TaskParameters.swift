/// Queues of single tasks, in the mode in which referrals are given as counts (A.4, B.3).
package struct TaskParameters: Sendable, Equatable {
  package var clock = 0
  package var discipline = 0
  package var hoursVariation = 0.0
  package var nearDue = 0.0
  package var dueOther = 0.0
}

extension TaskParameters {
  static let catalogue: [ParameterDescription] = [
    .choice(
      "tasks.clock", "task_clock",
      "When tasks are worked on, in the exogenous mode; read when the queues open",
      ["working-hours", "every-hour"],
      source: "choice of model; every hour is for comparison with queueing theory", .judgement,
      readBy: "task queues", \.tasks.clock),
    .choice(
      "tasks.discipline", "task_discipline",
      "Which task is next, in the exogenous mode; read when the queues open",
      ["priority-classes", "interrupting-classes", "first-come"],
      source: "B.3: classes that interrupt nothing, the earliest due date first", .judgement,
      readBy: "task queues", \.tasks.discipline),
    .number(
      "tasks.hours-variation", "cv_task",
      "Coefficient of variation of a task's hours, in the exogenous mode", .number, 0.5, 0.2...1,
      allowed: 0...3, source: "judgement; 1 makes the hours exponential", .judgement,
      readBy: "task queues", \.tasks.hoursVariation),
    .number(
      "tasks.near-due", "task_near_due",
      "How long before its due date an assessment becomes pressing, in the exogenous mode",
      .workingDays, 10, 5...20, allowed: 0...250, source: "judgement (B.3: near day 45)",
      .judgement, readBy: "task queues", \.tasks.nearDue),
    .number(
      "tasks.due-other", "task_due_other",
      "When handovers and closures are due, in the exogenous mode", .workingDays, 10, 5...20,
      allowed: 0...250, source: "judgement", .judgement, readBy: "task queues",
      \.tasks.dueOther),
  ]
}

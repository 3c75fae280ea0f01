import ArgumentParser
import Experiments
import ResultStore
import Verification

/// `caseload verify`: the engine against queues whose answer is known.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Holds the engine against exact queueing theory.",
    discussion: """
      Simulates queues whose answer is known, with the stations, the calendar and the random \
      numbers of the model, and prints theory, simulation, the half-width of its 95 % interval \
      and a verdict. Without a case it takes all of them.

      \(cases)

      A case can be given other numbers by the options, those that it has; the rest stays as \
      above. Rates are per unit of time, whatever the unit, and times come in it.

      Each replication is independent and is observed only when the queue has come to rest, so \
      that standard errors are honest. Verdicts: hit, within four standard errors of theory; miss, \
      beyond; too-short, where four standard errors exceed 10 % of theory and a longer run could \
      tell. Below 40 replications it takes more standard errors than four, as many as are as \
      unlikely there. Bounds are held as bounds. Ends with 1 on a miss, with 2 on impossible numbers.

      Examples:
        caseload verify mmc --arrival-rate 4 --service-rate 1 --servers 5
        caseload verify mg1 --arrival-rate 0.5 --service uniform:0.5,1.5
        caseload verify priority-preemptive --arrival-rate 0.2,0.3,0.2 --service-rate 1,2,1
        caseload verify jackson --service-rate 2,1 --servers 1,2 --customers 100000 --json
      """)

  @Argument(help: "Cases, by name; all when there is none.")
  var names: [String] = []

  @OptionGroup(title: "Numbers of a case")
  var numbers: QueueNumberOptions

  @Option(help: "Independent replications of each case.")
  var replications = 40

  @Option(help: "Customers expected in each replication.")
  var customers = 50_000

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = 2026

  @Option(help: "Threads.")
  var threads = availableProcessors()

  @Flag(help: "Prints JSON: an array with case, measure, theory, simulated, half_width, verdict.")
  var json = false

  /// Each case with what it is and its numbers.
  private static var cases: String {
    QueueCase.allCases.map { subject in
      let numbers = QueueNumber.allCases.compactMap { number in
        subject.defaults[number].map { "\(number.rawValue) \($0)" }
      }
      return "\(subject.rawValue): \(subject.title); \(numbers.joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  func validate() throws {
    guard (2...10_000).contains(replications) else {
      throw ValidationError("--replications is \(replications); it must lie between 2 and 10000")
    }
    guard (100...10_000_000).contains(customers) else {
      throw ValidationError("--customers is \(customers); it must lie between 100 and 10000000")
    }
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads); it must lie between 1 and 1024")
    }
  }

  func run() throws {
    let chosen = try chosenCases()
    let given = numbers.given
    if names.isEmpty, let number = QueueNumber.allCases.first(where: { given[$0] != nil }) {
      throw Mistake("\(number.option) is a number of one case: name it, as in ‘verify mmc’")
    }
    let plan = VerificationPlan(
      replications: replications, customers: customers, seed: seed, threads: threads)
    let queues = try Self.queues(chosen, given, customers: customers)
    var report = VerificationReport(plan)
    for (subject, (queue, words)) in zip(chosen, queues) {
      report.append(try queue.verify(subject.rawValue, plan), subject, words)
    }
    if json { try JSONOutput.print(report.rows) } else { try Terminal.print(report.text) }
    if report.hasMiss { throw Ending(.differences) }
  }

  private func chosenCases() throws -> [QueueCase] {
    guard !names.isEmpty else { return QueueCase.allCases }
    let all = QueueCase.allCases
    let chosen = try names.map { name in
      if let subject = QueueCase(rawValue: name) { return subject }
      // A part of a name is no name here: mmc is one, and a part of mmck.
      let search = NameSearch(kind: "case", names: all.map(\.rawValue))
      if case .exact(let place) = try search.find(name) { return all[place] }
      throw Mistake("there is no case ‘\(quoted(name))’; there are " + list(all.map(\.rawValue)))
    }
    if let twice = chosen.first(where: { one in chosen.filter { $0 == one }.count > 1 }) {
      throw Mistake("the case ‘\(twice.rawValue)’ is named twice")
    }
    return chosen
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// The queues, once the numbers of all are possible; else every complaint, and nothing starts.
  private static func queues(
    _ chosen: [QueueCase], _ given: [QueueNumber: String], customers: Int
  ) throws -> [(queue: VerifiedQueue, words: String)] {
    var queues: [(queue: VerifiedQueue, words: String)] = []
    var complaints: [String] = []
    for subject in chosen {
      do throws(ImpossibleNumbers) {
        queues.append(try subject.queue(given, customers: customers))
      } catch {
        complaints += error.complaints.map { "\(subject.rawValue): \($0)" }
      }
    }
    guard complaints.isEmpty else {
      for complaint in complaints { Terminal.error(quoted(complaint)) }
      throw Ending(.badInput)
    }
    return queues
  }
}

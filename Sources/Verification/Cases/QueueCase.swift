/// A queue whose answer is known, by the name under which it is asked for.
package enum QueueCase: String, Sendable, CaseIterable {
  case mmc
  case mmck
  case erlangA = "erlang-a"
  case mg1
  case mgc
  case mginf
  case mginfSeasonal = "mginf-seasonal"
  case batch
  case priority
  case priority3 = "priority-3"
  case priorityPreemptive = "priority-preemptive"
  case priorityPreemptive3 = "priority-preemptive-3"
  case jackson
  case repair
  case breakdowns

  /// What it is, in a line.
  package var title: String {
    switch self {
    case .mmc: "M/M/c, Erlang C"
    case .mmck: "M/M/c/K, who finds it full is lost; K = c is Erlang B"
    case .erlangA: "M/M/c whose customers lose patience, Erlang A"
    case .mg1: "M/G/1, Pollaczek and Khinchine"
    case .mgc: "M/G/c, between its bounds"
    case .mginf: "M/G/infinity, a server for everybody"
    case .mginfSeasonal: "M/G/infinity with arrivals that follow a season"
    case .batch: "M[X]/G/1, arrivals in batches"
    case .priority: "two priority classes without interruption, Cobham"
    case .priority3: "three priority classes without interruption, Cobham"
    case .priorityPreemptive: "two priority classes that interrupt and resume"
    case .priorityPreemptive3: "three priority classes that interrupt and resume"
    case .jackson: "a Jackson line of stations, with a way back"
    case .repair: "machine repair: posts, leavers and recruiters"
    case .breakdowns: "M/G/1 with a server that breaks down"
    }
  }

  /// The numbers that the case has, as they are typed, each with what it is when not given.
  package var defaults: [QueueNumber: String] {
    switch self {
    case .mmc: [.arrivalRate: "4", .serviceRate: "1", .servers: "5"]
    case .mmck: [.arrivalRate: "4", .serviceRate: "1", .servers: "4", .capacity: "10"]
    case .erlangA: [.arrivalRate: "5", .serviceRate: "1", .servers: "5", .patienceRate: "0.5"]
    case .mg1: [.arrivalRate: "0.7", .serviceRate: "1", .service: "erlang:3"]
    case .mgc:
      [.arrivalRate: "2.1", .serviceRate: "1", .servers: "3", .service: "lognormal:cv=1.2"]
    case .mginf: [.arrivalRate: "10", .serviceRate: "1", .service: "deterministic"]
    case .mginfSeasonal:
      [
        .arrivalRate: "10", .serviceRate: "1", .service: "exponential", .seasonAmplitude: "0.5",
        .seasonLength: "10",
      ]
    case .batch:
      [.arrivalRate: "0.3", .batch: "geometric:2", .serviceRate: "1", .service: "exponential"]
    case .priority, .priorityPreemptive:
      [.arrivalRate: "0.3,0.4", .serviceRate: "1", .service: "exponential", .servers: "1"]
    case .priority3, .priorityPreemptive3:
      [.arrivalRate: "0.2,0.2,0.3", .serviceRate: "1", .service: "erlang:2", .servers: "1"]
    case .jackson:
      [.arrivalRate: "1", .serviceRate: "2,1,2", .servers: "1,2,1", .returnProbability: "0.2"]
    case .repair: [.posts: "20", .leavingRate: "0.1", .servers: "2", .serviceRate: "1"]
    case .breakdowns:
      [
        .arrivalRate: "0.5", .serviceRate: "1", .service: "exponential", .breakdownRate: "0.1",
        .repairRate: "0.5",
      ]
    }
  }

  /// A queue, with the numbers in one line.
  ///
  /// - Parameters:
  ///   - given: the numbers that were typed, in place of the defaults.
  ///   - customers: expected in a replication.
  /// - Throws: all that is wrong with the numbers, together.
  package func queue(
    _ given: [QueueNumber: String] = [:], customers: Int
  ) throws(ImpossibleNumbers) -> (queue: VerifiedQueue, words: String) {
    var reader = NumberReader(rawValue, defaults: defaults, given: given)
    let words = reader.words
    let subject = try subject(&reader)
    return (try subject.queue(customers: customers), words)
  }

  private func subject(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    switch self {
    case .mmc: try MarkovCases.waiting(&reader)
    case .mmck: try MarkovCases.finite(&reader)
    case .erlangA: try MarkovCases.impatient(&reader)
    case .mg1: try GeneralCases.oneServer(&reader)
    case .mgc: try GeneralCases.severalServers(&reader)
    case .mginf: try GeneralCases.infiniteServers(&reader)
    case .mginfSeasonal: try GeneralCases.seasonal(&reader)
    case .batch: try GeneralCases.batches(&reader)
    case .priority: try PriorityCases.classes(&reader, least: 2, isPreemptive: false)
    case .priority3: try PriorityCases.classes(&reader, least: 3, isPreemptive: false)
    case .priorityPreemptive: try PriorityCases.classes(&reader, least: 2, isPreemptive: true)
    case .priorityPreemptive3: try PriorityCases.classes(&reader, least: 3, isPreemptive: true)
    case .jackson: try OtherCases.line(&reader)
    case .repair: try OtherCases.repair(&reader)
    case .breakdowns: try OtherCases.breakdowns(&reader)
    }
  }
}

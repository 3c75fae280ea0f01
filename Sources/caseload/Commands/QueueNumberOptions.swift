import ArgumentParser
import Verification

/// The numbers of a queue as options, read as text: what is wrong with them is told together.
struct QueueNumberOptions: ParsableArguments {
  @Option(help: "Arrivals per unit of time; of priority classes one each, the most urgent first.")
  var arrivalRate: String?

  @Option(help: "Services per unit of time of a server; one for each class or station.")
  var serviceRate: String?

  @Option(
    help: ArgumentHelp(
      "The distribution of service: \(ServiceShape.forms). The last two say themselves how fast.",
      valueName: "distribution"))
  var service: String?

  @Option(help: "Servers, or recruiters; one number for each station of a line.")
  var servers: String?

  @Option(help: "Customers for whom there is room, those in service included.")
  var capacity: String?

  @Option(help: "1 over the mean patience of those who wait.")
  var patienceRate: String?

  @Option(
    help: ArgumentHelp("The size of a batch: fixed:N or geometric:MEAN.", valueName: "distribution")
  )
  var batch: String?

  @Option(help: "How far arrivals swing about their mean over a season, above 0 and up to 1.")
  var seasonAmplitude: String?

  @Option(help: "Units of time from one season to the same in the next cycle.")
  var seasonLength: String?

  @Option(help: "The part of those at the end of a line who start anew.")
  var returnProbability: String?

  @Option(help: "Posts that can be filled or vacant.")
  var posts: String?

  @Option(help: "Leavers per unit of time and filled post.")
  var leavingRate: String?

  @Option(help: "Breakdowns per unit of time of a server that works.")
  var breakdownRate: String?

  @Option(help: "1 over the mean time under repair.")
  var repairRate: String?

  /// What was typed.
  var given: [QueueNumber: String] {
    let texts: [(QueueNumber, String?)] = [
      (.arrivalRate, arrivalRate), (.serviceRate, serviceRate), (.service, service),
      (.servers, servers), (.capacity, capacity), (.patienceRate, patienceRate), (.batch, batch),
      (.seasonAmplitude, seasonAmplitude), (.seasonLength, seasonLength),
      (.returnProbability, returnProbability), (.posts, posts), (.leavingRate, leavingRate),
      (.breakdownRate, breakdownRate), (.repairRate, repairRate),
    ]
    return Dictionary(
      uniqueKeysWithValues: texts.compactMap { number, text in text.map { (number, $0) } })
  }
}

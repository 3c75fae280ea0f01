import EventEngine
import Probability
import Scenarios
import SocialCare

/// Experienced workers who move between the region's authorities, and newly qualified workers whom
/// its authorities share (E.4).
enum Movers {
  /// Puts a leaver into a vacant post of another authority, by what draws people there; gives the
  /// post's thousandths of FTE, nothing where no post is open to them.
  static func settle(
    _ leaver: Leaver, from home: Int, in worlds: inout [World], _ draw: inout RandomStream
  ) -> Int? {
    let mean = worlds.meanUplift
    var choices: [(authority: Int, post: Int, sum: Double)] = []
    var sum = 0.0
    for authority in worlds.indices where authority != home {
      let posts = openPosts(for: leaver, in: worlds[authority])
      guard let post = posts.first else { continue }
      sum += Double(posts.count) * worlds[authority].drawOfStaff(meanUplift: mean)
      choices.append((authority, post, sum))
    }
    let point = draw.uniform() * sum
    guard let choice = choices.first(where: { point < $0.sum }) else { return nil }
    let world = choice.authority
    Vacancies.fill(
      choice.post, grade: worlds[world].posts[choice.post].grade,
      yearsQualified: leaver.yearsQualified, in: &worlds[world])
    let fte = worlds[world].posts[choice.post].fte
    worlds[world].count(.staffFromNeighbours, fte)
    return fte
  }

  /// Vacancies that are open to a leaver, the oldest first: of its grade, or of a senior when it has
  /// the experience.
  @inline(__always)
  private static func openPosts(for leaver: Leaver, in world: World) -> [Int] {
    let least = world.parameters.recruitment.experienceLeastSenior
    let own = leaver.grade == .newlyQualified ? Grade.socialWorker : leaver.grade
    return world.posts.indices.filter { place in
      let post = world.posts[place]
      guard post.isVacant, post.stage == .advertised || post.stage == .gap else { return false }
      return post.grade == own
        || (own == .socialWorker && post.grade == .seniorSocialWorker
          && leaver.yearsQualified >= least)
    }.sorted { (world.posts[$0].vacantSince, $0) < (world.posts[$1].vacantSince, $1) }
  }
}

extension World {
  /// How an authority draws staff against one of mean pay, load and judgement.
  @inline(__always)
  func drawOfStaff(meanUplift: Double) -> Double {
    let pay = Elementary.log((1 + parameters.pay.uplift) / (1 + meanUplift))
    let load = parameters.region.loadEffect * (meanLoad - reference.load)
    return parameters.judgement.adverts
      * Elementary.exp(parameters.recruitment.paySuccess * pay - load)
  }
}

extension [World] {
  /// Mean uplift of pay over authorities.
  var meanUplift: Double {
    indices.reduce(0) { $0 + self[$1].parameters.pay.uplift } / Double(Swift.max(1, count))
  }
}

extension NewlyQualified {
  /// Shares those who finish in the region among its authorities, by children and by what draws
  /// people; who finds no post open anywhere goes elsewhere.
  static func share(_ day: Day, _ chance: RandomSource, among worlds: inout [World]) {
    let total = worlds.indices.reduce(0) { sum, index in
      sum + supply(isSeptember: day.month == 9, in: &worlds[index])
    }
    let mean = worlds.meanUplift
    var draw = chance.stream(
      purpose: RandomPurpose.newlyQualifiedShare.rawValue, entity: 0,
      occurrence: UInt32(day.number & 0xFF_FFFF))
    for _ in 0..<total {
      var sum = 0.0
      let sums = worlds.indices.map { index -> Double in
        let isOpen = oldestVacancy(in: worlds[index]) != nil
        let children = worlds[index].parameters.population.children
        sum += isOpen ? children * worlds[index].drawOfStaff(meanUplift: mean) : 0
        return sum
      }
      let point = draw.uniform() * sum
      guard let place = sums.firstIndex(where: { point < $0 }),
        let post = oldestVacancy(in: worlds[place])
      else { return }
      Vacancies.fill(post, grade: .newlyQualified, yearsQualified: 0, in: &worlds[place])
    }
  }
}

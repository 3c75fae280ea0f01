import Scenarios
import SocialCare

/// Pairs of a failing authority and one that does well (F12): the first learns, the second gives
/// senior time for it.
enum Buddies {
  /// The first of each month: the inadequate get the best of the others, one each, for as long as they
  /// are inadequate.
  static func pair(_ worlds: inout [World]) {
    for index in worlds.indices {
      worlds[index].link.partnersCulture = nil
      worlds[index].link.lent = 0
    }
    let failing = worlds.indices.filter {
      worlds[$0].isJudged && worlds[$0].parameters.practice.hasBuddies
        && worlds[$0].parameters.judgement.isInadequate
    }
    guard !failing.isEmpty else { return }
    var partners = worlds.indices
      .filter { worlds[$0].isJudged && !worlds[$0].parameters.judgement.isInadequate }
      .sorted { (worlds[$0].standing, $1) > (worlds[$1].standing, $0) }
    for index in failing {
      guard !partners.isEmpty else { return }
      let partner = partners.removeFirst()
      let holders = Double(worlds[partner].recorder.level(.caseHolders)) / 1000
      worlds[index].link.partnersCulture = worlds[partner].inspection.culture
      worlds[partner].link.lent =
        holders > 0 ? min(1, worlds[index].parameters.practice.buddyCost / holders) : 0
    }
  }
}

extension World {
  /// How well an authority does, as its region sees it: the judgement in force, then the score.
  fileprivate var standing: Double {
    let judgements = Judgement.allCases
    let place = judgements.firstIndex(of: parameters.judgement.inForce) ?? judgements.count
    return Double(judgements.count - place) * 1000 + inspection.quality
  }
}

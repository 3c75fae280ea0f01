/// Posts whose holders leave and which recruiters fill, one post at a time each.
///
/// Machine repair, or machine interference, with posts for machines: a vacant post cannot be left.
/// Source: C. Palm, “The distribution of repairmen in servicing automatic machines”
/// (*Industritidningen Norden* 75, 1947); Gross and Harris, section 2.7.
package struct MachineRepair: Sendable {
  package let posts: Int
  package let recruiters: Int
  private let leavingRate: Double
  private let law: BirthDeath

  /// - Parameters:
  ///   - leavingRate: of each filled post.
  ///   - hiringRate: of each recruiter at work.
  package init(posts: Int, leavingRate: Double, recruiters: Int, hiringRate: Double) {
    self.posts = posts
    self.recruiters = recruiters
    self.leavingRate = leavingRate
    law = BirthDeath(last: posts) {
      leavingRate * Double(posts - $0)
    } deathRate: {
      hiringRate * Double(min($0, recruiters))
    }
  }

  /// The mean number of vacant posts.
  package var meanNumber: Double { law.mean }
  package var numberVariance: Double { law.variance }
  package var vacancyRate: Double { meanNumber / Double(posts) }
  /// Vacancies that no recruiter has taken up yet.
  package var meanQueue: Double { law.mean(above: recruiters) }
  /// Vacancies that arise per unit of time.
  package var throughput: Double { leavingRate * (Double(posts) - meanNumber) }
  package var meanWait: Double { meanQueue / throughput }
  /// The part of the recruiters at work.
  package var utilisation: Double { (meanNumber - meanQueue) / Double(recruiters) }
}

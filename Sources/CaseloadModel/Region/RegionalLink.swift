import SocialCare

/// What an authority knows of its region, and what it has to tell it until the next morning.
struct RegionalLink: Sendable {
  /// Whether it shares its markets with neighbours; the rest is then read.
  var isShared = false

  // From the region
  /// Success of adverts that is left when experienced movers come by themselves.
  var outsideHires = 1.0
  /// Mean uplift of the neighbours' pay.
  var neighboursPay = 0.0
  /// Going rate of locums in the region, against the authority's own.
  var locumPay = 1.0
  /// Price of children's homes and length of proceedings, against what they would be.
  var homesPrice = 1.0
  var courtDelay = 1.0
  /// Practice culture of the partner who helps; nothing without one.
  var partnersCulture: Double?
  /// Part of all hours that helping a partner takes.
  var lent = 0.0

  /// Whether a memorandum holds what it pays locums below what it would.
  var isCapped = false

  // To the region
  var leavers: [Leaver] = []
  /// Locums, by place in the region's pool, whose assignment is over, and those who have taken a post.
  var freed: [Int] = []
  var converted: [Int] = []
}

/// An employee who has left for another authority or for agency work.
struct Leaver: Sendable {
  let destination: LeavingDestination
  let grade: Grade
  let yearsQualified: Double
}

/// A locum of the region's pool who takes up a request.
struct RegionalHire: Sendable {
  /// Place in the pool.
  let locum: Int
  /// Pounds a working day, in base prices.
  let dayPay: Double
  let yearsQualified: Double
}

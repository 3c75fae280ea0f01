/// How need comes to the front door: detection by partners, season, trend and shocks (A.4).
package struct DemandParameters: Sendable, Equatable {
  package var detection = LevelRates()
  package var redetection = 0.0
  package var contactsPerReferral = 0.0
  package var schoolShare = 0.0
  package var holidayDrop = 0.0
  package var catchUp = 0.0
  package var trend = 0.0
  package var partnerDetection = 0.0
  package var partnerNoise = 0.0
  package var shock = 0.0
  package var shockThreshold = 0.0
  package var shockDecay = 0.0
  package var shockPermanent = 0.0
  package var unaccompanied = 0.0
  package var unaccompaniedYoungest = 0.0
}

extension DemandParameters {
  private static let cafcass = "care applications 2008-2013 (Cafcass), fitted by eye"

  static let catalogue: [ParameterDescription] =
    ParameterDescription.vector(
      "demand.detection", "det", "Rate at which partners refer a closed family at level",
      .perYear, levels: [0, 1, 2, 3, 4], [0.0116, 0.273, 0.66, 1.58, 3.36],
      factor: 0.5...2, source: "severity sketch (I.4, I.5), fitted", .judgement,
      readBy: "referrals", in: \.demand.detection)
    + [
      .number(
        "demand.redetection", "redetect_mult_12m",
        "Detection in the 12 months after a referral, against before", .number, 1.45, 1...4,
        allowed: 0.1...20, source: "22.4 % re-referrals, fitted", .judgement,
        readBy: "referrals", \.demand.redetection),
      .number(
        "demand.contacts-per-referral", "referral_noise_contacts",
        "Contacts for each that becomes a referral", .number, 3, 1.5...6, allowed: 1...30,
        source: "ADCS Safeguarding Pressures, from memory", .judgement, readBy: "front door hours",
        \.demand.contactsPerReferral),
      .number(
        "demand.school-share", "school_share", "Referrals that come from schools", .share, 0.21,
        0.17...0.25, source: "DfE Vulnerable Children and Young People Survey; 20.1 % in 2023",
        .study, readBy: "season", \.demand.schoolShare),
      .number(
        "demand.holiday-drop", "holiday_mult", "Fall of schools' referrals in holidays", .share,
        0.8, 0.4...1, source: "an August dip is reported (Shropshire); size judged", .judgement,
        readBy: "season", \.demand.holidayDrop),
      .number(
        "demand.catch-up", "catch_up", "Rise of detection in July and September", .share, 0.08,
        0...0.2, source: "busy July and September (Shropshire); size judged", .judgement,
        readBy: "season", \.demand.catchUp),
      .number(
        "demand.trend", "det drift", "Yearly growth of detection", .sharePerYear, 0, -0.02...0.06,
        allowed: -0.3...0.3, source: "referrals +7 % from 2010-11 to 2017-18 (NAO 2019)",
        .published, lever: true, readBy: "referrals", \.demand.trend),
      .number(
        "demand.partner-detection", "partner.detection_mult",
        "Detection of families in need by partners, against now", .number, 1, 0.7...1.5,
        allowed: 0...5, source: "lever; 1 is the reference", .judgement, lever: true,
        readBy: "referrals", \.demand.partnerDetection),
      .number(
        "demand.partner-noise", "partner.referral_noise",
        "Referrals of families without need (level 0), by anybody, against now", .number, 1,
        0.5...1.5,
        allowed: 0...10, source: "lever; 1 is the reference", .judgement, lever: true,
        readBy: "referrals", \.demand.partnerNoise),
      .number(
        "demand.shock", "shock_amp_detect",
        "Rise of detection after a high-profile case, from the day it is set", .share, 0,
        0...0.4, allowed: 0...1, source: cafcass + "; 15 % after November 2008", .judgement,
        lever: true, readBy: "referrals", \.demand.shock),
      .number(
        "demand.shock-threshold", "shock_thr",
        "Fall of the protection and care thresholds for each 10 % of shock", .levels, 0.167,
        0...0.33, allowed: 0...2, source: cafcass, .judgement, readBy: "protection thresholds",
        \.demand.shockThreshold),
      .number(
        "demand.shock-decay", "shock_tau", "Time constant in which a shock fades", .days, 270,
        90...700, allowed: 1...5000, source: cafcass, .judgement, readBy: "referrals",
        \.demand.shockDecay),
      .number(
        "demand.shock-permanent", "shock_perm", "Part of a shock that stays", .share, 0.5, 0...1,
        source: cafcass, .judgement, readBy: "referrals", \.demand.shockPermanent),
      .number(
        "demand.unaccompanied", "uasc_rate", "Unaccompanied children arriving into care",
        .per10000ChildrenPerYear, 6.1, 0...15, allowed: 0...200,
        source: "7,210 starts in the year to March 2023 (DfE)", .published, lever: true,
        readBy: "arrivals into care", \.demand.unaccompanied),
      .number(
        "demand.unaccompanied-youngest", "uasc_age", "Youngest age of unaccompanied children",
        .years, 15.8, 15...16.5, allowed: 0...17.5,
        source: "stock 7,410 and starts 7,210 in 2023: about a year in care (DfE)", .judgement,
        readBy: "arrivals into care", \.demand.unaccompaniedYoungest),
    ]
}

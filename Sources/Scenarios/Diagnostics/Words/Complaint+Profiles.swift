/// Words about profiles.
extension Complaint {
  static func unknownRegion(_ name: String, among names: [String]) -> Complaint {
    Complaint(
      "unknown-region",
      "there is no region \(name.quoted); there are \(names.joined(separator: ", ")), or give your own:  "
        + "region: {name: …, authorities: [Bedford, Luton]}")
  }

  static func wrongRegionSize(_ count: Int, most: Int) -> Complaint {
    Complaint(
      "wrong-region-size", "a region has 2 to \(most) authorities; found \(count)")
  }

  static func tooFewRegions(_ count: Int) -> Complaint {
    Complaint("too-few-regions", "a whole is made of 2 regions or more; found \(count)")
  }

  static func regionOfRegions(_ name: String) -> Complaint {
    Complaint(
      "region-of-regions",
      "\(name.quoted) is made of regions itself; name those that list authorities")
  }

  static func twiceInRegion(_ name: String) -> Complaint {
    Complaint("twice-in-region", "\(name.quoted) is in the region already")
  }

  static func notFitted(_ count: Int, of all: Int) -> Complaint {
    Complaint(
      "not-fitted",
      "\(count) of the region’s \(all) authorities are not fitted to their own published figures: their "
        + "numbers of children, staff and money will differ from them; compare alternatives, do not read levels"
    )
  }

  static func namedLikeMember(_ name: String) -> Complaint {
    Complaint(
      "named-like-member",
      "\(name.quoted) is the region’s name and an authority’s; tables need two: give the region another"
    )
  }

  static var censusOfRegion: Complaint {
    Complaint(
      "census-of-region",
      "a census is of one authority: it would take locums and homes from a market that others share; "
        + "leave  start-from  out, or simulate authorities one by one")
  }

  static func rollOutNotMonths(_ text: String) -> Complaint {
    Complaint(
      "roll-out",
      "\(text.quoted) is no time between two beginnings; write whole months, like 6 months")
  }

  static func needsRegion(_ key: String) -> Complaint {
    Complaint(
      "needs-region",
      "\(key.quoted) tells which authorities of a region do something; here there is one authority")
  }

  static func notInRegion(
    _ name: String, among names: [String], in regions: [String]
  ) -> Complaint {
    if regions.isEmpty {
      return Complaint(
        "not-in-region",
        "\(name.quoted) is not in the region; there are \(names.joined(separator: ", "))")
    }
    let nearest = NearestName.to(name, among: names).map { "; did you mean \($0.quoted)" } ?? ""
    return Complaint(
      "not-in-region",
      "\(name.quoted) is neither an authority nor one of the regions "
        + regions.joined(separator: ", ") + nearest)
  }

  static func onlyInRegion(_ key: String) -> Complaint {
    Complaint(
      "only-in-region",
      "\(key.quoted) acts between the authorities of a region; of a single authority nothing reads it"
    )
  }

  static func unknownAuthority(_ name: String, nearest: String?) -> Complaint {
    Complaint(
      "unknown-authority",
      "there is no profile of \(name.quoted)\(suggestion(nearest))"
        + (nearest == nil ? "; caseload authorities lists them" : ""))
  }

  static func unknownSource(_ name: String, nearest: String?) -> Complaint {
    Complaint("unknown-source", "\(name.quoted) is not among sources\(suggestion(nearest))")
  }

  static func notANumber(_ text: String) -> Complaint {
    Complaint("number", "\(text.quoted) is not a plain decimal number")
  }

  static func numberOutside(_ text: String, _ range: ClosedRange<Int>) -> Complaint {
    Complaint(
      "range", "\(text.quoted) must lie between \(range.lowerBound) and \(range.upperBound)")
  }

  static func notOneOf(_ text: String, _ names: [String]) -> Complaint {
    Complaint(
      "choice",
      "\(text.quoted) must be one of \(names.joined(separator: ", "))"
        + suggestion(NearestName.to(text, among: names)))
  }

  static func wrongCode(_ text: String, example: String) -> Complaint {
    Complaint("code", "\(text.quoted) is not such a code; write it like \(example)")
  }
}

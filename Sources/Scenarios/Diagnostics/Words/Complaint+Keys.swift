/// Words about keys, names and the shape of the file.
extension Complaint {
  static func unknownKey(_ key: String, nearest: String?) -> Complaint {
    Complaint(
      "unknown-key", "\(key.quoted) is not a key here\(suggestion(nearest))\(spaceHint(key))")
  }

  static func unknownParameter(_ key: String, nearest: String?) -> Complaint {
    Complaint(
      "unknown-parameter",
      "\(key.quoted) is not a parameter\(suggestion(nearest))"
        + (nearest == nil ? "; caseload parameters lists them" : ""))
  }

  static func unknownMeasure(_ name: String, nearest: String?) -> Complaint {
    Complaint("unknown-measure", "\(name.quoted) is not a measure\(suggestion(nearest))")
  }

  static func unknownAlternative(_ name: String, nearest: String?) -> Complaint {
    Complaint(
      "unknown-alternative", "\(name.quoted) is not an alternative of compare\(suggestion(nearest))"
    )
  }

  static func missingKey(_ key: String, example: String) -> Complaint {
    Complaint(
      "missing-key", "\(key.quoted) is missing; add it, for example  \(key): \(example)")
  }

  static func missingOneOf(_ first: String, _ second: String) -> Complaint {
    Complaint("missing-key", "\(first.quoted) or \(second.quoted) is missing; one is needed")
  }

  static func excludes(_ key: String, _ other: String, at place: Place) -> Complaint {
    Complaint(
      "conflict",
      "\(key.quoted) and \(other.quoted) exclude each other; \(other.quoted) stands at "
        + place.text)
  }

  static func notAvailable(_ what: String, instead: String) -> Complaint {
    Complaint("not-available", "\(what) is not available in this version; \(instead)")
  }

  static func wanted(_ what: String, found: YAMLNode) -> Complaint {
    let hint = found.text.map(spaceHint) ?? ""
    return Complaint("wrong-kind", "\(what) is wanted here; found \(found.words)\(hint)")
  }

  /// For what was probably meant as a key and its value: `start:2023-04-01`.
  private static func spaceHint(_ text: String) -> String {
    text.gluedColon == nil ? "" : "; a key is followed by a colon and a space"
  }

  static func emptyList(_ what: String) -> Complaint {
    Complaint("empty-list", "the list is empty; give at least one \(what)")
  }

  static func repeated(_ what: String, first: Place) -> Complaint {
    Complaint("repeated", "\(what.quoted) stands here again; it first stands at \(first.text)")
  }

  static func claimedTwice(_ key: String, here: String, other: String, at place: Place) -> Complaint
  {
    Complaint(
      "set-twice",
      "\(key.quoted) stands in \(here.escapedForMessages) and in \(other.escapedForMessages) at "
        + "\(place.text); a name may be in only one of them")
  }

  static func memberOfBundle(
    _ key: String, member: String, other: String, at place: Place
  ) -> Complaint {
    Complaint(
      "set-twice",
      "\(key.quoted) sets \(member.quoted), which \(other.quoted) at \(place.text) sets as well; "
        + "use one of them")
  }

  static func nothingSet(_ alternative: String) -> Complaint {
    Complaint(
      "no-effect",
      "\(alternative.quoted) has dates or funding but no parameter that they apply to")
  }

  static func notALever(_ key: String) -> Complaint {
    Complaint(
      "not-a-lever",
      "\(key.quoted) is not something that an authority or a government can set; it belongs in set "
        + "or vary")
  }

  static func notPrimary(_ name: String) -> Complaint {
    Complaint("unreported-measure", "primary names \(name.quoted), which measures leaves out")
  }
}

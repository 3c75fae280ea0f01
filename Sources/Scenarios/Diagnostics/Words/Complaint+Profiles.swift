/// Words about profiles.
extension Complaint {
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

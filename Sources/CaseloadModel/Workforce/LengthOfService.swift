/// Years of service with the authority, in the bands of the published workforce tables, the longest
/// two together.
enum LengthOfService: CaseIterable, Sendable {
  case under2, from2To5, from5To10, over10

  init(years: Double) {
    if years < 2 {
      self = .under2
    } else if years < 5 {
      self = .from2To5
    } else {
      self = years < 10 ? .from5To10 : .over10
    }
  }

  /// Staff on the first of each month.
  var staff: Count {
    switch self {
    case .under2: .serviceUnder2
    case .from2To5: .service2To5
    case .from5To10: .service5To10
    case .over10: .serviceOver10
    }
  }

  var leavers: Count {
    switch self {
    case .under2: .leaversUnder2
    case .from2To5: .leavers2To5
    case .from5To10: .leavers5To10
    case .over10: .leaversOver10
    }
  }

  /// As in the key of a measure.
  var key: String {
    switch self {
    case .under2: "under-2-years"
    case .from2To5: "2-to-5-years"
    case .from5To10: "5-to-10-years"
    case .over10: "10-years-or-more"
    }
  }

  /// As in the title of a measure.
  var title: String {
    switch self {
    case .under2: "under 2 years"
    case .from2To5: "2 to 5 years"
    case .from5To10: "5 to 10 years"
    case .over10: "10 years or more"
    }
  }
}

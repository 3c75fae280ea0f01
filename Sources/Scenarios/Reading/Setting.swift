import SocialCare

/// One value of one name, read: what it does to each parameter behind the name.
struct Setting {
  /// What a setting does to one parameter.
  struct Part {
    /// Position in the catalogue.
    var parameter: Int
    var change: ValueChange
  }

  var key: String
  var keyPlace: Place
  /// As it reads in the file.
  var text: String
  var place: Place
  /// `set.agency.day-rate`
  var path: String
  var unit: Unit
  /// One for a parameter, several for a bundle.
  var parts: [Part]
}

/// A value of the world, from a day on or always.
struct WorldSetting {
  var setting: Setting
  /// `nil`: from the start of the warm-up.
  var day: Day?
  var dayText: String?
}

/// What an alternative sets, and when.
struct PolicySetting {
  var setting: Setting
  /// The scenario's start unless dated.
  var from: Day
  /// The last day; `nil` is never-ending.
  var until: Day?
  /// Months until the value is reached; 0 is at once.
  var ramp: Int
  /// As it reads in `design.csv`: `+20% from 2025-04-01`.
  var changeText: String
}

/// A named alternative.
struct Alternative {
  var name: String
  var place: Place
  var settings: [PolicySetting]
  var fundedBy: FundedBy
  /// Names of those who do it, in the order in which they begin; all that are simulated unless said.
  var authorities: [String] = []
  /// Months from one's beginning to the next one's.
  var rollOut = 0

  /// By how many months an authority begins later than `from`; `nil` for one that does nothing of it.
  func delay(of authority: String) -> Int? {
    if authorities.isEmpty { return 0 }
    return authorities.firstIndex(of: authority).map { $0 * rollOut }
  }
}

/// A name that is varied and its levels.
struct Factor {
  var key: String
  var keyPlace: Place
  var levels: [Setting]
}

import ArgumentParser

/// How long a command may take: `90s`, `20m`, `1h30m`.
struct TimeBudget: ExpressibleByArgument, Equatable {
  var duration: Duration

  init?(argument: String) {
    var seconds: Int64 = 0
    var rest = argument[...]
    var units = "hms"[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int64(digits), number <= 1_000_000,
        let unit = rest.dropFirst(digits.count).first, let position = units.firstIndex(of: unit)
      else { return nil }
      seconds += number * (unit == "h" ? 3600 : unit == "m" ? 60 : 1)
      units = units[units.index(after: position)...]
      rest = rest.dropFirst(digits.count + 1)
    }
    guard seconds > 0 else { return nil }
    duration = .seconds(seconds)
  }

  var defaultValueDescription: String { ProgressDisplay.words(duration) }
}

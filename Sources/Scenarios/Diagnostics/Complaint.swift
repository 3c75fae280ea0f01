/// What is wrong, in a stable code and in words, before it has a place.
///
/// All words that users read about their files are made here and in the extensions beside this
/// file: what is wrong; what was found; what is allowed or what to do.
struct Complaint: Error, Equatable {
  /// Characters of user text that a message quotes.
  static let mostQuoted = 200

  var code: String
  var message: String

  init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  /// `; did you mean ‘x’?`, or nothing.
  static func suggestion(_ name: String?) -> String {
    name.map { "; did you mean \($0.quoted)?" } ?? ""
  }

  /// `1 run`, `3 runs`.
  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(grouped(count)) \(noun)s"
  }

  /// `1,073,741,824`.
  static func grouped(_ count: Int) -> String {
    var text = ""
    for (position, digit) in String(count).reversed().enumerated() {
      if position > 0 && position % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

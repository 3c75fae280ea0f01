/// Words about text that is not YAML.
extension Complaint {
  static func syntax(_ problem: String) -> Complaint {
    Complaint("syntax", "this is not YAML: \(problem.escapedForMessages)")
  }

  // MARK: Colons

  static func colonInValue(_ value: String) -> Complaint {
    let mark = value.contains("'") ? "\"" : "'"
    let isPlain = value.first != "\"" && value.first != "'"
    let advice = isPlain ? ": \(mark)\(value.escapedForMessages)\(mark)" : " as a whole"
    return Complaint(
      "syntax",
      "a colon and a space inside a value; put the value between quotation marks\(advice)")
  }

  static func missingSpace(_ text: String) -> Complaint {
    Complaint(
      "syntax",
      "a space is missing after this colon, found \(text.quoted); a key is followed by a colon and a "
        + "space")
  }

  static func missingColon(_ text: String) -> Complaint {
    Complaint(
      "syntax",
      "\(text.quoted) has no colon with a space behind it; a line is  key: value,  or  - value  in a "
        + "list")
  }

  // MARK: Quotation marks

  static let unclosedQuote = Complaint(
    "syntax", "the quotation mark here is never closed; close it at the end of its text")

  static func lateQuote(_ end: (line: Int, column: Int)) -> Complaint {
    Complaint(
      "syntax",
      "the quotation mark here is closed only at line \(end.line), column \(end.column), and text "
        + "follows; close it at the end of its text")
  }

  static let textAfterQuote = Complaint(
    "syntax",
    "text follows the closing quotation mark; for a ' inside the text put all of it between \", and "
      + "the other way round")
  static let badEscape = Complaint(
    "syntax",
    "between \" a backslash begins an escape, and this is none; write \\\\ for a backslash, or put the "
      + "text between '")

  // MARK: Brackets

  static func unclosedBracket(_ bracket: YAMLNesting.Bracket) -> Complaint {
    Complaint(
      "syntax",
      "the bracket \(character(bracket.opening)) here is never closed; close it with "
        + character(bracket.closing))
  }

  static func wrongBracket(
    _ found: Unicode.Scalar, closing bracket: YAMLNesting.Bracket
  ) -> Complaint {
    Complaint(
      "syntax",
      "found \(String(found).quoted) where \(character(bracket.closing)) closes the bracket of line "
        + "\(bracket.line), column \(bracket.column)")
  }

  static func strayBracket(_ found: Unicode.Scalar) -> Complaint {
    Complaint(
      "syntax",
      "the bracket \(found) closes none; take it out, or put the value between quotation marks")
  }

  static let missingComma = Complaint(
    "syntax",
    "a comma is missing before this; in brackets commas part the values, and a value with a colon "
      + "needs quotation marks")
  static let missingItem = Complaint(
    "syntax", "a value is missing before this comma; write one, or take the comma out")
  static let textAfterValue = Complaint(
    "syntax",
    "text follows where the value has ended; take it out, or put the whole value between quotation "
      + "marks")

  // MARK: Lines

  static func indentation(_ column: Int, fitting columns: [Int]) -> Complaint {
    let known = columns.map(String.init).joined(separator: " or ")
    let place = known.isEmpty ? "" : ", here \(known)"
    return Complaint(
      "syntax",
      "this line begins in column \(column), where nothing above it does; keys of one map begin in "
        + "the same column\(place)")
  }

  static let missingDash = Complaint(
    "syntax", "this stands among the items of a list; begin it with  -  as they do")
  static let dashAmongKeys = Complaint(
    "syntax",
    "an item of a list stands among keys; a list stands below its key, or in brackets behind it:  "
      + "key: [a, b]")
  static let listOnKeyLine = Complaint(
    "syntax",
    "a list with dashes begins on the line below its key; on one line write it in brackets:  key: "
      + "[a, b]")
  static let textAfterBlockMark = Complaint(
    "syntax", "the text of a block (| or >) begins on the next line")

  static func cannotBegin(_ character: Unicode.Scalar) -> Complaint {
    Complaint(
      "syntax",
      "a key or value cannot begin with \(String(character).quoted); put it between quotation "
        + "marks")
  }

  private static func character(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
}

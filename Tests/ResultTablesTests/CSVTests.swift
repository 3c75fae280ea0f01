import Foundation
import ResultTables
import TestSupport
import Testing

@Suite("CSV")
struct CSVTests {
  @Test(
    "Texts like formulas are made safe, and read back as they were",
    arguments: [
      ("=1+1", "\"'=1+1\""), ("+20%", "\"'+20%\""), ("-x", "\"'-x\""), ("@a", "\"'@a\""),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\u{FF1D}x", "\"'\u{FF1D}x\""),
      ("'=x", "\"''=x\""), ("it's", "it's"), ("'quoted'", "'quoted'"), ("a,b", "\"a,b\""),
      ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""), ("", ""), ("'", "'"),
      ("=\"\u{301}", "\"'=\"\"\u{301}\""),
    ])
  func fields(text: String, field: String) throws {
    #expect(CSVText.field(text) == field)
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.csv"
    try ("a,b\n" + CSVText.field(text) + ",1\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    var reader = try CSVReader(path: path)
    #expect(try reader.next() == ["a", "b"])
    #expect(try reader.next() == [text, "1"])
    #expect(try reader.next() == nil)
  }

  @Test("A row of another width and a quote that never ends are refused, with their row")
  func broken() throws {
    let folder = try TemporaryFolder()
    for (content, words) in [
      ("a,b\n1,2\n3\n", "row 3 has 1 cells instead of 2"), ("a\n\"x", "row 2 has a quote"),
      ("a\n\"x\"y\n", "row 2 has a stray character"),
    ] {
      let path = folder.path + "/x.csv"
      try content.write(toFile: path, atomically: true, encoding: .utf8)
      var reader = try CSVReader(path: path)
      let failure = #expect(throws: TableFailure.self) { while try reader.next() != nil {} }
      #expect(failure?.description.contains(words) == true)
    }
  }
}

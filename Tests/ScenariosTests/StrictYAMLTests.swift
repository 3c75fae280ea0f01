import Testing

@testable import Scenarios

@Suite struct StrictYAMLTests {
  private func parse(_ text: String) throws -> YAMLNode {
    let findings = Findings()
    let node = StrictYAML.parse(Array(text.utf8), file: "f.yaml", into: findings)
    try findings.check()
    return try #require(node)
  }

  private func codes(_ text: String) -> [String] {
    let findings = Findings()
    _ = StrictYAML.parse(Array(text.utf8), file: "f.yaml", into: findings)
    do {
      try findings.check()
    } catch {
      return error.diagnostics.map { "\($0.line):\($0.column) \($0.code)" }
    }
    return []
  }

  @Test(arguments: [
    "a: plain with & and * and ! inside",
    "a: this goes on\n  *here* and\n  &there\nb: 1",
    "a:\n  starts below\n  *emphasis*\nb: 1",
    "- one\n  *two*\n- three",
    "a: 'it''s *quoted* &x !y'",
    "a: \"with \\\" quote *x\"\nb: \"over\n  *two* lines\"",
    "# *comment* &x !y\na: 1 # *x\nb: a#b",
    "a: |\n  *block* &x\n\n  !more\nb: 1",
    "a: >-\n  folded *x*\n   deeper *y*\nb: |+\n  z\n\n",
    "a:\n- |\n  *in a list*\n- b: |\n    *deeper*\n  c: 1",
    "a: [x *y, 'z', \"w\"]\nb: {c: d *e}",
    "a: {\"b\":c, 'd':e}",
    "a: [one\n  *two, three]",
    "a: http://x.y/z\nb: 12:30",
    "a: |\n",
    "a: {b: 1, c: {b: 1}}\nd: {b: 1}",
    "- a: 1\n  b: 2\n- a: 1\n  b: 2",
    "a:\n  b: 1\nc:\n  b: 1",
    "a:\n- b: 1\n- b: 2\nc: 3",
    "a: [b: 1, b: 2]",
    "'*key': 1\n\"&key\": 2",
    "---\na: 1\n...\n",
    "a: -x\nb: ?x\nc: :y",
    "a: \"\\u00a3\"\r\nb: 2\r\n",
  ])
  func `text that only looks like anchors, tags or repeats is read`(_ text: String) throws {
    _ = try parse(text)
  }

  @Test(arguments: [
    ("a: [*b]", "1:5 alias"), ("a: {\"b\":*c}", "1:9 alias"), ("- &a b", "1:3 alias"),
    ("a: |\n  text\n*b : c", "3:1 alias"), ("a: 'x'\nb: !t 'y'", "2:4 tag"),
    ("a:\n  &b c", "2:3 alias"), ("a: b\n&c d: e", "2:1 alias"), ("£: *a", "1:4 alias"),
    ("a: |2\n   x", "1:4 block-text"), ("a:\n  |\n  x", "2:3 block-text"),
    ("a: 1\n...\nb: 2", "3:1 second-document"), ("a: |\n\tx", "2:1 tab"),
    ("a:\n  - b\n\t- c", "3:1 tab"), ("a: b\n\tc", "2:1 tab"),
    ("a: {b: 1, c: 2, 'b': 3}", "1:17 duplicate-key"),
    ("- a: 1\n  b: 2\n  a: 3", "3:3 duplicate-key"),
    ("a:\n  - b\na: 1", "3:1 duplicate-key"), ("? a\n: b", "1:1 complex-key"),
    ("[a, b]: c", "1:1 complex-key"), ("a: [", "1:4 syntax"),
    ("\"\\x61\": 1\na: 2", "1:1 duplicate-key"),
  ])
  func `what is refused is told at its place`(_ text: String, _ code: String) {
    #expect(codes(text) == [code])
  }

  @Test(arguments: [
    ("a: 'it's here'", "1:8", "text follows the closing quotation mark"),
    ("a: 'it\n\nb: 1\nc: it's", "1:4", "closed only at line 4, column 6"),
    ("a: \"b\": c", "1:7", "between quotation marks as a whole"),
    ("a: \"x\\q\"", "1:6", "write \\\\ for a backslash"),
    ("a: [b]]", "1:7", "the bracket ] closes none"),
    ("a: [b, {c: d]", "1:13", "found ‘]’ where } closes the bracket of line 1, column 8"),
    ("a: {b: 1\nc:\n  d: 1\ne:\n  d: 2", "1:4", "the bracket { here is never closed"),
    ("a: {b: 1 c: 2}", "1:11", "a comma is missing"),
    ("a: [b, , c]", "1:8", "a value is missing before this comma"),
    ("a: [b] c\nd: 1", "1:8", "text follows where the value has ended"),
    ("a: @b", "1:4", "a key or value cannot begin with ‘@’"),
    ("a: 1\n, b: 2", "2:1", "a key or value cannot begin with ‘,’"),
    ("a: {b:[1], c: 2}", "1:6", "a space is missing after this colon"),
    ("a: - b", "1:4", "a list with dashes begins on the line below"),
    ("a:\n  - b\n  c: 1", "3:3", "this stands among the items of a list"),
    ("a:\n  - b\n  c\nd: 1", "3:3", "this stands among the items of a list"),
    ("a: b\n- c", "2:1", "an item of a list stands among keys"),
    ("a: | b\n  c", "1:6", "begins on the next line"),
    ("  a: 1\nb: 2", "2:1", "begins in column 1"),
    ("a: \"b\"\n  c: 1", "2:3", "here 1"),
    ("- a: 1\n   b: 2", "2:4", "here 1 or 3"),
    ("a:\n  b:{}\n  c: 1", "2:4", "a space is missing after this colon"),
  ])
  func `a slip is told in plain words where it was made`(
    _ text: String, _ place: String, _ words: String
  ) throws {
    let error = #expect(throws: InvalidScenario.self) { try parse(text) }
    let slips = try #require(error).diagnostics
    #expect(slips.map { "\($0.line):\($0.column)" } == [place], "\(slips)")
    #expect(slips.first?.message.contains(words) == true, "\(slips)")
  }

  @Test func `a key that stands twice hides nothing of the rest`() throws {
    let findings = Findings()
    let text = "a: 1\na: [2]\n\"b\": {c: 3, 'c': 4}\n\"b\": 5\nd: 6"
    let node = StrictYAML.parse(Array(text.utf8), file: "f.yaml", into: findings)
    #expect(codes(text) == ["2:1 duplicate-key", "3:13 duplicate-key", "4:1 duplicate-key"])
    #expect(node?["a"]?.text == "1")
    #expect(node?["b"]?["c"]?.text == "3")
    #expect(node?["d"]?.place.column == 4)
  }

  @Test func `a byte order mark and carriage returns do not move columns`() {
    #expect(codes("\u{FEFF}a: *b\r\nc: *d\r\n") == ["1:4 alias", "2:4 alias"])
    #expect(codes("a: 1\r\r*b : 2") == ["3:1 alias"])
  }

  @Test func `scalars stay text`() throws {
    let node = try parse("a: no\nb: 012\nc: 12:30\nd: ~\ne: \"~\"\nf: 2026-04-01\ng:")
    #expect(node["a"]?.text == "no")
    #expect(node["b"]?.text == "012")
    #expect(node["c"]?.text == "12:30")
    #expect(node["d"]?.text == nil)
    #expect(node["e"]?.text == "~")
    #expect(node["f"]?.text == "2026-04-01")
    #expect(node["g"]?.words == "nothing")
  }

  @Test func `too many nodes are refused before they are built`() {
    let wide = "a: [" + String(repeating: "x, ", count: 350_000) + "x]"
    #expect(codes(wide).first?.hasSuffix("too-many-nodes") == true)
    let few = "a: [" + String(repeating: "x, ", count: 100_000) + "x]"
    #expect(codes(few).first?.hasSuffix("too-many-nodes") == true)
    let enough = "a: [" + String(repeating: "x, ", count: 90_000) + "x]"
    #expect(codes(enough) == [])
  }

  @Test func `nesting is refused beyond its limit in every style`() {
    // Lists by their dashes alone must not reach a parser that calls itself for each.
    for count in [80, 200_000] {
      #expect(codes(String(repeating: "- ", count: count) + "a") == ["1:129 too-deep"])
    }
    #expect(codes("- - - " + String(repeating: "[", count: 70)) == ["1:68 too-deep"])
    var blocks = ""
    for level in 0..<80 { blocks += String(repeating: " ", count: level) + "a:\n" }
    #expect(codes(blocks).first?.hasSuffix("too-deep") == true)
    #expect(
      codes("a: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == [])
  }

  @Test func `no text crashes the reader`() {
    // Short texts of indicators, drawn at a fixed seed.
    let alphabet = Array("a:-?[]{},&*!|>'\"# \n\t%")
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bits = state >> 16
      for _ in 0..<9 {
        text.append(alphabet[Int(bits % UInt64(alphabet.count))])
        bits /= UInt64(alphabet.count)
      }
      _ = codes(text)
    }
  }
}

import Foundation
import Testing

/// The simulation's path asks nobody who answers differently elsewhere: no C library, no system
/// random numbers, no hashing, no fused multiply-add. `CPrefetch` answers nothing at all.
struct SourceTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources").standardized

  /// What runs between a scenario's values and a replication's record.
  private static let path = [
    "CaseloadModel", "EventEngine", "Probability/Distributions", "Probability/Elementary",
    "Probability/Random", "Scenarios/Designs", "Scenarios/Parameters", "Scenarios/Quantities",
    "SocialCare",
  ]

  /// The lines of every Swift file of a folder, comments left out, each with its place.
  private static func lines(of folder: String) throws -> [(place: String, code: Substring)] {
    let root = sources.appendingPathComponent(folder)
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    try #require(!files.isEmpty)
    return try files.flatMap { file in
      try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ("\(folder)/\(file):\($0 + 1)", $1.prefix(upTo: $1.firstRange(of: "//"))) }
    }
  }

  @Test("It imports no library of the system", arguments: path)
  func imports(_ folder: String) throws {
    let rooms: Set<Substring> = [
      "CPrefetch", "EventEngine", "OutputStatistics", "Probability", "Scenarios", "SocialCare",
    ]
    for (place, code) in try Self.lines(of: folder) {
      let words = code.split(separator: " ")
      guard let position = words.firstIndex(of: "import") else { continue }
      #expect(rooms.contains(words[position + 1]), "\(place): \(code)")
    }
  }

  /// `GSL` with its distribution functions goes through the C library.
  @Test(
    "It asks for no GSL, no system random number, no hash and no fused multiply-add",
    arguments: path)
  func calls(_ folder: String) throws {
    let refused = [
      ".addProduct(", ".addingProduct(", ".random(", ".shuffle(", ".shuffled(", ".randomElement(",
      "SystemRandomNumberGenerator", "Hasher", "hashValue", "SuspendingClock", "ContinuousClock",
      "GSL", "cumulative(", "StudentT", "ChiSquare",
    ]
    for (place, code) in try Self.lines(of: folder) {
      for word in refused { #expect(!code.contains(word), "\(place): \(word)") }
    }
  }
}

extension Substring {
  /// What stands before a range; all of it where there is none.
  fileprivate func prefix(upTo range: Range<Index>?) -> Substring {
    range.map { self[..<$0.lowerBound] } ?? self
  }
}

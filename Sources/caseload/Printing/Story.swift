import Foundation
import OutputStatistics
import ResultStore
import SocialCare

/// What happened to one child with its family, worker, post or family, in words.
struct Story {
  /// `child 4312`, `family 2307`.
  private let entities: [String]

  init(of entities: [String]) {
    self.entities = entities
  }

  /// The rows that are about one of the entities, or whose change names it.
  func rows(among rows: [EventRow]) -> [EventRow] {
    rows.filter { row in
      entities.contains { row.entity == $0 || Self.names($0, in: row.change) }
    }
  }

  /// A line for each event: `Mon 2023-04-03 09:30  child 4312  status: closed -> assessment`.
  static func text(_ rows: [EventRow]) -> String {
    var table = TextTable("when", "who", "what")
    for row in rows { table.append(time(row.time), row.entity, words(row)) }
    return table.text
  }

  /// Milliseconds since 1970-01-01T00:00 as a weekday, a date and a time of day.
  static func time(_ milliseconds: Int64) -> String {
    let length: Int64 = 86_400_000
    var number = milliseconds / length
    if milliseconds % length < 0 { number -= 1 }
    let minutes = (milliseconds - number * length) / 60_000
    let day = Day(number: Int32(clamping: number))
    let weekday = "\(day.weekday)".prefix(3).capitalisedFirst
    return "\(weekday) \(day) \(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  private static func words(_ row: EventRow) -> String {
    let kind = row.kind.split(separator: "-").joined(separator: " ")
    return row.change.isEmpty ? kind : "\(kind): \(row.change)"
  }

  /// `worker 7` stands in `worker 7, after 3 days`, and not in `worker 71`.
  private static func names(_ entity: String, in change: String) -> Bool {
    guard let range = change.range(of: entity) else { return false }
    let next = change[range.upperBound...].first
    let previous = change[..<range.lowerBound].last
    return next?.isNumber != true && previous?.isLetter != true
  }

  private static func padded(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Substring {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

import OutputStatistics
import ResultStore

/// The tables that have a row for what one replication saw: design, replications, flows, events.
extension ReportedUnits {
  func writeDesign(to sink: TableSink) throws(TableFailure) {
    for point in batch.designPoints {
      for change in point.changes {
        try sink.append([
          .text(point.name), .text(change.parameter), .text(change.value), .text(change.unit),
        ])
      }
    }
  }

  func writeGlossary(to sink: TableSink) throws(TableFailure) {
    for measure in batch.measures {
      try sink.append([
        .text(measure.key), .text(measure.title), .text(measure.unit),
        .text(measure.definition), .text(measure.publishedDefinition),
        .text(measure.better.rawValue), .text(measure.caveat),
      ])
    }
  }

  func writeReplications(to sink: TableSink) throws(TableFailure) {
    try forEachRecord(in: .measures) { (head, record) throws(TableFailure) in
      for observation in record.measures {
        try sink.append(head + [.text(observation.measure), StoredCell(observation.value)])
      }
    }
  }

  func writeFlows(to sink: TableSink) throws(TableFailure) {
    try forEachRecord(in: .flows) { (head, record) throws(TableFailure) in
      for row in record.flows {
        try sink.append(
          head + [
            StoredCell(row.year), .text(row.stock), .integer(row.opening),
            .text(row.direction.rawValue), .text(row.reason), .integer(row.amount),
            .integer(row.closing), .text(row.unit),
          ])
      }
    }
  }

  func writeEvents(to sink: TableSink) throws(TableFailure) {
    try forEachRecord(in: .events) { (head, record) throws(TableFailure) in
      for (index, event) in record.events.enumerated() {
        try sink.append(
          head + [
            StoredCell(index + 1), .text(isoTime(milliseconds: event.time)), .text(event.kind),
            .text(event.entity), .text(event.change),
          ])
      }
    }
  }

  /// Calls `body` with every record in key order and the cells that its rows begin with.
  private func forEachRecord(
    in section: RecordSection,
    _ body: ([StoredCell], ReplicationRecord) throws(TableFailure) -> Void
  ) throws(TableFailure) {
    for designPoint in batch.designPoints.indices {
      let name = StoredCell.text(name(designPoint))
      try forEachReplication(of: designPoint, sections: [section]) {
        (replication, records) throws(TableFailure) in
        for record in records {
          try body([name, StoredCell(replication), .text(record.authority)], record)
        }
      }
    }
  }
}

/// A time of the simulation as ISO 8601 to the millisecond, without a zone: all its times are
/// local.
///
/// Source of the calendar: H. Hinnant, *chrono-compatible low-level date algorithms* (2013).
func isoTime(milliseconds: Int64) -> String {
  let day: Int64 = 86_400_000
  let rest = ((milliseconds % day) + day) % day
  let shifted = (milliseconds - rest) / day + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let turned = (5 * dayOfYear + 2) / 153
  let month = turned < 10 ? turned + 3 : turned - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  let date =
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfYear - (153 * turned + 2) / 5 + 1, 2))"
  let clock = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
  return "\(date)T\(clock):\(padded(rest / 1_000 % 60, 2)).\(padded(rest % 1_000, 3))"
}

/// `number` with zeros in front, `width` digits in all.
func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

import OutputStatistics

/// A part of a unit that is kept, hashed and read by itself.
package enum RecordSection: String, Sendable, CaseIterable {
  case measures, series, indicators, flows, costs, workforce, events

  /// The canonical bytes of this part of `records`, authority by authority; `nil` when there is
  /// nothing to keep, which only events may say.
  func payload(of records: [ReplicationRecord]) -> [UInt8]? {
    if self == .events && records.allSatisfy(\.events.isEmpty) { return nil }
    var writer = PayloadWriter()
    writer.write(count: records.count)
    for record in records {
      writer.write(word: record.authority)
      switch self {
      case .measures:
        writer.write(count: record.eventCount)
        writer.write(unsigned: record.fingerprint)
        writer.write(record.measures)
      case .series: writer.write(record.series)
      case .indicators: writer.write(record.indicators)
      case .flows: writer.write(record.flows)
      case .costs: writer.write(record.costs)
      case .workforce: writer.write(record.workforce)
      case .events: writer.write(record.events)
      }
    }
    return writer.finished()
  }

  /// Puts this part, read from `payload`, into `records`, which it begins when they are empty.
  ///
  /// - Parameter measures: the measures to keep; `nil` keeps all.
  func read(
    _ payload: [UInt8], measures: Set<String>?, into records: inout [ReplicationRecord]
  ) throws(PayloadDamage) {
    var reader = try PayloadReader(payload)
    let count = try reader.readCount()
    for index in 0..<count {
      let authority = try reader.readWord()
      if index == records.count { records.append(.empty(authority)) }
      guard records.indices.contains(index), records[index].authority == authority else {
        throw PayloadDamage(detail: "its authorities differ from table to table")
      }
      try readPart(from: &reader, measures: measures, into: &records[index])
    }
    guard reader.isAtEnd, count == records.count else {
      throw PayloadDamage(detail: "it is longer or shorter than it says")
    }
  }

  private func readPart(
    from reader: inout PayloadReader, measures: Set<String>?,
    into record: inout ReplicationRecord
  ) throws(PayloadDamage) {
    switch self {
    case .measures:
      record.eventCount = try reader.readEventCount()
      record.fingerprint = try reader.readUnsigned()
      record.measures = try reader.readObservations(of: measures)
    case .series: record.series = try reader.readObservations(of: measures)
    case .indicators: record.indicators = try reader.readObservations(of: measures)
    case .flows: record.flows = try reader.readFlows()
    case .costs: record.costs = try reader.readCosts()
    case .workforce: record.workforce = try reader.readWorkforce()
    case .events: record.events = try reader.readEvents()
    }
  }
}

extension PayloadReader {
  fileprivate mutating func readEventCount() throws(PayloadDamage) -> Int {
    guard let count = Int(exactly: try readUnsigned()) else {
      throw PayloadDamage(detail: "its count of events is out of range")
    }
    return count
  }
}

extension ReplicationRecord {
  fileprivate static func empty(_ authority: String) -> ReplicationRecord {
    ReplicationRecord(
      authority: authority, measures: [], series: [], indicators: [], flows: [], costs: [],
      workforce: [], events: [], eventCount: 0, fingerprint: 0)
  }
}

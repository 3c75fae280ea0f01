import GRDB
package import OutputStatistics

extension ResultStore {
  /// What one unit saw, authority by authority.
  ///
  /// - Parameters:
  ///   - sections: the parts to read; the others come back empty.
  ///   - measures: the measures, series and indicators to keep; `nil` keeps all.
  /// - Throws: ``StoreFailure/damaged(file:what:)`` when a payload does not match its hash, or
  ///   is not there at all.
  package func records(
    of unit: BatchUnit, sections: [RecordSection] = RecordSection.allCases,
    measures: Set<String>? = nil
  ) throws(StoreFailure) -> [ReplicationRecord] {
    try storing(in: file) {
      try queue.read { database in
        var records: [ReplicationRecord] = []
        for section in sections {
          if let payload = try payload(section, of: unit, in: database) {
            try section.read(payload, measures: measures, into: &records)
          } else if section != .events {
            throw PayloadDamage(detail: "\(name(of: unit)), table \(section.rawValue): missing")
          }
        }
        return records
      }
    }
  }

  /// Whether any unit kept its events.
  package func holdsEvents() throws(StoreFailure) -> Bool {
    let found = try storing(in: file) {
      try queue.read { database in
        try Int.fetchOne(
          database, sql: "SELECT 1 FROM payloads WHERE section = 'events' LIMIT 1")
      }
    }
    return found != nil
  }
}

import OutputStatistics

/// How the rows of the yearly accounts, of money, of staff and of events are kept.
extension PayloadWriter {
  mutating func write(_ rows: [FlowRow]) {
    write(count: rows.count)
    for row in rows {
      write(signed: Int64(row.year))
      write(word: row.stock)
      write(signed: row.opening)
      write(byte: row.direction == .in ? 0 : 1)
      write(word: row.reason)
      write(signed: row.amount)
      write(signed: row.closing)
      write(word: row.unit)
    }
  }

  mutating func write(_ rows: [CostRow]) {
    write(count: rows.count)
    for row in rows {
      write(signed: Int64(row.financialYear))
      write(word: row.costCentre)
      write(word: row.payer)
      write(signed: row.nominalPence)
      write(signed: row.realPence)
    }
  }

  mutating func write(_ rows: [WorkforceRow]) {
    write(count: rows.count)
    for row in rows {
      write(signed: Int64(row.year))
      write(word: row.grade)
      write(word: row.employment)
      for number in row.numbers { write(signed: number) }
    }
  }

  mutating func write(_ rows: [EventRow]) {
    write(count: rows.count)
    var time: Int64 = 0
    for row in rows {
      write(signed: row.time - time)
      time = row.time
      write(word: row.kind)
      write(word: row.entity)
      write(word: row.change)
    }
  }
}

extension PayloadReader {
  mutating func readFlows() throws(PayloadDamage) -> [FlowRow] {
    var rows: [FlowRow] = []
    for _ in 0..<(try readCount()) {
      rows.append(
        FlowRow(
          year: Int(try readSigned()), stock: try readWord(), opening: try readSigned(),
          direction: try readByte() == 0 ? .in : .out, reason: try readWord(),
          amount: try readSigned(), closing: try readSigned(), unit: try readWord()))
    }
    return rows
  }

  mutating func readCosts() throws(PayloadDamage) -> [CostRow] {
    var rows: [CostRow] = []
    for _ in 0..<(try readCount()) {
      rows.append(
        CostRow(
          financialYear: Int(try readSigned()), costCentre: try readWord(),
          payer: try readWord(), nominalPence: try readSigned(), realPence: try readSigned()))
    }
    return rows
  }

  mutating func readWorkforce() throws(PayloadDamage) -> [WorkforceRow] {
    var rows: [WorkforceRow] = []
    for _ in 0..<(try readCount()) {
      rows.append(
        WorkforceRow(
          year: Int(try readSigned()), grade: try readWord(), employment: try readWord(),
          inPost: try readSigned(), starters: try readSigned(),
          leaversFromSector: try readSigned(), leaversToAgency: try readSigned(),
          leaversToOtherAuthority: try readSigned(), otherLeavers: try readSigned(),
          vacancies: try readSigned(), spells: try readSigned()))
    }
    return rows
  }

  mutating func readEvents() throws(PayloadDamage) -> [EventRow] {
    var rows: [EventRow] = []
    var time: Int64 = 0
    for _ in 0..<(try readCount()) {
      let (next, overflow) = time.addingReportingOverflow(try readSigned())
      guard !overflow else { throw PayloadDamage(detail: "a time is out of range") }
      time = next
      rows.append(
        EventRow(
          time: time, kind: try readWord(), entity: try readWord(), change: try readWord()))
    }
    return rows
  }
}

extension WorkforceRow {
  /// Every count, in the order in which it is kept.
  fileprivate var numbers: [Int64] {
    [
      inPost, starters, leaversFromSector, leaversToAgency, leaversToOtherAuthority,
      otherLeavers, vacancies, spells,
    ]
  }
}

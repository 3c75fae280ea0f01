import OutputStatistics

/// Observations are kept as runs: one measure, one kind of period, periods one after another.
///
/// A series of 120 months is then one head and 120 numbers, and a reader that wants another
/// measure jumps over it.
extension PayloadWriter {
  mutating func write(_ observations: [Observation]) {
    var runs: [Range<Int>] = []
    for index in observations.indices {
      if let last = runs.last, observations[index].continues(observations[index - 1]) {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    write(count: runs.count)
    for run in runs { write(run: observations[run]) }
  }

  private mutating func write(run: ArraySlice<Observation>) {
    guard let first = run.first else { return }
    write(word: first.measure)
    write(byte: first.period.kind)
    write(signed: Int64(first.period.number))
    write(count: run.count)
    for observation in run { write(byte: observation.value == nil ? 0 : 1) }
    for case let value? in run.map(\.value) { write(number: value) }
  }
}

extension PayloadReader {
  /// - Parameter wanted: the measures to keep; `nil` keeps all.
  mutating func readObservations(
    of wanted: Set<String>?
  ) throws(PayloadDamage) -> [Observation] {
    var observations: [Observation] = []
    for _ in 0..<(try readCount()) {
      let measure = try readWord()
      let kind = try readByte()
      let first = Int(try readSigned())
      let count = try readCount()
      var isSeen: [Bool] = []
      for _ in 0..<count { isSeen.append(try readByte() == 1) }
      if let wanted, !wanted.contains(measure) {
        try skip(isSeen.count(where: { $0 }) * 8)
        continue
      }
      for index in 0..<count {
        guard let period = ObservedPeriod(kind: kind, number: first + index) else {
          throw PayloadDamage(detail: "a period is of no known kind")
        }
        let value = isSeen[index] ? try readNumber() : nil
        observations.append(Observation(measure: measure, period: period, value: value))
      }
    }
    return observations
  }
}

extension Observation {
  fileprivate func continues(_ previous: Observation) -> Bool {
    measure == previous.measure && period.kind == previous.period.kind
      && period.kind != 0 && period.number == previous.period.number + 1
  }
}

extension ObservedPeriod {
  fileprivate var kind: UInt8 {
    switch self {
    case .horizon: 0
    case .month: 1
    case .year: 2
    }
  }

  fileprivate var number: Int {
    switch self {
    case .horizon: 0
    case .month(let number), .year(let number): number
    }
  }

  fileprivate init?(kind: UInt8, number: Int) {
    switch kind {
    case 0: self = .horizon
    case 1: self = .month(number)
    case 2: self = .year(number)
    default: return nil
    }
  }
}

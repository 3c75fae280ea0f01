/// Reads a case's numbers and gathers all that is wrong with them before anything is started.
struct NumberReader {
  private let texts: [QueueNumber: String]
  private let given: Set<QueueNumber>
  /// Sentences that name their option.
  private(set) var complaints: [String] = []

  /// - Parameters:
  ///   - defaults: a text for every number that the case uses.
  ///   - given: those that were typed.
  init(_ name: String, defaults: [QueueNumber: String], given: [QueueNumber: String]) {
    texts = defaults.merging(given) { _, typed in typed }
    self.given = Set(given.keys)
    for number in QueueNumber.allCases where given[number] != nil && defaults[number] == nil {
      let used = QueueNumber.allCases.filter { defaults[$0] != nil }.map(\.option)
      complaints.append(
        "\(number.option) is not a number of ‘\(name)’, which has \(used.joined(separator: ", "))")
    }
  }

  /// The numbers used, by option, in one line.
  var words: String {
    QueueNumber.allCases.compactMap { number in
      texts[number].flatMap { isUsed(number) ? "\(number.rawValue) \($0)" : nil }
    }.joined(separator: ", ")
  }

  /// A service that says itself how fast it is leaves the default rate unused.
  private func isUsed(_ number: QueueNumber) -> Bool {
    guard number == .serviceRate, let text = texts[.service] else { return true }
    return (try? ServiceShape(text))?.setsOwnRate != true
  }

  func isGiven(_ number: QueueNumber) -> Bool { given.contains(number) }

  mutating func complain(_ number: QueueNumber, _ words: String) {
    complaints.append("\(number.option) \(words)")
  }

  /// Throws what has been found wrong so far.
  func check() throws(ImpossibleNumbers) {
    if !complaints.isEmpty { throw ImpossibleNumbers(complaints: complaints) }
  }

  // MARK: One number

  /// A number in a range; its lower end where there is a complaint.
  mutating func number(_ number: QueueNumber, in range: ClosedRange<Double>) -> Double {
    let text = texts[number] ?? ""
    if let value = NumberText.number(text), range.contains(value) { return value }
    complain(
      number, "is \(text); it must be a number from \(range.lowerBound) to \(range.upperBound)")
    return range.lowerBound
  }

  mutating func rate(_ number: QueueNumber) -> Double { self.number(number, in: NumberText.rates) }

  mutating func integer(_ number: QueueNumber, in range: ClosedRange<Int>) -> Int {
    integers(number, in: range, few: 1...1)[0]
  }

  // MARK: Lists

  /// From one to so many rates, with commas between them.
  mutating func rates(_ number: QueueNumber, few counts: ClosedRange<Int>) -> [Double] {
    let text = texts[number] ?? ""
    if let values = NumberText.numbers(text), counts.contains(values.count),
      values.allSatisfy(NumberText.rates.contains)
    {
      return values
    }
    let (low, high) = (NumberText.rates.lowerBound, NumberText.rates.upperBound)
    complain(
      number, "is \(text); it must be \(Self.words(counts, "rate")) from \(low) to \(high)")
    return Array(repeating: low, count: counts.lowerBound)
  }

  mutating func integers(
    _ number: QueueNumber, in range: ClosedRange<Int>, few counts: ClosedRange<Int>
  ) -> [Int] {
    let text = texts[number] ?? ""
    if let values = NumberText.integers(text), counts.contains(values.count),
      values.allSatisfy(range.contains)
    {
      return values
    }
    complain(
      number,
      "is \(text); it must be \(Self.words(counts, "whole number")) from \(range.lowerBound) to"
        + " \(range.upperBound)")
    return Array(repeating: range.lowerBound, count: counts.lowerBound)
  }

  private static func words(_ counts: ClosedRange<Int>, _ noun: String) -> String {
    counts.upperBound == 1
      ? "a \(noun)" : "\(counts.lowerBound) to \(counts.upperBound) \(noun)s with commas, each"
  }

  // MARK: Distributions

  /// Service by class: one rate for all, or one for each.
  mutating func services(classes: Int) -> [ServiceLaw] {
    let text = texts[.service] ?? "exponential"
    var shape = ServiceShape.exponential
    do throws(ServiceShape.Refusal) {
      shape = try ServiceShape(text)
    } catch {
      complain(.service, "is \(text); it \(error.words)")
    }
    if shape.setsOwnRate {
      if isGiven(.serviceRate) {
        complain(.serviceRate, "contradicts --service \(text), which says itself how fast it is")
      }
      return Array(repeating: shape.law(rate: 1), count: classes)
    }
    let rates = rates(.serviceRate, few: 1...classes)
    guard rates.count == 1 || rates.count == classes else {
      complain(.serviceRate, "has \(rates.count) rates for \(classes) classes")
      return Array(repeating: shape.law(rate: 1), count: classes)
    }
    return (0..<classes).map { shape.law(rate: rates[rates.count == 1 ? 0 : $0]) }
  }

  mutating func service() -> ServiceLaw { services(classes: 1)[0] }

  mutating func batch() -> BatchLaw {
    let text = texts[.batch] ?? ""
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      if parts[0] == "fixed", let size = NumberText.integer(parts[1]), (1...1000).contains(size) {
        return .fixed(size)
      }
      if parts[0] == "geometric", let mean = NumberText.number(parts[1]),
        (1...1000).contains(mean)
      {
        return .geometric(mean: mean)
      }
    }
    complain(.batch, "is \(text); it must be fixed:N or geometric:MEAN, from 1 to 1000")
    return .fixed(1)
  }
}

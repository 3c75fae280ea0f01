import Yams

/// What a YAML file may be.
struct YAMLLimits {
  /// Bytes of a file: 10 MB.
  var bytes = 10_000_000
  var depth = 64
  var nodes = 100_000
}

/// Reads YAML text into nodes with places, and refuses what the format leaves out.
struct StrictYAML {
  private let file: String
  private let findings: Findings
  private let limits: YAMLLimits
  private var nodes = 0
  /// Places of keys that their map has already: they stand in no map.
  private var repeated: Set<Place> = []

  /// The text's tree; `nil` when it cannot be read, and `findings` say why.
  ///
  /// Keys that stand twice are errors in `findings`, and the tree is without them, so that all that
  /// is wrong with the rest is found as well.
  static func parse(
    _ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits(),
    whenEmpty: Complaint = .emptyScenario, into findings: Findings
  ) -> YAMLNode? {
    var reader = StrictYAML(file: file, findings: findings, limits: limits)
    return reader.parse(bytes, whenEmpty: whenEmpty)
  }

  private init(file: String, findings: Findings, limits: YAMLLimits) {
    self.file = file
    self.findings = findings
    self.limits = limits
  }

  private mutating func parse(_ bytes: [UInt8], whenEmpty: Complaint) -> YAMLNode? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isCleanText(bytes) else { return nil }
    let scan = YAMLTokenScan.scan(bytes, limits: limits)
    for problem in scan.problems { report(problem) }
    guard scan.isReadable else { return nil }
    guard scan.hasContent else {
      findings.error(whenEmpty, at: place(1, 1))
      return nil
    }
    repeated = Set(scan.problems.map { place($0.line, $0.column) })
    let unrepeated = KeyStandIns.replacing(scan.problems.compactMap(\.repeatedKey), in: bytes)
    return compose(unrepeated).flatMap { convert($0, depth: 1) }
  }

  private func report(_ problem: YAMLTokenScan.Problem) {
    findings.error(problem.complaint, at: place(problem.line, problem.column))
  }

  /// Whether the text is UTF-8 without characters that could not be shown.
  private func isCleanText(_ bytes: [UInt8]) -> Bool {
    if let problem = EncodingCheck.problem(in: bytes) {
      report(problem)
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    findings.remember(text, of: file)
    var (line, column, isClean) = (1, 1, true)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r":
        line += 1
        column = 0
      case "\t": break
      case "\0":
        findings.error(.nulByte, at: place(line, column))
        return false
      default:
        if scalar.isUnsafeInMessages {
          findings.error(.unsafeCharacter(scalar), at: place(line, column))
          isClean = false
        }
      }
      if scalar != "\n" || previous != "\r" { column += 1 }
      previous = scalar
    }
    return isClean
  }

  private func compose(_ bytes: [UInt8]) -> Node? {
    do {
      return try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic)
    } catch let YamlError.scanner(context, problem, mark, _) {
      explain(problem, mark, context, in: bytes)
    } catch let YamlError.parser(context, problem, mark, _) {
      explain(problem, mark, context, in: bytes)
    } catch let YamlError.composer(context, problem, mark, _) {
      explain(problem, mark, context, in: bytes)
    } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
      findings.error(
        .duplicateKey(duplicates.first ?? "", first: nil),
        at: place(context.mark.line, context.mark.column))
    } catch {
      findings.error(.syntax("it cannot be parsed"), at: place(1, 1))
    }
    return nil
  }

  private func explain(
    _ problem: String, _ mark: Mark, _ context: YamlError.Context?, in bytes: [UInt8]
  ) {
    let fault = ParserFault(
      problem: problem, line: mark.line, column: mark.column,
      context: context.map { ($0.mark.line, $0.mark.column) })
    report(SyntaxMistake.problem(behind: fault, in: bytes))
  }

  private mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let place = place(node.mark?.line ?? 1, node.mark?.column ?? 1)
    nodes += 1
    guard depth <= limits.depth else {
      findings.error(.tooDeep(limit: limits.depth), at: place)
      return nil
    }
    guard nodes <= limits.nodes else {
      if nodes == limits.nodes + 1 {
        findings.error(.tooManyNodes(limit: limits.nodes), at: place)
      }
      return nil
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: place)
    case .sequence(let sequence):
      var list: [YAMLNode] = []
      for element in sequence {
        if let element = convert(element, depth: depth + 1) { list.append(element) }
      }
      return YAMLNode(place: place, content: .list(list))
    case .mapping(let mapping): return convert(mapping, at: place, depth: depth)
    case .alias:
      findings.error(.alias, at: place)
      return nil
    }
  }

  private func convert(_ scalar: Node.Scalar, at place: Place) -> YAMLNode {
    let unsafe = scalar.string.unicodeScalars.first {
      $0.isUnsafeInMessages && $0 != "\n" && $0 != "\t"
    }
    if let unsafe { findings.error(.unsafeCharacter(unsafe), at: place) }
    let isNothing =
      scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return YAMLNode(place: place, content: isNothing ? .nothing : .text(scalar.string))
  }

  private mutating func convert(
    _ mapping: Node.Mapping, at place: Place, depth: Int
  ) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    for (key, value) in mapping {
      guard let keyNode = convert(key, depth: depth + 1) else { continue }
      guard case .text(let name) = keyNode.content else {
        findings.error(.keyNotText, at: keyNode.place)
        continue
      }
      if repeated.contains(keyNode.place) { continue }
      if name == "<<" {
        findings.error(.mergeKey, at: keyNode.place)
        continue
      }
      guard let node = convert(value, depth: depth + 1) else { continue }
      entries.append(YAMLNode.Entry(key: name, keyPlace: keyNode.place, value: node))
    }
    return YAMLNode(place: place, content: .map(entries))
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(file: file, line: line, column: column)
  }
}

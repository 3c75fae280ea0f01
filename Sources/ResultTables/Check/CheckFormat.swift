/// How the outcome of a regression check is written.
package enum CheckFormat: String, Sendable, CaseIterable {
  case text, json, junit, github, gitlab

  package func rendered(_ report: CheckReport) -> String {
    switch self {
    case .text: Self.text(report)
    case .json: Self.json(report).rendered
    case .junit: Self.junit(report)
    case .github: Self.github(report)
    case .gitlab: Self.gitlab(report).rendered
    }
  }

  private static func text(_ report: CheckReport) -> String {
    let lines = report.findings.map(\.message)
    let named = report.findings.count { !$0.isAboutTheRun }
    let more = report.differenceCount - named
    return (lines + (more > 0 ? ["and \(more) more differences"] : []) + [report.verdict])
      .joined(separator: "\n") + "\n"
  }

  private static func json(_ report: CheckReport) -> JSONText {
    .members([
      ("verdict", .text(report.isSame ? "same" : "different")),
      ("mode", .text(report.mode.rawValue)),
      ("differences", .integer(report.differenceCount)),
      ("tables", .list(report.tables.map(JSONText.text))),
      ("findings", .list(report.findings.map(finding))),
    ])
  }

  private static func finding(_ finding: CheckFinding) -> JSONText {
    var members: [(String, JSONText)] = [
      ("kind", .text(finding.kind.rawValue)), ("table", .text(finding.table)),
    ]
    if let measure = finding.measure { members.append(("measure", .text(measure))) }
    if let row = finding.row { members.append(("row", .integer(row))) }
    members.append(("message", .text(finding.message)))
    return .members(members)
  }

  /// One case for every table and one for every measure: a finding fails the case of its
  /// measure, or of its table when it has none.
  private static func junit(_ report: CheckReport) -> String {
    let differences = report.findings.filter { !$0.isAboutTheRun }
    let extraTables = differences.map(\.table).filter { !report.tables.contains($0) }
    let extraMeasures = differences.compactMap(\.measure)
      .filter { !report.measures.contains($0) }
    let cases =
      unique(report.tables + extraTables).map { table in
        testCase("table", table, differences.filter { $0.table == table && $0.measure == nil })
      }
      + unique(report.measures + extraMeasures).map { measure in
        testCase("measure", measure, differences.filter { $0.measure == measure })
      }
    let failures = cases.count { $0.contains("<failure") }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="caseload check" tests="\(cases.count)" failures="\(failures)">
      \(cases.joined(separator: "\n"))
      </testsuite>

      """
  }

  private static func testCase(
    _ className: String, _ name: String, _ findings: [CheckFinding]
  ) -> String {
    let head = "  <testcase classname=\"\(className)\" name=\"\(escapedXML(name))\""
    guard let first = findings.first else { return head + "/>" }
    let detail = findings.map(\.message).joined(separator: "\n")
    return """
      \(head)>
          <failure message="\(escapedXML(first.message))"/>
          <system-out>\(escapedXML(detail))</system-out>
        </testcase>
      """
  }

  /// Workflow commands; GitHub shows the first ten of a step.
  private static func github(_ report: CheckReport) -> String {
    let lines = report.findings.map { finding in
      let level = finding.isAboutTheRun ? "warning" : "error"
      let line = finding.row.map { ",line=\($0)" } ?? ""
      let file = finding.table == "manifest" ? "manifest.json" : finding.table + ".csv"
      let title = escapedCommand("caseload check: \(finding.kind.rawValue)", isProperty: true)
      return "::\(level) file=\(escapedCommand(file, isProperty: true))\(line),title=\(title)::"
        + escapedCommand(finding.message, isProperty: false)
    }
    return (lines + [report.verdict]).joined(separator: "\n") + "\n"
  }

  /// A code quality report.
  private static func gitlab(_ report: CheckReport) -> JSONText {
    .list(
      report.findings.map { finding in
        .members([
          ("description", .text(finding.message)),
          ("check_name", .text("caseload-check-" + finding.kind.rawValue)),
          ("fingerprint", .text(fingerprint(finding))),
          ("severity", .text(finding.isAboutTheRun ? "info" : "major")),
          (
            "location",
            .members([
              (
                "path",
                .text(finding.table == "manifest" ? "manifest.json" : finding.table + ".csv")
              ),
              ("lines", .members([("begin", .integer(finding.row ?? 1))])),
            ])
          ),
        ])
      })
  }
}

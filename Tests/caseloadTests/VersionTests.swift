import Testing

@testable import caseload

@Test("The version line names program, schema and platform")
func versionLine() {
  #expect(Version.line.hasPrefix("caseload 0.1.0, schema 1, "))
}

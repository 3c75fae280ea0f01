import OutputStatistics
import ResultStore

/// `manifest.json`: what was run, by which version, and the hash of every table.
///
/// It holds no path, host, user or clock time: equal runs have equal manifests.
struct Manifest {
  private let units: ReportedUnits
  private let failed: [FailedUnit]
  private let tables: [WrittenTable]
  private let reported: Int

  init(_ units: ReportedUnits, tables: [WrittenTable]) throws(TableFailure) {
    self.units = units
    self.tables = tables
    let store = units.store
    failed = try reading { () throws(StoreFailure) in try store.failedUnits() }
    reported = try reading { () throws(StoreFailure) in try store.reportedReplications() }
  }

  var json: JSONText {
    let identity = units.store.identity
    let batch = units.batch
    return .members([
      ("program", .text("caseload")),
      ("version", .text(identity.version)),
      ("schema", .integer(identity.schema)),
      ("title", .text(batch.title)),
      ("seed", .text(String(identity.seed))),
      ("scenario_sha256", .text(identity.scenarioHash)),
      ("scenario", .text(identity.scenarioText)),
      ("period", .members([("start", .text(batch.start)), ("end", .text(batch.end))])),
      ("authorities", .list(batch.authorities.map(JSONText.text))),
      ("replications", .integer(reported)),
      ("stops_by_precision", .flag(batch.stopsByPrecision)),
      ("design_points", .list(batch.designPoints.indices.map(designPoint))),
      ("failed_units", .list(failed.map(failedUnit))),
      ("primary", .list(batch.primary.map(JSONText.text))),
      ("simultaneous_intervals", .integer(PairedComparison(units).familySize)),
      ("parameters_moved", .list(batch.movedParameters.map(moved))),
      ("tolerances", .members(tolerances)),
      ("raw_sha256", .text(rawHash)),
      ("tables", .list(tables.map(table))),
    ])
  }

  private func designPoint(_ index: Int) -> JSONText {
    let point = units.batch.designPoints[index]
    return .members([
      ("name", .text(point.name)),
      ("baseline", .text(units.name(point.baseline))),
      ("replications", .integer(units.replications[index].count)),
    ])
  }

  private func failedUnit(_ unit: FailedUnit) -> JSONText {
    .members([
      ("design_point", .text(units.name(unit.unit.designPoint))),
      ("replication", .integer(unit.unit.replication)),
      ("reason", .text(unit.reason)),
    ])
  }

  private func moved(_ parameter: MovedParameter) -> JSONText {
    .members([
      ("parameter", .text(parameter.name)),
      ("grade", .text(parameter.grade)),
      ("source", .text(parameter.source)),
    ])
  }

  private var tolerances: [(String, JSONText)] {
    units.batch.tolerances.sorted { $0.key < $1.key }.map {
      ($0.key, .number(RoundTrip.text($0.value)))
    }
  }

  private func table(_ table: WrittenTable) -> JSONText {
    .members([
      ("name", .text(table.schema.name)),
      ("file", .text(table.schema.fileName)),
      ("precision", .text(table.schema.precision.rawValue)),
      ("rows", .integer(table.rows)),
      ("bytes", .integer(table.bytes)),
      ("sha256", .text(table.sha256)),
    ])
  }

  /// One hash over those of the raw tables: equal on every machine.
  private var rawHash: String {
    let lines = tables.filter { $0.schema.precision == .raw }.map {
      "\($0.schema.name) \($0.sha256)\n"
    }
    return Digest.hexadecimal(of: lines.joined())
  }
}

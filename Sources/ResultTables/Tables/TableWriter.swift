package import ResultStore

/// Writes every table of a results folder, the data package and, last, the manifest.
///
/// A pure function of the store: the order in which units were finished, and by how many
/// processes, does not show. Without its manifest a folder's tables are not finished.
package struct TableWriter {
  private let store: ResultStore

  /// - Parameter store: opened for writing: one process at a time writes to a folder.
  package init(_ store: ResultStore) {
    precondition(store.isWritable, "tables are written by whoever holds the folder's lock")
    self.store = store
  }

  /// Checks the store once more, then writes.
  ///
  /// - Throws: ``TableFailure/store(_:)`` when the store is damaged, before anything is written.
  @discardableResult
  package func write() throws(TableFailure) -> [WrittenTable] {
    try reading { () throws(StoreFailure) in try store.verify() }
    let units = try ReportedUnits(store)
    try DurableFile.remove("manifest.json", from: store.folder)
    let hasEvents = try reading { () throws(StoreFailure) in try store.holdsEvents() }
    var written: [WrittenTable] = []
    for schema in TableCatalogue.all {
      if schema.name == TableCatalogue.events.name && !hasEvents {
        try DurableFile.remove(schema.fileName, from: store.folder)
        continue
      }
      let sink = try TableSink(schema, folder: store.folder, store: store)
      try fill(sink, with: schema, from: units)
      written.append(try sink.finish())
    }
    try publish("datapackage.json", DataPackage(batch: store.batch, tables: written).json)
    let manifest = try Manifest(units, tables: written)
    try publish("manifest.json", manifest.json)
    return written
  }

  private func fill(
    _ sink: TableSink, with schema: TableSchema, from units: ReportedUnits
  ) throws(TableFailure) {
    switch schema.name {
    case "design": try units.writeDesign(to: sink)
    case "replications": try units.writeReplications(to: sink)
    case "flows": try units.writeFlows(to: sink)
    case "series": try units.writeSeries(to: sink)
    case "indicators": try units.writeIndicators(to: sink)
    case "costs": try units.writeCosts(to: sink)
    case "workforce": try units.writeWorkforce(to: sink)
    case "summary": try units.writeSummary(to: sink)
    case "comparison": try units.writeComparison(to: sink)
    case "glossary": try units.writeGlossary(to: sink)
    case "events": try units.writeEvents(to: sink)
    default: preconditionFailure("a table without a writer: \(schema.name)")
    }
  }

  private func publish(_ name: String, _ json: JSONText) throws(TableFailure) {
    let file = try DurableFile(folder: store.folder, name: name)
    try file.write(json.rendered)
    _ = try file.publish()
  }
}

import ResultStore

/// `datapackage.json`: what every table and column means, for people and for `frictionless`.
///
/// Source: Data Package 1 and Table Schema 1, specs.frictionlessdata.io.
struct DataPackage {
  let batch: BatchDescription
  let tables: [WrittenTable]

  var json: JSONText {
    .members([
      ("profile", .text("tabular-data-package")),
      ("name", .text("caseload-results")),
      ("title", .text(batch.title)),
      ("resources", .list(tables.map(resource))),
    ])
  }

  private func resource(_ table: WrittenTable) -> JSONText {
    .members([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(table.schema.name)),
      ("title", .text(table.schema.title)),
      ("path", .text(table.schema.fileName)),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text("utf-8")),
      ("bytes", .integer(table.bytes)),
      ("hash", .text("sha256:" + table.sha256)),
      ("schema", schema(of: table.schema)),
    ])
  }

  private func schema(of table: TableSchema) -> JSONText {
    var members: [(String, JSONText)] = [
      ("fields", .list(table.columns.map { field($0, in: table) })),
      ("missingValues", .list([.text("")])),
      ("primaryKey", .list(table.primaryKey.map(JSONText.text))),
    ]
    if let column = table.measureColumn {
      let key: JSONText = .members([
        ("fields", .text(column)),
        (
          "reference",
          .members([("resource", .text("glossary")), ("fields", .text("measure"))])
        ),
      ])
      members.append(("foreignKeys", .list([key])))
    }
    return .members(members)
  }

  private func field(_ column: TableColumn, in table: TableSchema) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .text(column.name)),
      ("type", .text(column.kind.rawValue)),
      ("description", .text(column.description)),
    ]
    if table.primaryKey.contains(column.name) {
      members.append(("constraints", .members([("required", .flag(true))])))
    }
    return .members(members)
  }
}

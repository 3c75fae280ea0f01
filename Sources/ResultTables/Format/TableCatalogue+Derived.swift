/// The tables that speak of means and differences, and those that explain.
extension TableCatalogue {
  static let summary = TableSchema(
    name: "summary", title: "Each measure over replications", precision: .derived,
    columns: [
      .designPoint, .authority, .measure,
      TableColumn("mean", .number, "Mean over replications, in unit"),
      TableColumn("standard_deviation", .number, "Standard deviation over replications"),
      TableColumn("ci_low", .number, "Lower end of the 95 % interval of the mean"),
      TableColumn("ci_high", .number, "Upper end of the 95 % interval of the mean"),
      TableColumn("p10", .number, "10th percentile over replications"),
      TableColumn("p50", .number, "Median over replications"),
      TableColumn("p90", .number, "90th percentile over replications"),
      TableColumn("replications", .integer, "Replications in which the measure was seen"),
      .unit,
    ],
    primaryKey: ["design_point", "authority", "measure"], measureColumn: "measure")

  static let comparison = TableSchema(
    name: "comparison", title: "Paired differences from the baseline", precision: .derived,
    columns: [
      .designPoint, .authority, .measure,
      TableColumn("baseline", .text, "Design point that it is compared with"),
      TableColumn("difference", .number, "Mean paired difference from the baseline, in unit"),
      TableColumn(
        "ci_low", .number,
        "Lower end of the 95 % interval: simultaneous for primary measures, plain otherwise"),
      TableColumn("ci_high", .number, "Upper end of that interval"),
      TableColumn("family", .text, "primary or exploratory"),
      TableColumn(
        "share_better", .number,
        "Share of replications in which it is better than the baseline; empty where neither "
          + "direction is good"),
      TableColumn("verdict", .text, "better, worse, higher, lower or cannot tell"),
      TableColumn("replications", .integer, "Pairs of replications compared"),
      .unit,
    ],
    primaryKey: ["design_point", "authority", "measure"], measureColumn: "measure")

  static let glossary = TableSchema(
    name: "glossary", title: "What each measure means", precision: .raw,
    columns: [
      .measure,
      TableColumn("title", .text, "Heading"),
      TableColumn("unit", .text, "Unit of its values"),
      TableColumn("definition", .text, "What is counted, over what period, divided by what"),
      TableColumn("dfe_definition", .text, "Published definition that it follows, if any"),
      TableColumn("better", .text, "Direction of good: lower, higher or neither"),
      TableColumn("caveats", .text, "What must not be concluded from it"),
    ],
    primaryKey: ["measure"])

  static let events = TableSchema(
    name: "events", title: "Every event, in order", precision: .raw,
    columns: [
      .designPoint, .replication, .authority,
      TableColumn("event", .integer, "Number of the event in its replication, from 1"),
      TableColumn("time", .text, "Time, ISO 8601, local, to the millisecond"),
      TableColumn("kind", .text, "Kind of event"),
      TableColumn("entity", .text, "Whom or what it happened to"),
      TableColumn("change", .text, "What changed"),
    ],
    primaryKey: ["design_point", "replication", "authority", "event"])
}

extension TableColumn {
  static let designPoint = TableColumn(
    "design_point", .text, "Design point: the alternative, then the varied values")
  static let replication = TableColumn("replication", .integer, "Replication, from 1")
  static let authority = TableColumn("authority", .text, "Local authority")
  static let measure = TableColumn("measure", .text, "Measure, explained in glossary")
  static let unit = TableColumn("unit", .text, "Unit of the row's numbers")
}

extension [TableColumn] {
  /// Mean and percentiles over replications.
  static let spread = [
    TableColumn("mean", .number, "Mean over the replications in which it was seen, in unit"),
    TableColumn("p10", .number, "10th percentile over replications, in unit"),
    TableColumn("p50", .number, "Median over replications, in unit"),
    TableColumn("p90", .number, "90th percentile over replications, in unit"),
    .unit,
  ]
}

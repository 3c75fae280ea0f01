/// Every table of a results folder, in the order in which they are written.
package enum TableCatalogue {
  package static let all: [TableSchema] = [
    design, replications, flows, series, indicators, costs, workforce, summary, comparison,
    glossary, events,
  ]

  package static func named(_ name: String) -> TableSchema? {
    all.first { $0.name == name }
  }

  static let design = TableSchema(
    name: "design", title: "What each design point changes", precision: .raw,
    columns: [
      .designPoint,
      TableColumn("parameter", .text, "Parameter that is changed"),
      TableColumn("value", .text, "The change as the scenario words it"),
      TableColumn("unit", .text, "Unit of the parameter"),
    ],
    primaryKey: ["design_point", "parameter"])

  static let replications = TableSchema(
    name: "replications", title: "What each replication saw over the whole period",
    precision: .raw,
    columns: [
      .designPoint, .replication, .authority, .measure,
      TableColumn("value", .number, "Value in the measure's unit; empty when nothing was seen"),
    ],
    primaryKey: ["design_point", "replication", "authority", "measure"],
    measureColumn: "measure")

  static let flows = TableSchema(
    name: "flows", title: "Each stock's yearly account: opening + in - out = closing",
    precision: .raw,
    columns: [
      .designPoint, .replication, .authority,
      TableColumn("year", .integer, "The year to 31 March that it ends in"),
      TableColumn("stock", .text, "What is counted"),
      TableColumn("opening", .integer, "Stock at the beginning of the year, in unit"),
      TableColumn("direction", .text, "in or out"),
      TableColumn("reason", .text, "Why it entered or left the stock"),
      TableColumn("amount", .integer, "Amount that entered or left, in unit"),
      TableColumn("closing", .integer, "Stock at the end of the year, in unit"),
      TableColumn(
        "unit", .text, "children, families, workers, posts, thousandths_of_fte or pence"),
    ],
    primaryKey: [
      "design_point", "replication", "authority", "year", "stock", "direction", "reason",
    ])

  static let series = TableSchema(
    name: "series", title: "Measures month by month, over replications", precision: .raw,
    columns: [
      .designPoint, .authority, TableColumn("month", .month, "Calendar month"), .measure,
    ] + .spread,
    primaryKey: ["design_point", "authority", "month", "measure"], measureColumn: "measure")

  static let indicators = TableSchema(
    name: "indicators", title: "Published statistics by their own definitions and years",
    precision: .raw,
    columns: [
      .designPoint, .authority,
      TableColumn("year", .integer, "Year that the statistic's period ends in"),
      TableColumn("indicator", .text, "Published statistic, explained in glossary"),
    ] + .spread,
    primaryKey: ["design_point", "authority", "year", "indicator"], measureColumn: "indicator")

  static let costs = TableSchema(
    name: "costs", title: "Money by financial year, cost centre and payer, over replications",
    precision: .raw,
    columns: [
      .designPoint, .authority,
      TableColumn("financial_year", .text, "Financial year, 2023-24"),
      TableColumn("cost_centre", .text, "What the money is spent on"),
      TableColumn("who_pays", .text, "budget, new-money, reserves or other-services"),
      TableColumn("mean", .number, "Mean, nominal; a replication without the row counts as 0"),
      TableColumn("p10", .number, "10th percentile, nominal"),
      TableColumn("p90", .number, "90th percentile, nominal"),
      TableColumn("real_mean", .number, "Mean in prices of the base year"),
      TableColumn("real_p10", .number, "10th percentile in prices of the base year"),
      TableColumn("real_p90", .number, "90th percentile in prices of the base year"),
      .unit,
    ],
    primaryKey: ["design_point", "authority", "financial_year", "cost_centre", "who_pays"])

  static let workforce = TableSchema(
    name: "workforce", title: "Staff by year to 30 September, means over replications",
    precision: .raw,
    columns: [
      .designPoint, .authority,
      TableColumn("year", .integer, "Year that ends on its 30 September"),
      TableColumn("grade", .text, "Grade of the post"),
      TableColumn("employment", .text, "permanent, agency or project-team"),
      TableColumn("in_post", .number, "In post on 30 September, FTE"),
      TableColumn("starters", .number, "Workers who started in the year"),
      TableColumn("leavers_sector", .number, "Workers who left the sector in the year"),
      TableColumn("leavers_agency", .number, "Workers who left to work for an agency"),
      TableColumn("leavers_other_authority", .number, "Workers who left to another authority"),
      TableColumn(
        "leavers_other", .number, "Workers with another end: promotion, end of an assignment"),
      TableColumn("vacancies", .number, "Vacant posts of the grade on 30 September, FTE"),
      TableColumn(
        "agency", .number,
        "Agency staff of the grade in post on 30 September, FTE: the same in every row of the "
          + "grade, so that it stands beside the vacancies it covers"),
      TableColumn("spells", .number, "Spells of employment open at some time in the year"),
    ],
    primaryKey: ["design_point", "authority", "year", "grade", "employment"])
}

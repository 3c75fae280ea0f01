/// The Python that writes the workbook. It is part of the program, so that the program finds it
/// wherever it stands.
enum WorkbookScript {
  /// Exit status that says that XlsxWriter is not installed.
  static let missingModule: Int32 = 69

  static let text = #"""
    """Write the tables of a results folder as a workbook: a sheet for each, contents first."""
    import csv
    import datetime
    import json
    import sys

    try:
        import xlsxwriter
    except ImportError:
        sys.exit(69)

    # One sentence for a person instead of a trace of the program.
    sys.excepthook = lambda kind, error, trace: print(error, file=sys.stderr)

    MOST_ROWS = 1048576
    folder, target = sys.argv[1:]
    with open(folder + "/datapackage.json", encoding="utf-8") as file:
        package = json.load(file)

    # The same file for the same tables: no clock time in it.
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_numbers": False,
                                        "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": package["title"], "created": datetime.datetime(2000, 1, 1)})
    bold = book.add_format({"bold": True, "bottom": 1})
    pounds = book.add_format({"num_format": "£#,##0.00;[Red]-£#,##0.00"})
    percent = book.add_format({"num_format": '0.0"%"'})
    share = book.add_format({"num_format": "0%"})
    plain = book.add_format({"num_format": "#,##0.###"})
    whole = book.add_format({"num_format": "0"})
    FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
    NOT_IN_UNIT = {"replications", "share_better", "in_post", "starters", "vacancies", "agency",
                   "spells"}


    def text(cell):
        """The text that was made safe for a spreadsheet, as it was."""
        if cell.startswith("'") and cell.lstrip("'")[:1] in FORMULA and cell.lstrip("'"):
            return cell[1:]
        return cell


    def style(name, kind, unit):
        if kind == "integer":
            return whole
        if name == "share_better":
            return share
        if name not in NOT_IN_UNIT and unit == "GBP":
            return pounds
        if name not in NOT_IN_UNIT and unit == "percent":
            return percent
        return plain


    def fill(sheet, resource, units):
        fields = resource["schema"]["fields"]
        names = [field["name"] for field in fields]
        kinds = [field["type"] for field in fields]
        unit_column = names.index("unit") if "unit" in names else None
        measure_column = names.index("measure") if "measure" in names else None
        for column, name in enumerate(names):
            sheet.set_column(column, column, max(12, min(40, len(name) + 4)))
            sheet.write_string(0, column, name, bold)
        sheet.freeze_panes(1, len(resource["schema"].get("primaryKey", [])) or 1)
        with open(folder + "/" + resource["path"], encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            next(rows)
            row_number = 0
            for row_number, row in enumerate(rows, start=1):
                if row_number >= MOST_ROWS:
                    return "cut after %d rows: the rest is in %s" % (MOST_ROWS - 1,
                                                                     resource["path"])
                unit = row[unit_column] if unit_column is not None else None
                if unit is None and measure_column is not None:
                    unit = units.get(row[measure_column])
                for column, cell in enumerate(row):
                    if cell == "":
                        continue
                    if kinds[column] in ("integer", "number"):
                        sheet.write_number(row_number, column, float(cell),
                                           style(names[column], kinds[column], unit))
                    else:
                        sheet.write_string(row_number, column, text(cell))
            sheet.autofilter(0, 0, max(row_number, 1), len(names) - 1)
        return "%d rows" % row_number


    with open(folder + "/glossary.csv", encoding="utf-8", newline="") as file:
        units = {text(row["measure"]): row["unit"] for row in csv.DictReader(file)}

    contents = book.add_worksheet("contents")
    contents.set_column(0, 0, 16)
    contents.set_column(1, 1, 70)
    contents.set_column(2, 2, 50)
    contents.write_string(0, 0, package["title"], bold)
    for number, resource in enumerate(package["resources"], start=2):
        sheet = book.add_worksheet(resource["name"])
        said = fill(sheet, resource, units)
        contents.write_url(number, 0, "internal:'%s'!A1" % resource["name"],
                           string=resource["name"])
        contents.write_string(number, 1, resource["title"])
        contents.write_string(number, 2, said)
    book.close()
    """#
}

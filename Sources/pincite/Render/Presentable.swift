// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// An answer that can be shown: as a page to a person, as records to a program, and as JSON. All
/// three are made from the value alone, so they are the same whoever answered.
protocol Presentable: JSONWritable {
  /// What the columns of its records are called. The first is the one that names the record, an
  /// address wherever there is one. Columns are only ever added, at the end.
  static var columns: [String] { get }
  var records: [[String]] { get }
  func draw(on page: inout Page)
  /// The lines of `--ndjson`.
  func writeLines(to json: inout JSONWriter)
  /// What to say beside records, which have no place for it.
  var remarks: [String] { get }
  /// What `@1`, `@2` … stand for once this was shown, by the numbers that were printed.
  var handles: [Int: String] { get }
}

extension Presentable {
  var remarks: [String] { [] }
  var handles: [Int: String] { [:] }

  func writeLines(to json: inout JSONWriter) {
    write(to: &json)
    json.newLine()
  }
}

/// The forms of an answer that are not a page.
enum Records {
  /// One record a line, its fields separated by tabs.
  static func tabSeparated(_ value: some Presentable) -> String {
    value.records.reduce(into: "") { text, fields in
      text += fields.map { harmless($0, on: .record) }.joined(separator: "\t")
      text += "\n"
    }
  }

  /// A line of column names, then the records, as RFC 4180 has them.
  static func commaSeparated<Value: Presentable>(_ value: Value) -> String {
    ([Value.columns] + value.records).reduce(into: "") { text, fields in
      text += fields.map(cell).joined(separator: ",")
      text += "\r\n"
    }
  }

  /// The first column alone, each followed by a zero byte, for `xargs -0`.
  static func zeroSeparated(_ value: some Presentable) -> String {
    value.records.reduce(into: "") { text, fields in
      text += harmless(fields.first ?? "", on: .record)
      text += "\u{0}"
    }
  }

  /// Spreadsheets run what begins like a formula, unless an apostrophe stands before it.
  private static func cell(_ field: String) -> String {
    var text = harmless(field, on: .record)
    if let first = text.utf8.first, "=+-@".utf8.contains(first), Double(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: { "\",'".utf8.contains($0) }) else { return text }
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + quoted.joined(separator: "\"\"") + "\""
  }
}

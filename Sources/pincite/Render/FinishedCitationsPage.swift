// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension FinishedCitations: Presentable {
  static var columns: [String] { ["id", "style", "text", "missing"] }

  var records: [[String]] {
    citations.map { [$0.id, $0.style, $0.text, $0.missing.joined(separator: " ")] }
  }

  var remarks: [String] {
    citations.filter { !$0.missing.isEmpty }.map { one in
      "\(one.id): the card says no \(one.missing.joined(separator: ", "))"
    }
  }

  /// The citations as they are to be pasted: nothing before them and nothing cut.
  func draw(on page: inout Page) {
    for line in citations.flatMap({ $0.text.split(separator: "\n") }) {
      page.line([.plain(String(line))], indent: 0)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// The plain citation of a paragraph in one line.
enum CiteLine {
  static func plain(_ card: Card, label: String) -> String {
    var line = card.all(.author).joined(separator: ", ")
    let title = card.first(.citeAs) ?? card.first(.title) ?? card.id
    line += (line.isEmpty ? "" : ", ") + title
    if let symbol = card.first(.symbol) { line += ", \(symbol)" }
    if let date = card.first(.date), date != "unknown" { line += " (\(date))" }
    return line + ", \(label)"
  }
}

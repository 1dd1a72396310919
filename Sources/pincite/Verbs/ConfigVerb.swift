// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension Verb {
  static let config = Verb(
    name: "config",
    group: .run,
    operands: "",
    summary: "show the settings and where each comes from",
    details: """
      Settings are lines such as "Style: un" in ~/.config/pincite/config (below XDG_CONFIG_HOME, or
      the file that PINCITE_CONFIG names). A key is the name of a flag and counts wherever a verb has
      that flag. What is typed comes before the environment, and that before the file.
      """,
    flags: Flag.printing,
    examples: [Example("pincite config", "what is set, and by whom")],
    run: { call in
      try call.takesNoOperands()
      try call.present(SettingsReport(call))
      return .done
    },
  )
}

/// Every setting as it counts for this call.
struct SettingsReport: Sendable {
  struct Row: Sendable {
    let key: String
    let value: String?
    let origin: String
  }

  let file: String?
  let rows: [Row]

  init(_ call: Invocation) {
    file = call.settings.file?.description
    rows = Settings.flags.map { flag in
      let key = Settings.key(of: flag)
      guard let (value, origin) = call.setting(flag) else {
        return Row(
          key: key,
          value: flag.fallback,
          origin: flag.fallback == nil ? "not set" : "built in",
        )
      }
      return switch origin {
      case .typed: Row(key: key, value: value, origin: "typed")
      case .environment: Row(key: key, value: value, origin: flag.variable ?? "environment")
      case .file(let line):
        Row(key: key, value: value, origin: "\(call.settings.file?.description ?? ""):\(line)")
      }
    }
  }
}

extension SettingsReport: Presentable {
  static var columns: [String] { ["key", "value", "origin"] }

  var records: [[String]] { rows.map { [$0.key, $0.value ?? "", $0.origin] } }

  func draw(on page: inout Page) {
    let widest = Swift.min(rows.map { displayWidth($0.value ?? "") }.max() ?? 0, 30)
    for row in rows {
      let value = padded(row.value ?? "", to: widest) + "  "
      page.entry(row.key, [.plain(value), .dim(row.origin)], column: 10)
    }
    guard page.layout.talks else { return }
    page.blank()
    page.entry("file", [.plain(file ?? "none: there is no home folder")])
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.key("settings")
      json.array { json in
        for row in rows {
          json.object { json in
            json.member("key", row.key)
            json.member("value", row.value)
            json.member("origin", row.origin)
          }
        }
      }
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension Verb {
  static let help = Verb(
    name: "help",
    group: .run,
    operands: "[VERB|TOPIC]",
    summary: "explain a verb or a topic",
    flags: [.width, .noPager],
    examples: [Example("pincite help search", "flags and examples of a verb")],
    run: { call in
      guard let name = call.operands.first else {
        try call.read(help: HelpText.overview)
        return .done
      }
      if let verb = Verb.named(name) {
        try call.read(help: HelpText.page(verb))
      } else if let topic = Topic.named(name) {
        try call.read(help: topic.text())
      } else {
        let names = Verb.all.map(\.name) + Topic.all.map(\.name)
        throw Failure.usage(
          "there is no help on \"\(name)\"",
          hint: nearest(to: name, among: names).map { "did you mean \"pincite help \($0)\"?" }
            ?? "\"pincite help\" lists verbs and topics",
        )
      }
      return .done
    },
  )
}

extension Invocation {
  /// On a page as wide as the others; in a pipe as it is.
  func read(help text: String) throws {
    let text = try form() == .page ? fitted(help: text, columns: layout().width) : text
    try read(text, lines: text.utf8.count { $0 == UInt8(ascii: "\n") })
  }
}

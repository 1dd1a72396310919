// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension Verb {
  static let quote = Verb(
    name: "quote",
    group: .find,
    operands: "TEXT|-",
    summary: "check whether a quotation is verbatim, and where it is from",
    details: """
      Prints where the text stands as it is, or the nearest passage with the differences word by word.
      Kinds of quotation marks and dashes, [brackets], an ellipsis (… or ...) and note markers are no
      differences. With - the text is read from standard input. Exits with 6 when it differs.
      """,
    flags: Flag.filters + Flag.reading,
    examples: [
      Example(
        "pincite quote 'the Government does not always provide legal aid'",
        "exact, or what differs",
      ),
      Example("pincite quote - < passage.txt", "a passage from a file"),
    ],
    run: { call in
      var query = try call.query()
      if call.operands == ["-"] { query.text = try standardInput() }
      let quote: Quote = try call.ask(Request(.quote, query))
      try call.present(quote)
      return switch quote.verdict {
      case "exact": .done
      case "differs": .foundProblems
      default: .nothingFound
      }
    },
  )

  /// A request has to fit into a line of the protocol.
  private static func standardInput() throws -> String {
    let most = WireLimits().line / 2
    guard let bytes = try FileDescriptor.standardInput.readAll(limit: most) else {
      throw Failure.usage(
        "the text has more than \(most >> 10) KiB",
        hint: "check it part by part",
      )
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
      )
    )
  }
}

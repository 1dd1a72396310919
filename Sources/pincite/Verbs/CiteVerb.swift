// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

extension Verb {
  static let cite = Verb(
    name: "cite",
    group: .cite,
    operands: "REF…",
    summary: "print finished citations",
    details: """
      Styles: plain, un, oscola, bluebook, mcgill, chicago, bibtex, csl-json, ris. What the card of
      the document does not say is left out, and named on standard error.
      """,
    flags: [.style] + Flag.reading,
    examples: [
      Example("pincite cite coe-community-sanctions-rules#p45", "rule 45, plain"),
      Example("pincite cite @1 @2 --style oscola", "two hits of the last search"),
    ],
    run: { call in
      guard !call.operands.isEmpty else {
        throw Failure.usage(
          "cite needs an address",
          hint: "try: pincite cite coe-community-sanctions-rules#p45",
        )
      }
      let addresses = try call.operands.map { word throws(Failure) in
        try Handles.address(of: word, call.environment) ?? word
      }
      let style = try call.choice(.style) ?? CitationStyle.plain.rawValue
      let request = Request(
        .cite,
        arguments: addresses,
        options: [Request.Option("style", [style])],
      )
      let citations: FinishedCitations = try call.ask(request)
      try call.presentCitations(citations)
      return .done
    },
  )
}

extension Invocation {
  /// As they are to be pasted, wherever they go; other forms only when asked for.
  fileprivate func presentCitations(_ citations: FinishedCitations) throws {
    if try form() == .records {
      for line in citations.citations.flatMap({ $0.text.split(separator: "\n") }) {
        try Console.print(harmless(String(line), on: .record) + "\n")
      }
    } else {
      try present(citations)
    }
    guard !has(.quiet), !has(.json) else { return }
    for remark in citations.remarks { Console.say("pincite: \(harmless(remark, on: .record))") }
  }
}

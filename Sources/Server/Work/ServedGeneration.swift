// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Wire

/// A generation that answers, with a view of it for each worker.
final class ServedGeneration: Sendable {
  let name: GenerationName
  let documents: Int
  let paragraphs: Int
  private let generation: Generation

  var number: Int { name.number }

  init(_ generation: Generation) {
    self.generation = generation
    name = generation.name
    documents = generation.head.documents
    paragraphs = generation.head.paragraphs
  }

  func reply(to request: Request, cancellation: Cancellation) -> Reply {
    Reply(.unsupported(request.verb))
  }
}

extension ErrorReply {
  static func unsupported(_ verb: Verb) -> ErrorReply {
    ErrorReply(
      code: 503,
      word: "unsupported",
      message: "this server does not answer \(verb.rawValue)",
      culprit: verb.rawValue,
    )
  }
}

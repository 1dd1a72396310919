// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// A view of a generation on its way between threads.
///
/// Sendable although a searcher is not: a view is either in the list of its generation or with the
/// one thread that took it out under the list's lock, so no two threads ever use it at a time.
private final class View: @unchecked Sendable {
  let searcher: Searcher

  init(_ searcher: Searcher) {
    self.searcher = searcher
  }
}

/// A generation that answers, with a view of it for each worker.
final class ServedGeneration: Sendable {
  let name: GenerationName
  let documents: Int
  let paragraphs: Int
  /// Those that no request uses.
  private let views: Locked<[View]>

  var number: Int { name.number }

  /// Opens as many views as there are workers, and asks each something, so that the first client
  /// does not wait for what is read only once.
  init(
    _ generation: Generation,
    views count: Int,
    limits: Limits,
  ) throws(ErrorReply) {
    name = generation.name
    documents = generation.head.documents
    paragraphs = generation.head.paragraphs
    var views: [View] = []
    for _ in 0..<count {
      let searcher = try Searcher(generation, limits: limits)
      _ = try searcher.search(QueryRequest("rights"))
      views.append(View(searcher))
    }
    self.views = Locked(views)
  }

  func reply(to request: Request, cancellation: Cancellation) -> Reply {
    guard let view = views.withLock({ $0.popLast() }) else {
      return Reply(.internalError("more requests than views of the index"))
    }
    defer { views.withLock { $0.append(view) } }
    return Responder(view.searcher).reply(to: request, Patience(cancellation: cancellation))
  }
}

extension ErrorReply {
  fileprivate static func internalError(_ what: String) -> ErrorReply {
    ErrorReply(code: 554, word: "internal", message: what)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Search
package import Wire

/// Answers requests from one view of an index: behind a socket, and in the command line when no
/// server is asked. What is printed is the same because this is the same.
package struct Responder {
  private let searcher: Searcher

  package init(_ searcher: Searcher) {
    self.searcher = searcher
  }

  package func reply(to request: Request, _ patience: Patience = Patience()) -> Reply {
    do {
      return try answer(request, patience)
    } catch {
      return Reply(error)
    }
  }

  /// Answers what needs no index.
  package static func reply(withoutIndex request: Request) -> Reply {
    do throws(ErrorReply) {
      return switch request.verb {
      case .scan: Reply(Scan(try ScanRequest(request)))
      case .fields: Reply(FieldList.known)
      default: throw .unsupported(request.verb)
      }
    } catch {
      return Reply(error)
    }
  }

  private func answer(_ request: Request, _ patience: Patience) throws(ErrorReply) -> Reply {
    let query = QueryRequest(request)
    let id = request.arguments.first ?? ""
    return switch request.verb {
    case .search: Reply(try searcher.search(query, patience: patience))
    case .count: Reply(try searcher.count(query, patience: patience))
    case .facets:
      Reply(
        try searcher.facets(query, fields: request.values("fields") ?? [], patience: patience)
      )
    case .timeline: Reply(try searcher.timeline(query, patience: patience))
    case .kwic:
      Reply(try searcher.kwic(query, width: request.number("width") ?? 60, patience: patience))
    case .get: Reply(Passages(paragraphs: try searcher.get(request.arguments)))
    case .context:
      Reply(
        try searcher.show(
          id,
          before: request.number("before") ?? 2,
          after: request.number("after") ?? 2,
        )
      )
    case .note: Reply(try searcher.note(id))
    case .toc: Reply(try searcher.toc(id))
    case .doc: Reply(try searcher.doc(id))
    case .similar: Reply(try searcher.similar(id, query, patience: patience))
    case .quote: Reply(try searcher.quote(query, patience: patience))
    case .explain:
      Reply(
        try searcher.explain(query, about: request.arguments.first, patience: patience)
      )
    case .resolve: Reply(try searcher.resolve(query.text, limit: query.limit))
    case .suggest:
      Reply(
        try searcher.suggest(
          query.text,
          kinds: request.values("kind") ?? [],
          limit: query.limit,
        )
      )
    case .spell: Reply(try searcher.spell(query.text))
    case .cite:
      Reply(try searcher.cite(request.arguments, style: request.word("style") ?? "plain"))
    case .cites: Reply(try searcher.cites(id))
    case .citedBy:
      Reply(
        try searcher.citedBy(query.text, limit: query.limit, offset: query.offset)
      )
    default: Self.reply(withoutIndex: request)
    }
  }
}

extension ErrorReply {
  fileprivate static func unsupported(_ verb: Verb) -> ErrorReply {
    ErrorReply(
      code: 503,
      word: "unsupported",
      message: "\(verb.rawValue) is not answered here",
      culprit: verb.rawValue,
    )
  }
}

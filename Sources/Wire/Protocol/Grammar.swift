// SPDX-License-Identifier: GPL-2.0-or-later

/// What each verb takes: the one table behind the parser, `HELP` and the tests of PROTOCOL.md.
package struct Grammar: Sendable {
  package let limits: WireLimits
  private let rules: [Verb: VerbRule]

  package init(limits: WireLimits = WireLimits()) {
    self.limits = limits
    var rules: [Verb: VerbRule] = [:]
    for verb in Verb.allCases { rules[verb] = VerbRule(verb, limits) }
    self.rules = rules
  }

  package func rule(of verb: Verb) -> VerbRule {
    rules[verb] ?? VerbRule(verb, limits)
  }
}

/// What one verb takes.
package struct VerbRule: Sendable {
  /// What may stand unnamed behind the verb.
  package enum Arguments: Sendable, Equatable {
    case none
    /// At most so many; the name is that of the member in the JSON spelling.
    case some(named: String, atLeast: Int, atMost: Int)
  }

  package enum Text: Sendable {
    case none
    case required
    /// Filters may stand alone: then all that they leave is found.
    case requiredUnlessFiltered
  }

  package enum Value: Sendable, Equatable {
    case flag
    case number(ClosedRange<Int>)
    case word([String])
    case words([String])
    /// Any texts.
    case list
    /// Any two texts.
    case pair
    /// Any one text.
    case any
  }

  package struct Option: Sendable {
    package var name: String
    package var value: Value

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  package var verb: Verb
  package var arguments = Arguments.none
  package var text = Text.none
  package var options: [Option]
  package var takesFilters = false
  /// Is answered from a generation.
  package var needsIndex = true
  /// May be asked before the token that the server wants.
  package var isOpen = false
  package var summary: String

  package func option(named name: String) -> Option? {
    options.first { $0.name == name }
  }
}

extension VerbRule {
  init(_ verb: Verb, _ limits: WireLimits) {
    self.verb = verb
    let reading = Self.pinned(limits)
    let page = Self.page(limits)
    let address = Arguments.some(named: "ids", atLeast: 1, atMost: 1)
    let addresses = Arguments.some(named: "ids", atLeast: 1, atMost: limits.arguments)
    options = []
    switch verb {
    case .hello:
      summary = "agree on the protocol; tells limits and capabilities"
      options = [Option("proto", .number(1...99)), Option("client", .any)]
      isOpen = true
    case .auth:
      summary = "show the token that the server wants"
      arguments = .some(named: "token", atLeast: 1, atMost: 1)
      isOpen = true
    case .set:
      summary = "set what later requests of this connection leave out"
      options = [
        Option("limit", .number(1...limits.hits)), Option("mark", .pair),
        Option("deadline", .number(1...limits.deadline)),
      ]
    case .ping:
      summary = "is anybody there"
      isOpen = true
    case .help:
      summary = "the verbs, or what one of them takes"
      arguments = .some(named: "topic", atLeast: 0, atMost: 1)
    case .quit:
      summary = "close the connection"
      isOpen = true
    case .search:
      summary = "ranked paragraphs with snippets and notes"
      text = .requiredUnlessFiltered
      takesFilters = true
      options =
        page + Self.selection + [
          Option("sort", .word(QueryRequest.Order.allCases.map(\.rawValue))),
          Option("mark", .pair),
        ]
      options += [Option("per-doc", .number(1...limits.hits)), Option("total", .word(["exact"]))]
      options += [Option("fuzzy", .flag)] + reading
    case .count:
      summary = "how many paragraphs, documents and occurrences"
      text = .requiredUnlessFiltered
      takesFilters = true
      options = Self.selection + reading
    case .facets:
      summary = "how the matches divide by field"
      text = .requiredUnlessFiltered
      takesFilters = true
      options = [
        Option("fields", .words(Self.facetFields)), Option("limit", .number(1...limits.hits)),
      ]
      options += Self.selection + reading
    case .timeline:
      summary = "how the matches divide by year"
      text = .requiredUnlessFiltered
      takesFilters = true
      options = Self.selection + reading
    case .kwic:
      summary = "each occurrence in its line"
      text = .required
      takesFilters = true
      options = page + Self.selection + [Option("width", .number(20...400))] + reading
    case .get:
      summary = "paragraphs by address"
      arguments = addresses
      options = reading
    case .context:
      summary = "a paragraph in its surroundings"
      arguments = address
      options = [Option("before", .number(0...limits.context))]
      options += [Option("after", .number(0...limits.context))] + reading
    case .note:
      summary = "a note with the chain that it points along"
      arguments = address
      options = reading
    case .toc:
      summary = "the outline of a document"
      arguments = address
      options = reading
    case .doc:
      summary = "the card of a document"
      arguments = address
      options = reading
    case .similar:
      summary = "paragraphs like this one"
      arguments = address
      takesFilters = true
      options =
        page + [Option("mark", .pair), Option("per-doc", .number(1...limits.hits))] + reading
    case .suggest:
      summary = "how a word, a title or a citation may go on"
      text = .required
      options = [Option("kind", .words(["term", "title", "cite"]))]
      options += [Option("limit", .number(1...limits.hits))] + reading
    case .spell:
      summary = "a better spelling"
      text = .required
      options = reading
    case .quote:
      summary = "is this quotation verbatim, and where from"
      text = .required
      takesFilters = true
      options = reading
    case .explain:
      summary = "how a query is read; with an address, why it matches or not"
      arguments = .some(named: "ids", atLeast: 0, atMost: 1)
      text = .required
      takesFilters = true
      options = Self.selection + reading
    case .fields:
      summary = "what can be searched, filtered and sorted by"
      needsIndex = false
    case .scan:
      summary = "the citations in a text"
      text = .required
      options = [Option("committee", .any), Option("defined", .list)]
      needsIndex = false
    case .resolve:
      summary = "the addresses that a written reference means"
      text = .required
      options = [Option("limit", .number(1...limits.hits))] + reading
    case .cite:
      summary = "finished citations"
      arguments = addresses
      options = [Option("style", .word(Self.styles))] + reading
    case .cites:
      summary = "what a paragraph or a document cites"
      arguments = address
      options = reading
    case .citedBy:
      summary = "the paragraphs that cite this"
      text = .required
      takesFilters = true
      options = page + reading
    case .info:
      summary = "server, index and limits"
    case .stats:
      summary = "counters and latencies"
      options = [Option("as", .word(["prometheus"]))]
    case .health:
      summary = "ready to answer, or why not"
      isOpen = true
    case .reload:
      summary = "look now for a new generation; answers when it is live or refused"
    }
    options.append(Option("format", .word(["text", "json"])))
    options.sort { $0.name < $1.name }
  }

  package static let facetFields = ["author", "body", "doc", "lang", "state", "type", "year"]
  package static let filterFields = QueryRequest.Filter.Field.allCases.map(\.rawValue)
  package static let styles = [
    "plain", "un", "oscola", "bluebook", "mcgill", "chicago", "bibtex", "csl-json", "ris",
  ]

  private static let selection = [Option("in", .word(QueryRequest.Scope.allCases.map(\.rawValue)))]

  private static func page(_ limits: WireLimits) -> [Option] {
    [Option("limit", .number(1...limits.hits)), Option("offset", .number(0...limits.offset))]
  }

  private static func pinned(_ limits: WireLimits) -> [Option] {
    [
      Option("gen", .number(1...Int(Int32.max))), Option("deadline", .number(1...limits.deadline)),
    ]
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What a client asks: the one meaning of the two spellings, text and JSON.
package struct Request: Sendable, Equatable {
  /// The client's own name for the request, echoed with each line of the reply.
  package var id: String?
  package var verb: Verb
  /// What stands unnamed behind the verb: addresses, a token, a topic.
  package var arguments: [String]
  /// In the order of their names; no name occurs twice.
  package private(set) var options: [Option]
  /// In the order of their names; no name occurs twice. The values of one are alternatives.
  package private(set) var filters: [Option]
  /// The query, the quotation, the text to read: verbatim.
  package var text: String?

  /// A name with its values; nearly always one.
  package struct Option: Sendable, Equatable {
    package var name: String
    package var values: [String]

    package init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

  package init(
    _ verb: Verb,
    id: String? = nil,
    arguments: [String] = [],
    options: [Option] = [],
    filters: [Option] = [],
    text: String? = nil,
  ) {
    self.verb = verb
    self.id = id
    self.arguments = arguments
    self.options = options.sorted { $0.name < $1.name }
    self.filters = filters.sorted { $0.name < $1.name }
    self.text = text
  }

  /// Sets an option; an empty list takes it away.
  package mutating func set(_ name: String, _ values: [String]) {
    options.removeAll { $0.name == name }
    guard !values.isEmpty else { return }
    let place = options.firstIndex { $0.name > name } ?? options.endIndex
    options.insert(Option(name, values), at: place)
  }

  package func values(_ name: String) -> [String]? {
    options.first { $0.name == name }?.values
  }

  package func word(_ name: String) -> String? {
    values(name)?.first
  }

  package func number(_ name: String) -> Int? {
    word(name).flatMap { Int($0) }
  }

  package func flag(_ name: String) -> Bool {
    word(name) == "1"
  }
}

/// How a request was spelt, and so how its reply is.
package enum Spelling: String, Sendable {
  case text
  case json
}

/// A line that is no request, with as much of it as is needed to answer.
package struct RequestError: Error, Sendable, Equatable {
  package var id: String?
  package var error: ErrorReply

  package init(id: String?, error: ErrorReply) {
    self.id = id
    self.error = error
  }
}

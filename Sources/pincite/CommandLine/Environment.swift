// SPDX-License-Identifier: GPL-2.0-or-later

/// The environment variables that matter to the program.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// The value of a variable; an empty one counts as not set.
  subscript(_ name: String) -> String? {
    lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Invocation {
  var indexPath: String { value(.index) ?? Flag.index.fallback ?? "" }
  var corpusPath: String { value(.corpus) ?? Flag.corpus.fallback ?? "" }

  /// The server to ask; nil when the local index answers. An index that is named nearer to the call
  /// than the server wins.
  var serverAddress: String? {
    guard let (server, origin) = setting(.server) else { return nil }
    guard let index = setting(.index), index.origin < origin else { return server }
    return nil
  }
}

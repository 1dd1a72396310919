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
  var indexPath: String { value(.index) ?? environment["PINCITE_INDEX"] ?? "index" }
  var corpusPath: String { value(.corpus) ?? environment["PINCITE_CORPUS"] ?? "corpus" }

  /// The server to ask; nil when the local index answers. A named index beats a server that only
  /// the environment names.
  var serverAddress: String? {
    value(.server) ?? (has(.index) ? nil : environment["PINCITE_SERVER"])
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire
import Xapian

extension ErrorReply {
  /// What the library met while it answered.
  init(_ error: XapianError) {
    switch error.kind {
    case .invalidArgument, .wildcardTooWide, .unsupported, .invalidTerm:
      self.init(
        code: 521,
        word: "too-complex",
        message: "The query cannot be searched: \(error.message).",
        hint: "Make it simpler.",
      )
    default:
      self = IndexError(error, about: "the index").reply
    }
  }
}

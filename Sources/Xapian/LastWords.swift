// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

/// What to do when the library ends the process: on a full disk it throws where nobody can catch.
/// Called on the thread that met it, while others run on. To be set once, for as long as the process
/// lives.
package func setLastWords(_ lastWords: @escaping @Sendable (XapianError) -> Never) {
  let listener = unsafe Unmanaged.passRetained(Listener(lastWords)).toOpaque()
  unsafe cx_set_last_words(
    { listener, kind, error in
      let heard = unsafe XapianError(kind, error)
      unsafe Unmanaged<Listener>.fromOpaque(listener).takeUnretainedValue().lastWords(heard)
    },
    listener,
  )
}

private final class Listener: Sendable {
  let lastWords: @Sendable (XapianError) -> Never

  init(_ lastWords: @escaping @Sendable (XapianError) -> Never) {
    self.lastWords = lastWords
  }
}

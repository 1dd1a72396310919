// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// Words before a connection is closed that its client did not ask to close. All may be tried again.
extension ErrorReply {
  static let shuttingDown = ErrorReply(
    code: 421,
    word: "shutting-down",
    message: "this server is stopping",
    hint: "connect again",
  )

  static let tooManyConnections = ErrorReply(
    code: 450,
    word: "too-many-connections",
    message: "as many clients as may be are connected",
    hint: "try again in 2 seconds",
  )

  static let idle = ErrorReply(
    code: 421,
    word: "idle",
    message: "nothing was asked for a long time",
    hint: "connect again",
  )

  static let lineTooSlow = ErrorReply(
    code: 421,
    word: "slow-line",
    message: "the line was not completed in time",
  )

  static let tokenTooLate = ErrorReply(
    code: 421,
    word: "no-token",
    message: "no token was shown in time",
    hint: "AUTH token",
  )
}

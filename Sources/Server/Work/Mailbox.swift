// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// What other threads tell the loop.
enum Message: Sendable {
  case done(Completion)
  /// A generation was verified and opened, or the last one is gone.
  case adopted(ServedGeneration)
  /// Nil when what was refused is not published any more.
  case refused(RefusedGeneration?)
  /// The end of a look for a new generation that these connections asked for.
  case looked(for: [UInt64], RefusedGeneration?)
  case stop
  case reload
}

/// A job that is done.
struct Completion: Sendable {
  var token: UInt64
  var verb: Verb
  var code: Int
  /// What could not be sent yet.
  var unsent: [UInt8]
  var sent: Int
  var isBroken: Bool
  /// Nanoseconds from the reading of the request to the reply.
  var duration: UInt64
}

/// Messages for the loop, with a bell that wakes it.
final class Mailbox: Sendable {
  let bell: EventCounter
  private let messages = Locked<[Message]>([])

  init() throws(SystemError) {
    bell = try EventCounter()
  }

  func post(_ message: Message) {
    let isFirst = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    // The loop empties the box whole, so one ring is enough.
    if isFirst { bell.signal() }
  }

  func takeAll() -> [Message] {
    bell.drain()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// One client as the loop sees it. Only the loop touches it.
final class Connection {
  enum State {
    case open
    /// Closes when the output is gone.
    case finishing
    /// All is said; what the client still sends is dropped, so that a reset does not overtake our
    /// last words.
    case lingering
    /// The loop has forgotten it.
    case gone
  }

  let peer: Peer
  let address: SocketAddress
  /// The loop's name for it, never used twice.
  let token: UInt64
  var session: Session
  var lines: LineBuffer
  var output = OutputQueue()
  var state = State.open
  /// It was let in, and counts.
  var isAdmitted = false
  /// The request that a worker has.
  var running: Cancellation?
  /// The client sends no more.
  var hasEnded = false
  /// The first bytes have been looked at.
  var hasBegun = false
  var interest: Readiness = [.readable]
  /// It has lines and waits for its next turn.
  var isQueued = false

  /// Moments, in nanoseconds.
  let opened: UInt64
  var lastActivity: UInt64
  /// When the line that is not complete began; nil between lines.
  var lineBegan: UInt64?
  var lastProgress: UInt64
  var lingersUntil: UInt64 = 0

  init(
    _ peer: Peer,
    from address: SocketAddress,
    token: UInt64,
    session: Session,
    now: UInt64,
  ) {
    self.peer = peer
    self.address = address
    self.token = token
    self.session = session
    lines = LineBuffer(limit: session.lineLimit)
    opened = now
    lastActivity = now
    lastProgress = now
  }

  var isBusy: Bool { running != nil }

  /// Its next request may begin.
  func isFree(_ limits: ServerLimits) -> Bool {
    state == .open && !isBusy && output.count <= limits.unsent
  }

  /// What the loop should wait for.
  func wanted(_ limits: ServerLimits) -> Readiness {
    var wanted: Readiness = []
    if output.count > 0 { wanted.insert(.writable) }
    switch state {
    case .open where wantsInput(limits): wanted.insert(.readable)
    case .lingering where !hasEnded: wanted.insert(.readable)
    default: break
    }
    return wanted
  }

  func wantsInput(_ limits: ServerLimits) -> Bool {
    !hasEnded && output.count <= limits.unsent && lines.waiting < limits.waiting
      && lines.count < lines.limit
  }
}

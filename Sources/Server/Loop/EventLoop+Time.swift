// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension EventLoop {
  /// Looks at every connection once a second: cheaper than a timer for each.
  func keepTime() {
    let overdue = connections.values.compactMap { connection in
      verdict(connection).map { (connection, $0) }
    }
    for (connection, verdict) in overdue {
      statistics.timedOut += 1
      switch verdict {
      case .drop(let reason):
        connection.peer.socket.resetOnClose()
        drop(connection, because: reason)
      case .farewell(let error): farewell(connection, error)
      case .gone: drop(connection, because: "closed")
      }
    }
    generations.retire(now: now)
    endIfTimeIsUp()
  }

  private enum Verdict {
    case drop(String)
    case farewell(ErrorReply)
    case gone
  }

  private func verdict(_ connection: Connection) -> Verdict? {
    let limits = configuration.limits
    if connection.isBusy { return nil }
    if connection.state == .lingering { return now >= connection.lingersUntil ? .gone : nil }
    if connection.output.count > 0 {
      return isOver(limits.writeStall, since: connection.lastProgress) ? .drop("stalled") : nil
    }
    if connection.session.owesToken, isOver(limits.tokenWait, since: connection.opened) {
      return .farewell(.tokenTooLate)
    }
    if let began = connection.lineBegan, isOver(limits.lineCompletion, since: began) {
      return .farewell(.lineTooSlow)
    }
    if isOver(limits.idle, since: connection.lastActivity) { return .farewell(.idle) }
    return nil
  }

  private func isOver(_ milliseconds: Int, since moment: UInt64) -> Bool {
    now >= moment && (now - moment) / 1_000_000 >= UInt64(max(0, milliseconds))
  }

  /// A line counts from its first byte; a line that is complete stops the clock.
  func keepLineTime(_ connection: Connection) {
    if connection.lines.waiting > 0 || !connection.lines.isInsideLine {
      connection.lineBegan = nil
      if connection.lines.count == 0 { connection.lines.shrink() }
    } else if connection.lineBegan == nil {
      connection.lineBegan = now
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// Bytes in, lines out, replies back.
extension EventLoop {
  /// Requests of one connection before another one has its turn.
  private static let turn = 32

  func read(_ connection: Connection) {
    scratch.removeAll(keepingCapacity: true)
    switch connection.peer.socket.receive(upTo: 1 << 16, appendingTo: &scratch) {
    case .nothing: return
    case .broken:
      drop(connection, because: "reset")
      return
    case .end: connection.hasEnded = true
    case .bytes: takeBytes(connection)
    }
    if connection.state == .lingering && connection.hasEnded {
      drop(connection, because: "closed")
    } else {
      pump(connection)
    }
  }

  private func takeBytes(_ connection: Connection) {
    statistics.bytesIn += scratch.count
    connection.lastActivity = now
    guard connection.state == .open else { return }
    // 0x16 begins a TLS handshake and no request.
    if !connection.hasBegun && scratch.first == 0x16 {
      shared.log.write(.events, "tls", [("peer", "\(connection.address)")])
      connection.state = .finishing
      return
    }
    connection.hasBegun = true
    let before = connection.lines.waiting
    connection.lines.append(scratch)
    if connection.lines.waiting > before { connection.lineBegan = nil }
  }

  /// Takes lines as long as nothing stands in the way, within the connection's turn.
  func pump(_ connection: Connection) {
    var turns = Self.turn
    while turns > 0, connection.isFree(configuration.limits), let line = connection.lines.next() {
      turns -= 1
      take(connection.session.take(line), connection)
      connection.lines.limit = connection.session.lineLimit
    }
    if connection.isFree(configuration.limits) {
      if connection.lines.waiting > 0 {
        queue(connection)
      } else if connection.hasEnded {
        if connection.lines.isInsideLine {
          take(connection.session.takeUnfinishedLine(), connection)
        }
        connection.state = .finishing
      } else if stopsBy != nil {
        readLast(connection)
      }
    }
    flush(connection)
    guard connection.state != .gone else { return }
    keepLineTime(connection)
    updateInterest(connection)
  }

  private func take(_ step: Session.Step, _ connection: Connection) {
    switch step {
    case .nothing: break
    case .reply(let reply, let style, let verb): emit(reply, style, connection, verb: verb)
    case .server(let request, let style): answer(request, style, connection)
    case .search(let request, let style): dispatch(request, style, connection)
    }
  }

  /// Writes a reply that was made here.
  func emit(_ reply: Reply, _ style: ReplyStyle, _ connection: Connection, verb: Verb? = nil) {
    connection.output.append { reply.write(style, to: &$0) }
    statistics.count(verb, reply.code)
    shared.log.write(
      .requests,
      "answered",
      [
        ("code", "\(reply.code)"), ("verb", verb?.rawValue ?? "-"),
        ("peer", "\(connection.address)"),
      ],
    )
    if reply.closes { connection.state = .finishing }
  }

  func flush(_ connection: Connection) {
    guard connection.state != .gone else { return }
    if connection.output.count > 0 {
      let before = connection.output.count
      switch connection.output.send(to: connection.peer) {
      case .done: statistics.bytesOut += before
      case .waiting(let sent):
        statistics.bytesOut += sent
        if sent > 0 { connection.lastProgress = now }
        return
      case .broken:
        drop(connection, because: "reset")
        return
      }
    }
    connection.lastProgress = now
    if connection.state == .finishing && !connection.isBusy { linger(connection) }
  }

  private func linger(_ connection: Connection) {
    connection.peer.socket.finishSending()
    guard !connection.hasEnded else {
      drop(connection, because: "closed")
      return
    }
    connection.state = .lingering
    connection.lingersUntil = now + 1_000_000_000
    connection.lines = LineBuffer(limit: 1)
    updateInterest(connection)
  }

  func queue(_ connection: Connection) {
    guard !connection.isQueued else { return }
    connection.isQueued = true
    queued.append(connection.token)
  }

  func takeTurns() {
    let turns = queued
    queued.removeAll(keepingCapacity: true)
    for token in turns {
      guard let connection = connections[token] else { continue }
      connection.isQueued = false
      pump(connection)
    }
  }

  func updateInterest(_ connection: Connection) {
    let wanted = connection.wanted(configuration.limits)
    guard wanted != connection.interest else { return }
    connection.interest = wanted
    do {
      try epoll.modify(connection.peer.socket, token: connection.token, for: wanted)
    } catch {
      drop(connection, because: "\(error)")
    }
  }

  /// What the client sent before it could know of the end is answered; then comes the last word.
  private func readLast(_ connection: Connection) {
    scratch.removeAll(keepingCapacity: true)
    switch connection.peer.socket.receive(upTo: 1 << 16, appendingTo: &scratch) {
    case .bytes:
      takeBytes(connection)
      queue(connection)
    case .end:
      connection.hasEnded = true
      queue(connection)
    case .nothing: farewell(connection, .shuttingDown)
    case .broken: drop(connection, because: "reset")
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// The one thread that owns every connection: reads lines, hands work to the workers, sends what
/// they leave, and keeps the clock. It never waits for anything but the next event.
final class EventLoop {
  /// Names of events that are not those of a connection.
  private enum Source {
    static let mailbox: UInt64 = 0
    static let signals: UInt64 = 1
    static let listeners: UInt64 = 2
    static let connections: UInt64 = 1 << 16
  }

  private static let tick: Int32 = 1000
  /// Connections over the limit that are open for the time of a refusal.
  private static let surplus = 64

  let configuration: ServerConfiguration
  let shared: SharedParts
  let grammar: Grammar
  var statistics = ServerStatistics()
  var connections: [UInt64: Connection] = [:]
  var generations: GenerationShelf
  /// Connections that wait for the end of a look for a new generation.
  var reloads: [UInt64: ReplyStyle] = [:]
  /// Called once, after the first look for a generation.
  var announce: ((ServerStatus) -> Void)?
  /// When the server was told to end; connections are being closed.
  var stopsBy: UInt64?
  var now = MonotonicTime.now()

  let epoll: Epoll
  private let signals: SignalReader?
  private var listeners: [OpenListener]
  /// Connections that count against the limits, all together and by peer.
  private var admitted = 0
  private var peers: [IPAddress: Int] = [:]
  private var nextToken = Source.connections
  /// Connections whose turn was up before their lines were.
  var queued: [UInt64] = []
  private var lastTick: UInt64
  var scratch: [UInt8] = []
  private var isEnded = false

  init(
    _ configuration: ServerConfiguration,
    _ shared: SharedParts,
    listeners: [OpenListener],
    signals: consuming SignalReader?,
  ) throws(SystemError) {
    self.configuration = configuration
    self.shared = shared
    self.listeners = listeners
    generations = GenerationShelf(configuration.limits)
    grammar = Grammar(limits: configuration.wire)
    generations = GenerationShelf(configuration.limits)
    epoll = try Epoll()
    lastTick = now
    self.signals = signals
    try epoll.add(shared.mailbox.bell, token: Source.mailbox, for: [.readable])
    switch self.signals {
    case .some(let signals): try epoll.add(signals, token: Source.signals, for: [.readable])
    case nil: break
    }
    for (i, listener) in listeners.enumerated() {
      try epoll.add(listener.listener, token: Source.listeners + UInt64(i), for: [.readable])
    }
  }

  /// Serves until it is told to stop.
  func run() throws(SystemError) {
    var events: [Epoll.Event] = []
    while !isEnded {
      try epoll.wait(milliseconds: queued.isEmpty ? timeout : 0, into: &events)
      now = MonotonicTime.now()
      for event in events { handle(event) }
      takeTurns()
      if now - lastTick >= UInt64(Self.tick) * 1_000_000 || stopsBy != nil {
        lastTick = now
        keepTime()
      }
    }
    for connection in connections.values { connection.running?.cancel() }
  }

  private var timeout: Int32 { stopsBy == nil ? Self.tick : 50 }

  private func handle(_ event: Epoll.Event) {
    switch event.token {
    case Source.mailbox:
      for message in shared.mailbox.takeAll() { take(message) }
    case Source.signals:
      while let signal = signals?.next() { take(signal) }
    case Source.listeners..<Source.connections:
      accept(from: Int(event.token - Source.listeners))
    default:
      guard let connection = connections[event.token] else { return }
      handle(event.readiness, connection)
    }
  }

  private func handle(_ readiness: Readiness, _ connection: Connection) {
    if readiness.contains(.hungUp) {
      drop(connection, because: "hung-up")
      return
    }
    if readiness.contains(.readable) { read(connection) }
    if readiness.contains(.writable), connection.state != .gone {
      flush(connection)
      pump(connection)
    }
  }

  private func take(_ signal: Signal) {
    if signal == .hangUp {
      shared.adopter.look()
    } else {
      stop()
    }
  }

  func take(_ message: Message) {
    switch message {
    case .done(let completion): finish(completion)
    case .stop: stop()
    case .reload: shared.adopter.look()
    case .adopted(let generation): adopt(generation)
    case .refused(let refused): refuse(refused)
    case .looked(let tokens, let refused): answerReloads(tokens, refused)
    }
  }

  // MARK: Connections

  private func accept(from index: Int) {
    guard index < listeners.count else { return }
    for _ in 0..<64 {
      do {
        switch try listeners[index].listener.accept() {
        case .connection(let socket, let address): admit(Peer(socket), from: address)
        case .nothing: return
        case .turnedAway: shared.log.write(.problems, "no-descriptor-left")
        }
      } catch {
        shared.log.write(.problems, "accept-failed", [("why", "\(error)")])
        return
      }
    }
  }

  private func admit(_ peer: Peer, from address: SocketAddress) {
    // Those who are turned away get a word, as long as they are not too many to be spoken to.
    guard connections.count < configuration.limits.connections + Self.surplus else {
      statistics.turnedAway += 1
      return
    }
    let connection = Connection(
      peer,
      from: address,
      token: nextToken,
      session: Session(grammar: grammar, token: configuration.token),
      now: now,
    )
    nextToken += 1
    do {
      try epoll.add(peer.socket, token: connection.token, for: connection.interest)
    } catch {
      shared.log.write(.problems, "watch-failed", [("why", "\(error)")])
      return
    }
    connections[connection.token] = connection
    if let refusal = refusal(of: address) {
      statistics.turnedAway += 1
      connection.output.append { Reply(refusal).write(ReplyStyle(.text), to: &$0) }
      connection.state = .finishing
    } else {
      statistics.accepted += 1
      connection.isAdmitted = true
      admitted += 1
      if case .tcp(let host, _) = address { peers[host, default: 0] += 1 }
      connection.output.append { greeting.write(to: &$0) }
    }
    shared.log.write(.requests, "connected", [("peer", "\(address)")])
    flush(connection)
    updateInterest(connection)
  }

  private func refusal(of address: SocketAddress) -> ErrorReply? {
    if stopsBy != nil { return .shuttingDown }
    if admitted >= configuration.limits.connections { return .tooManyConnections }
    if case .tcp(let host, _) = address,
      peers[host, default: 0] >= configuration.limits.connectionsPerPeer
    {
      return .tooManyConnections
    }
    return nil
  }

  /// Forgets a connection at once; a worker that still has its request is told to stop.
  func drop(_ connection: Connection, because reason: String) {
    guard connections.removeValue(forKey: connection.token) != nil else { return }
    connection.state = .gone
    // A worker may hold the socket a little longer: it must not wake the loop meanwhile.
    try? epoll.remove(connection.peer.socket)
    if let running = connection.running {
      running.cancel()
      statistics.cancelled += 1
    }
    if connection.isAdmitted { admitted -= 1 }
    if connection.isAdmitted, case .tcp(let host, _) = connection.address, let count = peers[host] {
      peers[host] = count > 1 ? count - 1 : nil
    }
    shared.log.write(
      .requests,
      "disconnected",
      [("peer", "\(connection.address)"), ("why", reason)],
    )
    if stopsBy != nil && connections.isEmpty { isEnded = true }
  }

  // MARK: The end

  /// No new connections; what was sent before is answered. Asked twice, at once.
  private func stop() {
    guard stopsBy == nil else {
      isEnded = true
      return
    }
    stopsBy = now + UInt64(configuration.limits.drain) * 1_000_000
    shared.log.write(.events, "stopping", [("connections", "\(connections.count)")])
    listeners = []
    for connection in connections.values { queue(connection) }
    if connections.isEmpty { isEnded = true }
  }

  func farewell(_ connection: Connection, _ error: ErrorReply) {
    emit(Reply(error), ReplyStyle(connection.session.lastSpelling), connection)
    flush(connection)
  }

  func endIfTimeIsUp() {
    if let stopsBy, now >= stopsBy { isEnded = true }
  }
}

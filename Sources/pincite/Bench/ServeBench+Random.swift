// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

extension ServeBench {
  private static let seed: UInt64 = 20_260_101
  private static let clients = 4

  /// Clients that send random bytes and pieces of requests, and leave as they like. The server must
  /// live, and keep neither descriptors nor memory of them.
  func random() throws -> [Figure] {
    let server = try server()
    try strangers(server, milliseconds: milliseconds / 4)
    let before = try server.holdings()
    let sessions = try strangers(server, milliseconds: milliseconds)
    let after = try server.holdings(descriptors: before.descriptors)
    let answered = try load(server, connections: 1, requests: queries.count)
    server.send(.terminate)
    let end = try server.waitForEnd()
    return [
      Figure(
        name: "crashes in \(sessions) sessions of random bytes",
        value: end == .exited(0) ? 0 : 1,
        unit: "",
        bound: 0,
        remark: "\(answered.latencies.samples.count) searches answered behind them",
      ),
      Figure(
        name: "descriptors kept of them",
        value: Double(max(0, after.descriptors - before.descriptors)),
        unit: "",
        bound: 0,
        remark: "\(after.descriptors) open",
      ),
      Figure(
        name: "memory kept of them",
        value: max(0, after.megabytes - before.megabytes),
        unit: "MB",
        bound: 32,
        remark: "\(after.megabytes.rounded(toPlaces: 1)) MB resident",
      ),
    ]
  }

  /// Returns how many came.
  @discardableResult
  private func strangers(_ server: ServerProcess, milliseconds: Int32) throws -> Int {
    let (done, sessions) = (try Semaphore(), Counter())
    let end = MonotonicTime.after(milliseconds: milliseconds)
    let endpoint = server.endpoint
    let requests = requests
    for number in 0..<Self.clients {
      _ = try Thread(name: "stranger-\(number)") {
        var stranger = Stranger(seed: Self.seed + UInt64(number), requests: requests)
        // A server that does not let it in has gone: that is told at the end.
        while MonotonicTime.now() < end, (try? stranger.visit(endpoint)) != nil { sessions.add(1) }
        done.signal()
      }
    }
    for _ in 0..<Self.clients { done.wait() }
    return sessions.value
  }
}

/// A client without manners, whose doings can be had again by their seed.
private struct Stranger {
  private static let pieces = [
    "SEARCH", "search ", "COUNT ", "KWIC ", "GET ", "NOTE ", "TOC ", "SCAN ", "CITE ", "HELP ",
    "INFO", "STATS as=prometheus", "SET format=json", "RELOAD", "AUTH x", "QUIT", " :", "{", "}",
    "{\"verb\":", "\"SEARCH\"", "\"q\":", ",", "[", "]", "\"", "\\u", "\\", "\n", "\r\n", "\r",
    "#a ", "limit=", "limit=100 ", "offset=9999 ", "gen=1 ", "deadline=1 ", "@doc=", "@year=2014..",
    "format=json ", "%", "%2C", ",", "=", "(", ")", "NEAR/3", "AND ", "OR ", "NOT ", "rights",
    "wom*", "a#p1", "\u{0}", "\u{1b}[2J", "é", "\u{202e}", "GET / HTTP/1.1\r\n", "\u{16}\u{3}\u{1}",
  ].map { Array($0.utf8) }

  private var generator: SplitMix
  private let requests: [[UInt8]]

  init(seed: UInt64, requests: [[UInt8]]) {
    generator = SplitMix(state: seed)
    self.requests = requests
  }

  /// Comes, says something, and goes: at once, or when all is answered.
  mutating func visit(_ endpoint: Endpoint) throws {
    let client = try LoadClient(endpoint)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      guard client.send(phrase()) else { return }
    }
    guard Bool.random(using: &generator) else { return }
    client.finishSending()
    while (try? client.line()) != nil {}
  }

  private mutating func phrase() -> [UInt8] {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return (0..<Int.random(in: 1...400, using: &generator)).map { _ in byte() }
    case 1: return requests.randomElement(using: &generator) ?? []
    case 2: return damaged(requests.randomElement(using: &generator) ?? [])
    case 3 where Int.random(in: 0..<50, using: &generator) == 0:
      return [UInt8](repeating: byte(), count: 200_000) + [0x0A]
    default:
      let count = Int.random(in: 1...12, using: &generator)
      return (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
        + [0x0A]
    }
  }

  private mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &generator) }

  /// A few bytes changed, added or left out.
  private mutating func damaged(_ request: [UInt8]) -> [UInt8] {
    var bytes = request
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = byte()
      case 1: bytes.insert(byte(), at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }
}

/// Random numbers that can be had again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

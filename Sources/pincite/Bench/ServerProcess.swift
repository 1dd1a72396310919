// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// A server in a process of its own on a unix socket, for measuring.
final class ServerProcess {
  let endpoint: Endpoint
  private var process: ChildProcess

  /// Returns when it listens and, if there is an index, answers from it.
  init(index: FilePath, folder: FilePath, flags: [String] = []) throws {
    let socket = folder / "socket"
    endpoint = .unix(socket)
    var command = Command(
      try CurrentProcess.executable(),
      ["serve", "--index", "\(index)", "--socket", "\(socket)", "--log", "problems"] + flags,
    )
    command.errors = .pipe
    process = try ChildProcess.start(command)
    try waitUntilReady()
  }

  private func waitUntilReady() throws {
    var said: [UInt8] = []
    let epoll = try Epoll()
    switch process.errors {
    case .some(let errors): try epoll.add(errors, token: 0, for: [.readable])
    case nil: break
    }
    var events: [Epoll.Event] = []
    while String(decoding: said, as: UTF8.self).contains("listening on ") == false {
      try epoll.wait(milliseconds: 60_000, into: &events)
      let count: Int
      switch process.errors {
      case .some(let errors): count = try errors.read(upTo: 4096, appendingTo: &said)
      case nil: count = 0
      }
      guard !events.isEmpty, count > 0 else {
        throw Failure(
          .server,
          "no-server",
          "the server did not start: \(String(decoding: said, as: UTF8.self))",
        )
      }
    }
  }

  /// What the server has of memory and of descriptors.
  struct Holdings: Sendable {
    var megabytes: Double
    var descriptors: Int
    fileprivate var connections: Int
  }

  /// What it holds when nobody but the one who asks is connected. A worker may keep the socket of a
  /// client that went, as long as it has its request: so there is some patience with `descriptors`.
  func holdings(descriptors most: Int = .max) throws -> Holdings {
    let epoll = try Epoll()
    var events: [Epoll.Event] = []
    var holdings = try currentHoldings()
    for _ in 0..<600 where holdings.connections > 1 || holdings.descriptors > most {
      try epoll.wait(milliseconds: 50, into: &events)
      holdings = try currentHoldings()
    }
    return holdings
  }

  func residentMegabytes() throws -> Double { try currentHoldings().megabytes }

  private func currentHoldings() throws -> Holdings {
    let report: StatisticsReport = try Client(endpoint).ask(Request(.stats))
    func number(_ name: String) -> Int {
      report.counters.entries.first { $0.name == name }?.value ?? 0
    }
    return Holdings(
      megabytes: Double(number("resident-bytes")) / 1_048_576,
      descriptors: number("descriptors"),
      connections: number("connections"),
    )
  }

  func send(_ signal: Signal) { process.send(signal) }

  func waitForEnd() throws -> ProcessEnd? {
    try process.wait(milliseconds: 30_000)
  }

  /// Ends it with good manners.
  func stop() throws {
    process.send(.terminate)
    _ = try process.wait(milliseconds: 30_000)
  }
}

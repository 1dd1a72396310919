// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// A `pincite` that runs on, such as a server. It is killed when it is let go.
package struct RunningProgram: ~Copyable {
  private var child: ChildProcess
  private let log: Log

  package init(
    _ arguments: [String],
    environment: [String: String?] = [:],
    in folder: FilePath? = nil,
  ) throws {
    CurrentProcess.prepare()
    var command = try Program.command(arguments, environment: environment, in: folder)
    command.input = .nothing
    command.output = .nothing
    command.errors = .pipe
    command.group = .own
    let log = try Log()
    var started = try ChildProcess.start(command)
    if let errors = started.errors.take() { try log.follow(errors) }
    child = started
    self.log = log
  }

  package var identifier: Int32 { child.identifier }

  /// Everything it has said on stderr so far, line by line.
  package var lines: [String] { log.lines }

  /// Waits for a line on stderr that begins so, said already or to come, and returns the rest of
  /// it; nil when the program ends or the limit passes before.
  package func line(
    startingWith prefix: String,
    containing part: String = "",
    withinSeconds limit: Int32 = 300,
  ) throws -> String? {
    let deadline = MonotonicTime.after(milliseconds: limit * 1000)
    let line = try log.line(until: deadline) { $0.hasPrefix(prefix) && $0.contains(part) }
    return line.map { String($0.dropFirst(prefix.count)) }
  }

  /// Where a server that was started with `--listen` answers: it says so when it can.
  package func listeningEndpoint() throws -> Endpoint? {
    try line(startingWith: "listening on ").flatMap { Endpoint($0, defaultPort: 0) }
  }

  package func send(_ signal: Signal) {
    child.send(signal)
  }

  /// Waits for its end; nil when the limit passes before.
  package mutating func wait(withinSeconds limit: Int32 = 300) throws -> ProcessEnd? {
    try child.wait(milliseconds: limit * 1000)
  }

  package mutating func stop() throws -> ProcessEnd? {
    send(.terminate)
    return try wait()
  }
}

/// The lines of a stream, read by a thread of its own so that the writer never has to wait.
private final class Log: Sendable {
  private struct State {
    var lines: [String] = []
    var isAtEnd = false
  }

  private let state = Locked(State())
  private let change: EventCounter

  init() throws {
    change = try EventCounter()
  }

  var lines: [String] { state.withLock { $0.lines } }

  func follow(_ stream: consuming FileDescriptor) throws {
    var reader = LineReader(stream, limit: 1 << 20)
    _ = try Thread(name: "log") {
      while case .text(let line)? = try? reader.next() {
        self.state.withLock { $0.lines.append(String(decoding: line, as: UTF8.self)) }
        self.change.signal()
      }
      self.state.withLock { $0.isAtEnd = true }
      self.change.signal()
    }
  }

  func line(until deadline: UInt64, where isSought: (String) -> Bool) throws -> String? {
    let epoll = try Epoll()
    try epoll.add(change, token: 0, for: .readable)
    var events: [Epoll.Event] = []
    while true {
      let (line, isAtEnd) = state.withLock { state in
        (state.lines.first(where: isSought), state.isAtEnd)
      }
      if let line { return line }
      let limit = MonotonicTime.milliseconds(until: deadline)
      if isAtEnd || limit == 0 { return nil }
      try epoll.wait(milliseconds: limit, into: &events)
      change.drain()
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
import Wire

/// One line an event on standard error, as `key=value` words; nothing a client sent is printed raw.
///
/// A thread of its own writes: a full pipe holds up nobody. What does not fit in the buffer is
/// counted and left out.
package final class ServerLog: Sendable {
  package enum Level: String, Sendable, CaseIterable, Comparable {
    /// Only what an operator must act on.
    case problems
    /// Starts, ends, generations, slow requests.
    case events
    /// Each request and each connection.
    case requests

    package static func < (left: Level, right: Level) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
  }

  private struct State {
    var bytes: [UInt8] = []
    var dropped = 0
    var isClosed = false
  }

  private static let capacity = 1 << 20
  private let level: Level
  private let state = Locked(State())
  private let written: Semaphore

  package init(_ level: Level) throws(SystemError) {
    self.level = level
    written = try Semaphore()
  }

  /// Starts the thread that writes; it ends after `close`.
  package func start() throws(SystemError) -> Thread {
    try Thread(name: "log", stackSize: 1 << 18) { [self] in
      while flush() { written.wait() }
    }
  }

  package func close() {
    state.withLock { $0.isClosed = true }
    written.signal()
  }

  package func wants(_ level: Level) -> Bool { level <= self.level }

  package func write(
    _ level: Level,
    _ event: String,
    _ fields: @autoclosure () -> [(String, String)] = [],
  ) {
    guard wants(level) else { return }
    var line = Array("time=\(Timestamp.now()) event=\(event)".utf8)
    for (name, value) in fields() {
      line.append(contentsOf: " \(name)=".utf8)
      Self.append(value, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
    let isFirst = state.withLock { state in
      guard state.bytes.count + line.count <= Self.capacity else {
        state.dropped += 1
        return false
      }
      state.bytes.append(contentsOf: line)
      return state.bytes.count == line.count
    }
    if isFirst { written.signal() }
  }

  /// A word as it is, anything else between quotation marks.
  private static func append(_ value: String, to line: inout [UInt8]) {
    let isWord = !value.isEmpty && !value.utf8.contains { [0x20, 0x22, 0x3D].contains($0) }
    if isWord {
      Escaping.appendLine(value, to: &line)
    } else {
      line.append(UInt8(ascii: "\""))
      Escaping.appendLine(value.replacing("\"", with: "'"), to: &line)
      line.append(UInt8(ascii: "\""))
    }
  }

  /// Writes what waits; false when no more will come.
  private func flush() -> Bool {
    let (bytes, dropped, isClosed) = state.withLock { state in
      defer { (state.bytes, state.dropped) = ([], 0) }
      return (state.bytes, state.dropped, state.isClosed)
    }
    StandardError.write(String(decoding: bytes, as: UTF8.self))
    if dropped > 0 { StandardError.line("time=\(Timestamp.now()) event=log-full lines=\(dropped)") }
    return !isClosed
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

/// A connection that several threads may write to.
final class LoadSocket: Sendable {
  fileprivate let socket: Socket

  init(_ endpoint: Endpoint, patience: Int = 30_000) throws {
    socket = try Socket.connect(to: try endpoint.resolve(), withinMilliseconds: 5000)
    try socket.setTimeLimits(receiveMilliseconds: patience, sendMilliseconds: patience)
  }

  /// Sends all of it; false when the server does not take it.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard case .bytes(let count) = socket.send(rest.span) else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func finishSending() { socket.finishSending() }
}

/// A connection that asks and times, and reads no more of a reply than its first and last line.
final class LoadClient {
  /// What the last line of a reply says.
  struct End: Sendable {
    var code: Int
    var generation: Int?
    /// The first line names another generation than the last one.
    var isMixed: Bool

    var isAnswer: Bool { code == 250 || code == 252 }
  }

  let writer: LoadSocket
  private var bytes: [UInt8] = []
  /// Up to where `bytes` was looked at.
  private var start = 0

  init(_ endpoint: Endpoint) throws {
    writer = try LoadSocket(endpoint)
    _ = try line()
  }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool { writer.send(bytes) }

  func finishSending() { writer.finishSending() }

  /// Waits for the end of the next reply.
  func end() throws(ErrorReply) -> End {
    var first: Int?
    while true {
      let line = try line()
      if line.starts(with: Self.metaMark) {
        first = Self.number(behind: Self.generationMark, in: line)
      }
      guard line.starts(with: Self.endMark) else { continue }
      let last = Self.number(behind: Self.generationMark, in: line)
      return End(
        code: Self.number(behind: Self.codeMark, in: line) ?? 0,
        generation: last,
        isMixed: first != nil && first != last,
      )
    }
  }

  /// The next line, without its line feed.
  func line() throws(ErrorReply) -> ArraySlice<UInt8> {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return bytes[start..<end]
      }
      if start > 0 {
        bytes.removeSubrange(..<start)
        start = 0
      }
      searched = bytes.count
      guard case .bytes = writer.socket.receive(upTo: 1 << 16, appendingTo: &bytes) else {
        throw ErrorReply(code: 450, word: "hung-up", message: "the server hung up")
      }
    }
  }

  private static let metaMark = Array(#"{"t":"meta","#.utf8)
  private static let endMark = Array(#"{"t":"end","#.utf8)
  private static let codeMark = Array(#""code":"#.utf8)
  private static let generationMark = Array(#""generation":"#.utf8)

  private static func number(behind mark: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    while !rest.isEmpty {
      if rest.starts(with: mark) {
        let digits = rest.dropFirst(mark.count).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}

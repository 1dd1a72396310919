// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// A connection to a server, for one request after the other; waits for each reply.
///
/// Whatever goes wrong, here or there, is an `ErrorReply`: 450 when the server cannot be reached or
/// has gone.
package final class Client {
  package struct Patience: Sendable {
    /// Milliseconds for the connection to stand.
    package var connecting: Int32 = 5000
    /// Milliseconds without a byte.
    package var waiting = 30_000

    package init() {}
  }

  /// What came back, still as JSON: the object of the contract.
  package struct Reply: Sendable {
    package var code: Int
    package var word: String
    package var object: JSON
  }

  package let greeting: Greeting
  private let endpoint: Endpoint
  private let socket: Socket
  private var lines = LineBuffer(limit: 64 << 20)
  private var received: [UInt8] = []

  /// Connects, reads the greeting, and shows the token when there is one.
  package init(
    _ endpoint: Endpoint,
    token: AccessToken? = nil,
    patience: Patience = Patience(),
  ) throws(ErrorReply) {
    self.endpoint = endpoint
    do {
      socket = try Socket.connect(
        to: try endpoint.resolve(),
        withinMilliseconds: patience.connecting,
      )
      try socket.setTimeLimits(
        receiveMilliseconds: patience.waiting,
        sendMilliseconds: patience.waiting,
      )
    } catch {
      throw .unreachable(endpoint, (error as? SystemError)?.reason ?? "\(error)")
    }
    let first = try Self.line(from: socket, &lines, &received, endpoint)
    guard let status = StatusLine(first), let greeting = Greeting(status) else {
      throw Self.refusal(first, endpoint)
    }
    self.greeting = greeting
    guard greeting.proto == Version.proto else { throw .protocolUnknown(greeting.proto) }
    if let token { _ = try ask(Request(.auth, arguments: [token.text])) }
  }

  /// The value that answers; throws what the server refuses.
  package func ask<Value: JSONReadable>(
    _ request: Request,
    for type: Value.Type = Value.self,
  ) throws(ErrorReply) -> Value {
    let reply = try ask(request)
    do {
      return try Value(reply.object)
    } catch {
      throw .unreadable(endpoint, error.message)
    }
  }

  package func ask(_ request: Request) throws(ErrorReply) -> Reply {
    var bytes: [UInt8] = []
    request.writeJSON(to: &bytes)
    guard bytes.count <= greeting.maxLine else { throw .lineTooLong(greeting.maxLine) }
    try send(bytes)
    return try reply()
  }

  private func send(_ bytes: [UInt8]) throws(ErrorReply) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch socket.send(rest.span) {
      case .bytes(let count): rest = rest.dropFirst(count)
      case .nothing: throw .unreachable(endpoint, "it takes no more bytes")
      // It may have said why before it hung up: that is read next.
      case .broken: return
      }
    }
  }

  private func reply() throws(ErrorReply) -> Reply {
    var meta: [JSON.Member] = []
    var hits: [JSON] = []
    while true {
      let line = try Self.line(from: socket, &lines, &received, endpoint)
      guard let json = try? JSON.parse(line), let kind = json["t"]?.string else {
        throw Self.refusal(line, endpoint)
      }
      switch kind {
      case "meta": meta = json.members?.filter { !["t", "req"].contains($0.name) } ?? []
      case "hit": hits.append(json)
      case "end":
        if let error = try? ErrorReply(json) { throw error }
        meta.append(JSON.Member("hits", .array(hits)))
        return Reply(
          code: json["code"]?.integer ?? 0,
          word: json["word"]?.string ?? "",
          object: .object(meta),
        )
      default: continue
      }
    }
  }

  /// The next line of the server; a static function, since it also reads the greeting.
  private static func line(
    from socket: borrowing Socket,
    _ lines: inout LineBuffer,
    _ received: inout [UInt8],
    _ endpoint: Endpoint,
  ) throws(ErrorReply) -> [UInt8] {
    while true {
      if case .line(let line) = lines.next() { return line }
      received.removeAll(keepingCapacity: true)
      switch socket.receive(upTo: 1 << 16, appendingTo: &received) {
      case .bytes: lines.append(received)
      case .nothing: throw .unreachable(endpoint, "it does not answer")
      case .end: throw .unreachable(endpoint, "it hung up")
      case .broken(let code): throw .unreachable(endpoint, "\(code)")
      }
    }
  }

  /// What a status line says that stands where none was expected: too many clients, stopping.
  private static func refusal(_ line: [UInt8], _ endpoint: Endpoint) -> ErrorReply {
    guard let status = StatusLine(line), status.code >= 400 else {
      return .unreadable(endpoint, "it speaks another protocol")
    }
    return ErrorReply(
      code: status.code,
      word: status.word,
      message: "the server at \(endpoint): \(status.prose ?? status.word)",
    )
  }
}

extension ErrorReply {
  fileprivate static func unreachable(_ endpoint: Endpoint, _ why: String) -> ErrorReply {
    ErrorReply(
      code: 450,
      word: "unreachable",
      message: "no server answers at \(endpoint): \(why)",
      hint: "start one with \"pincite serve\", or ask the local index: leave --server out",
    )
  }

  fileprivate static func unreadable(_ endpoint: Endpoint, _ why: String) -> ErrorReply {
    ErrorReply(
      code: 554,
      word: "bad-reply",
      message: "what the server at \(endpoint) answers cannot be read: \(why)",
      hint: "are both of the same version? pincite ping",
    )
  }
}

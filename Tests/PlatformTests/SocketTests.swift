// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct SocketTests {
  private let directory = TemporaryDirectory()

  @Test(arguments: ["127.0.0.1", "::1"])
  func `what one side sends the other receives, over TCP`(host: String) throws {
    guard case .tcp(let address, _)? = try Endpoint.tcp(host: host, port: 0).resolve().first,
      var listener = try? Listener.tcp(address, port: 0),
      case .tcp(_, let port) = listener.address
    else { return }
    #expect(port != 0)
    var client = try TestClient(.tcp(host: host, port: port))
    try exchange(&listener, &client)
  }

  @Test
  func `what one side sends the other receives, over a unix socket`() throws {
    let path = directory / "socket"
    var listener = try Listener.unix(path, mode: 0o600)
    #expect(listener.address == .unix(path))
    var client = try TestClient(.unix(path))
    try exchange(&listener, &client)
  }

  private func exchange(_ listener: inout Listener, _ client: inout TestClient) throws {
    let server = try listener.next()
    var bytes: [UInt8] = []
    #expect(server.receive(upTo: 10, appendingTo: &bytes) == .nothing)
    client.send("hello, world")
    try wait(for: .readable, of: server)
    #expect(server.receive(upTo: 5, appendingTo: &bytes) == .bytes(5))
    #expect(server.receive(upTo: 99, appendingTo: &bytes) == .bytes(7))
    #expect(String(decoding: bytes, as: UTF8.self) == "hello, world")
    client.socket.finishSending()
    try wait(for: .peerFinished, of: server)
    #expect(server.receive(upTo: 1, appendingTo: &bytes) == .end)
    #expect(server.send([0x61, 0x0A, 0x62].span) == .bytes(3))
    server.finishSending()
    #expect(try client.line() == "a")
    #expect(try client.rest() == [0x62])
    #expect(bytes.count == 12)
  }

  @Test
  func `an idle listener has nothing to accept`() throws {
    var listener = try Listener.tcp(.loopback, port: 0)
    let isNothing: Bool
    if case .nothing = try listener.accept() { isNothing = true } else { isNothing = false }
    #expect(isNothing)
  }

  @Test
  func `a full connection takes no more, and a broken one says so`() throws {
    var listener = try Listener.tcp(.loopback, port: 0)
    let client = try TestClient(listener.endpoint)
    let server = try listener.next()
    let block = [UInt8](repeating: 0, count: 1 << 20)
    var sent = server.send(block.span)
    while case .bytes = sent { sent = server.send(block.span) }
    #expect(sent == .nothing)
    client.socket.resetOnClose()
    _ = consume client
    try wait(for: [], of: server)
    #expect(server.send(block.span) == .broken(.connectionReset))
    // Without MSG_NOSIGNAL this would end the process.
    #expect(server.send(block.span) == .broken(.brokenPipe))
  }

  @Test
  func `a reset is received as such`() throws {
    var listener = try Listener.tcp(.loopback, port: 0)
    let client = try TestClient(listener.endpoint)
    let server = try listener.next()
    client.socket.resetOnClose()
    _ = consume client
    try wait(for: [], of: server)
    var bytes: [UInt8] = []
    #expect(server.receive(upTo: 1, appendingTo: &bytes) == .broken(.connectionReset))
  }

  @Test
  func `a blocking socket waits no longer than its limit`() throws {
    let listener = try Listener.tcp(.loopback, port: 0)
    let client = try Socket.connect(to: [listener.address], withinMilliseconds: 1000)
    try client.setTimeLimits(receiveMilliseconds: 10, sendMilliseconds: 10)
    var bytes: [UInt8] = []
    #expect(client.receive(upTo: 1, appendingTo: &bytes) == .nothing)
  }

  @Test
  func `replies over TCP are sent at once`() throws {
    var listener = try Listener.tcp(.loopback, port: 0)
    let client = try TestClient(listener.endpoint)
    let server = try listener.next()
    for number in [client.socket.descriptorNumber, server.descriptorNumber] {
      var isSet: Int32 = 0
      var length = socklen_t(4)
      #expect(unsafe getsockopt(number, Int32(IPPROTO_TCP), TCP_NODELAY, &isSet, &length) == 0)
      #expect(isSet == 1)
    }
  }

  @Test
  func `a port in use and a closed one are errors with the address`() throws {
    let listener = try Listener.tcp(.loopback, port: 0)
    guard case .tcp(_, let port) = listener.address else { return }
    #expect(throws: SystemError(call: "bind", subject: "127.0.0.1:\(port)", code: .addressInUse)) {
      _ = try Listener.tcp(.loopback, port: port)
    }
    let address = listener.address
    _ = consume listener
    #expect(
      throws: SystemError(call: "connect", subject: "\(address)", code: .connectionRefused)
    ) {
      _ = try Socket.connect(to: [address], withinMilliseconds: 1000)
    }
  }

  @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
  func `a unix socket has its mode from the start, and its name goes with it`(mode: UInt32) throws {
    let path = directory / "socket"
    let listener = try Listener.unix(path, mode: mode)
    #expect(try Files.status(of: path)?.mode == mode)
    #expect(try Files.names(in: directory.folder) == ["socket", "socket.lock"])
    _ = consume listener
    #expect(try Files.names(in: directory.folder) == ["socket.lock"])
  }

  @Test
  func `the socket of a living server is not taken, that of a killed one is`() async throws {
    let path = directory / "socket"
    let first = try Listener.unix(path, mode: 0o600)
    #expect(throws: SystemError(call: "bind", subject: "unix:\(path)", code: .addressInUse)) {
      _ = try Listener.unix(path, mode: 0o600)
    }
    _ = try TestClient(.unix(path))
    _ = consume first

    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path.description as String] in
      let listener = try Listener.unix(FilePath(path), mode: 0o600)
      raise(SIGKILL)
      _ = consume listener
    }
    #expect(Files.exists(path))
    let second = try Listener.unix(path, mode: 0o600)
    _ = try TestClient(.unix(path))
    _ = consume second
  }

  @Test
  func `a file under the socket's name is kept`() throws {
    let path = directory / "socket"
    try Files.write([1], to: path)
    #expect(throws: SystemError(call: "bind", subject: "unix:\(path)", code: .exists)) {
      _ = try Listener.unix(path, mode: 0o600)
    }
    #expect(try Files.read(path).bytes == [1])
    let other = directory / "other"
    try Files.write([2], to: directory / "other.new")
    #expect(throws: SystemError.self) { _ = try Listener.unix(other, mode: 0o600) }
    #expect(try Files.read(directory / "other.new").bytes == [2])
    #expect(!Files.exists(other))
  }

  @Test
  func `without descriptors a listener turns away who is waiting`() async throws {
    await #expect(processExitsWith: .exitCode(3)) {
      var listener = try Listener.tcp(.loopback, port: 0)
      let address = listener.address
      let client = try Socket.connect(to: [address], withinMilliseconds: 1000)
      try wait(for: .readable, of: listener)
      var limit = rlimit(rlim_cur: 64, rlim_max: 4096)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      while unsafe open("/dev/null", O_RDONLY) >= 0 {}
      guard case .turnedAway = try listener.accept() else { exit(1) }
      guard case .nothing = try listener.accept() else { exit(2) }
      // The address sanitizer wants some at the end.
      limit.rlim_cur = 4096
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      var bytes: [UInt8] = []
      if client.receive(upTo: 1, appendingTo: &bytes) == .end { exit(3) }
    }
  }
}

/// What one side does the other notices in a while, and a hang-up always.
private func wait(
  for readiness: Readiness,
  of source: borrowing some Pollable & ~Copyable,
) throws {
  let epoll = try Epoll()
  try epoll.add(source, token: 0, for: readiness)
  var events: [Epoll.Event] = []
  try epoll.wait(milliseconds: 10_000, into: &events)
  #expect(!events.isEmpty)
}

extension Listener {
  fileprivate var endpoint: Endpoint {
    switch address {
    case .tcp(let host, let port): .tcp(host: host.description, port: port)
    case .unix(let path): .unix(path)
    }
  }

  private struct NobodyWaiting: Error {}

  fileprivate mutating func next() throws -> Socket {
    try wait(for: .readable, of: self)
    switch try accept() {
    case .connection(let socket, from: _): return socket
    case .nothing: throw NobodyWaiting()
    case .turnedAway: throw NobodyWaiting()
    }
  }
}

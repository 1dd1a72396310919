// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct EpollTests: ~Copyable {
  private let epoll: Epoll
  private let counters: [EventCounter]

  init() throws {
    let epoll = try Epoll()
    let counters = try (0..<3).map { _ in try EventCounter() }
    for (index, counter) in counters.enumerated() {
      try epoll.add(counter, token: UInt64.max - UInt64(index), for: .readable)
    }
    self.epoll = epoll
    self.counters = counters
  }

  private func ready(milliseconds: Int32 = 0) throws -> Set<UInt64> {
    var events = [Epoll.Event(token: 99, readiness: .writable)]
    try epoll.wait(milliseconds: milliseconds, into: &events)
    return Set(events.map(\.token))
  }

  @Test
  func `what is ready is reported with its token until it is dealt with`() throws {
    #expect(try ready().isEmpty)
    counters[0].signal()
    counters[2].signal()
    counters[2].signal()
    for _ in 0..<2 { #expect(try ready() == [.max, .max - 2]) }
    #expect(counters[2].drain())
    #expect(try ready() == [.max])
    #expect(!counters[2].drain())
  }

  @Test
  func `what is removed, changed or closed is reported no more`() throws {
    for counter in counters { counter.signal() }
    try epoll.remove(counters[0])
    try epoll.modify(counters[1], token: 5, for: .readable)
    try epoll.modify(counters[2], token: 6, for: [])
    #expect(try ready() == [5])
    do {
      let closed = try EventCounter()
      closed.signal()
      try epoll.add(closed, token: 7, for: .readable)
      #expect(try ready() == [5, 7])
    }
    #expect(try ready() == [5])
    #expect(throws: SystemError.self) { try epoll.remove(counters[0]) }
  }

  @Test
  func `another thread ends the wait`() throws {
    let counter = counters[1]
    let thread = try Thread(name: "waker") { counter.signal() }
    #expect(try ready(milliseconds: 30_000) == [.max - 1])
    thread.join()
  }

  @Test
  func `a connection tells what it is ready for`() throws {
    let directory = TemporaryDirectory()
    var listener = try Listener.unix(directory / "socket", mode: 0o600)
    let client = try Socket.connect(to: [listener.address], withinMilliseconds: 1000)
    guard case .connection(let server, from: let peer) = try listener.accept() else {
      Issue.record("nobody connected")
      return
    }
    #expect(peer == .unix(""))
    func readiness(_ interest: Readiness) throws -> Readiness {
      let epoll = try Epoll()
      try epoll.add(server, token: 1, for: interest)
      var events: [Epoll.Event] = []
      try epoll.wait(milliseconds: 0, into: &events)
      return events.first?.readiness ?? []
    }
    let all: Readiness = [.readable, .writable, .peerFinished]
    #expect(try readiness(all) == .writable)
    #expect(client.send([1].span) == .bytes(1))
    #expect(try readiness(all) == [.readable, .writable])
    #expect(try readiness(.readable) == .readable)
    client.finishSending()
    #expect(try readiness(all) == all)
    _ = consume client
    #expect(try readiness([]) == .hungUp)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct ChannelTests {
  @Test
  func `what several threads send arrives once, in the order of each`() throws {
    let channel = try Channel<Int>(capacity: 4)
    let received = Locked<[Int]>([])
    let senders = try (0..<3).map { _ in try Semaphore() }
    for sender in 0..<3 {
      _ = try Thread(name: "sender \(sender)") {
        for number in 0..<1000 { channel.send(sender * 1000 + number) }
        senders[sender].signal()
      }
    }
    let receiver = try Thread(name: "receiver") {
      while let number = channel.receive() { received.withLock { $0.append(number) } }
    }
    for sender in senders { sender.wait() }
    channel.close()
    receiver.join()
    let all = received.withLock { $0 }
    #expect(all.sorted() == Array(0..<3000))
    for sender in 0..<3 {
      let own = all.filter { $0 / 1000 == sender }
      #expect(own == own.sorted())
    }
    #expect(!channel.send(1))
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Testing

@Suite
struct ThreadTests {
  @Test(arguments: [
    ("worker 1", "worker 1\n"), ("a name of more than 15 bytes", "a name of more \n"), ("", "\n"),
  ])
  func `a thread has the name it was given, as far as it fits`(name: String, shown: String) throws {
    let seen = Locked<[UInt8]?>(nil)
    let thread = try Thread(name: name) {
      let bytes = try? Files.openStream("/proc/thread-self/comm").readAll(limit: 100)
      seen.withLock { $0 = bytes }
    }
    thread.join()
    #expect(seen.withLock { $0 } == Array(shown.utf8))
  }

  /// Would end the process on a stack of the usual 8 MiB.
  @Test
  func `a thread has the stack it was given`() throws {
    let depth = Locked<UInt64>(0)
    let thread = try Thread(name: "deep", stackSize: 64 << 20) {
      let reached = descend(500)
      depth.withLock { $0 = reached }
    }
    thread.join()
    #expect(depth.withLock { $0 } == 500)
  }

  @Test
  func `a stack that is too small is an error`() {
    #expect(throws: SystemError.self) { _ = try Thread(name: "small", stackSize: 1) {} }
  }

  /// With the thread sanitizer this also shows that it sees the lock.
  @Test
  func `threads that touch one value take turns`() throws {
    let total = Locked(0)
    var ends: [Semaphore] = []
    for number in 0..<4 {
      let end = try Semaphore()
      _ = try Thread(name: "adder \(number)") {
        for _ in 0..<10_000 { total.withLock { $0 += 1 } }
        end.signal()
      }
      ends.append(end)
    }
    for end in ends { end.wait() }
    #expect(total.withLock { $0 } == 40_000)
  }

  @Test
  func `there is a processor to run on`() {
    #expect(Thread.processorCount >= 1)
  }
}

/// Takes 32 KiB of stack a level.
@inline(never)
private func descend(_ levels: UInt64) -> UInt64 {
  guard levels > 0 else { return 0 }
  var room = InlineArray<4096, UInt64>(repeating: 1)
  room[Int(levels)] = descend(levels - 1)
  return room[Int(levels)] + room[0]
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing

/// Several indexers at once: one writes, the others say who does; nobody waits, nothing is lost.
@Suite(.enabled(if: Ordeal.isWanted, "make torture"), .serialized)
struct CrowdTests {
  @Test
  func `of two, fifty times`() throws {
    let ordeal = try Ordeal()
    try ordeal.fill()
    try ordeal.publish()
    var refused = 0
    for round in 1...50 {
      try ordeal.fill(version: round + 1)
      let second = Locked<Result<Program.Result, any Error>?>(nil)
      let thread = try Thread(name: "second") {
        let result = Result { try ordeal.run(Ordeal.index) }
        second.withLock { $0 = result }
      }
      let first = try ordeal.run(Ordeal.index)
      thread.join()
      let results = [first, try #require(second.withLock { $0 }).get()]
      for result in results where result.status != 0 {
        refused += 1
        #expect(result.status == 5)
        #expect(result.errors.contains("another indexer is writing"), "\(result.errors)")
      }
      #expect(results.contains { $0.status == 0 })
      try ordeal.expectRecovery(to: ordeal.store.live().content, "round \(round)")
    }
    StandardError.line("two indexers at once, \(refused) of 50 times one was refused")
  }
}

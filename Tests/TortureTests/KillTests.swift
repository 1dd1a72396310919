// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

/// kill -9 at whatever moment: the live generation is the last one that was acknowledged or the one
/// in flight, whole; the next run succeeds without help and leaves no rubbish.
@Suite(.enabled(if: Ordeal.isWanted, "make torture"), .serialized)
struct KillTests {
  @Test(.enabled(if: Strace.isPresent, Strace.absence))
  func `at every call of a first build that changes something`() throws {
    let ordeal = try Ordeal()
    try ordeal.fill()
    let content = try ordeal.publish().content
    try ordeal.restore()
    try kill(ordeal, before: nil, content)
  }

  @Test(.enabled(if: Strace.isPresent, Strace.absence))
  func `at every call of a build that takes shards over and removes the generation before`() throws
  {
    let ordeal = try Ordeal()
    try ordeal.fill()
    let before = try ordeal.publish()
    try ordeal.save()
    try ordeal.write("d2.txt", "1. Another text.\n\n2. Of two paragraphs.\n")
    let content = try ordeal.publish().content
    try kill(ordeal, before: before, content)
  }

  private func kill(_ ordeal: Ordeal, before: GenerationName?, _ content: UInt32) throws {
    try ordeal.restore()
    let points = try Strace.points(of: Ordeal.index, in: ordeal)
    var reached = 0
    for point in points {
      try ordeal.restore()
      let result = try ordeal.run(Ordeal.index, under: Strace.killing(at: point))
      if result.status == 137 { reached += 1 }
      let acknowledged = result.status == 0
      let what = "killed at \(point)"
      if acknowledged { #expect(try ordeal.store.live().content == content, "\(what)") }
      try ordeal.expectWhole(before: before, inFlight: content, what)
      try ordeal.expectRecovery(to: content, what)
    }
    StandardError.line("killed at \(reached) of \(points.count) calls that change something")
    #expect(reached >= 80)
    #expect(reached * 10 >= points.count * 9)
  }

  @Test(.enabled(if: Strace.isPresent, Strace.absence))
  func `at every call of a rollback`() throws {
    let ordeal = try Ordeal()
    try ordeal.fill()
    let first = try ordeal.publish()
    try ordeal.write("d2.txt", "1. Another text.\n")
    let two = Ordeal.index + ["--keep", "2"]
    try #require(try ordeal.run(two).status == 0)
    let second = try ordeal.store.live()
    try ordeal.save()
    let rollback = ["rollback", "--yes", "--index", "index"]
    let points = try Strace.points(of: rollback, in: ordeal)
    for point in points {
      try ordeal.restore()
      try ordeal.run(rollback, under: Strace.killing(at: point))
      let what = "killed at \(point)"
      try ordeal.expectWhole(before: second, inFlight: first.content, what)
      #expect(try ordeal.store.names() == [first, second], "\(what)")
      try ordeal.expectRecovery(to: second.content, what)
    }
    #expect(points.count >= 5)
  }

  @Test
  func `at two hundred random moments`() throws {
    let ordeal = try Ordeal()
    try ordeal.fill()
    for number in 1...150 {
      try ordeal.write("more\(number).txt", "1. Of \(number).\n\n2. More of \(number).\n")
    }
    var last = try ordeal.publish()
    var length: Int32 = 500
    var (round, killed, unpublished) = (0, 0, 0)
    while killed < 200 {
      round += 1
      let what = "round \(round)"
      try ordeal.fill(version: round)
      var command = try ordeal.command(Ordeal.index)
      (command.input, command.output, command.errors) = (.nothing, .nothing, .nothing)
      command.group = .own
      var child = try ChildProcess.start(command)
      // Somewhat longer than a run takes, so that the moments after the publication come too.
      if try child.wait(milliseconds: Int32.random(in: 0...length * 5 / 4)) == nil {
        child.send(.kill)
        killed += 1
      }
      let end = try child.wait()
      let live = try ordeal.store.live()
      if live == last { unpublished += 1 }
      #expect(live == last || live.number == last.number + 1, "\(what): \(live) is live")
      #expect(end != .exited(0) || live != last, "\(what): what was acknowledged is lost")
      #expect(try ordeal.store.openUnchecked(live).verify(sampling: 50).ok, "\(what)")
      let start = MonotonicTime.now()
      let next = try ordeal.run(Ordeal.index)
      #expect(next.status == 0, "\(what): the next run says \(next.errors)")
      if live == last { length = Int32((MonotonicTime.now() - start) / 1_000_000) }
      let after = try ordeal.store.live()
      #expect(live == last || live == after, "\(what): published twice")
      try ordeal.expectRecovery(to: after.content, what)
      last = after
    }
    StandardError.line("killed at \(killed) random moments, \(unpublished) before publication")
    #expect(unpublished >= 50)
  }
}

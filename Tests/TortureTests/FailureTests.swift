// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

/// A call that fails, once or from then on: a clear message and exit code 5, the live generation
/// unchanged, the space freed; or success, if it did not matter.
@Suite(
  .enabled(if: Ordeal.isWanted, "make torture"),
  .enabled(if: Strace.isPresent, Strace.absence),
  .serialized,
)
struct FailureTests {
  @Test(
    arguments: [("EIO", "Input/output error"), ("ENOSPC", "No space left on device")],
    [false, true],
  )
  func `of every call that changes something`(
    _ error: (name: String, words: String),
    forGood: Bool,
  ) throws {
    let ordeal = try Ordeal()
    try ordeal.fill()
    let before = try ordeal.publish()
    try ordeal.save()
    try ordeal.write("d2.txt", "1. Another text.\n\n2. Of two paragraphs.\n")
    let content = try ordeal.publish().content
    try ordeal.restore()
    let points = try Strace.points(of: Ordeal.index, in: ordeal).filter { point in
      // Not what is said to the person; and a write that fails for good would also fail between the
      // threads of the program, where the kernel never does.
      if forGood, point.call == "write" { return false }
      if point.line.contains(#""\1\0\0\0\0\0\0\0""#) { return false }
      return !point.line.hasPrefix("write(1,") && !point.line.hasPrefix("write(2,")
    }
    var refused = 0
    for point in points {
      try ordeal.restore()
      let wrapper = Strace.failing(at: point, with: error.name, forGood: forGood)
      let result = try ordeal.run(Ordeal.index, under: wrapper)
      let what = "\(error.name)\(forGood ? " from then on" : "") at \(point)"
      try ordeal.expectWhole(before: before, inFlight: content, what)
      switch result.status {
      case 0:
        #expect(try ordeal.store.live().content == content, "\(what)")
      case 5:
        refused += 1
        #expect(try ordeal.store.live() == before, "\(what): live in spite of: \(result.errors)")
        // Of a rename the library only says that it failed.
        let says = [error.words, "Failed to create iamglass file"]
        #expect(says.contains(where: result.errors.contains), "\(what): says \(result.errors)")
        #expect(result.errors.contains("index is unchanged"), "\(what): says \(result.errors)")
        let left = try Files.names(in: ordeal.index / "build")
        #expect(forGood || left.isEmpty, "\(what): leaves \(left)")
      default:
        Issue.record("\(what): ends with \(result.status): \(result.errors)")
      }
      try ordeal.expectRecovery(to: content, what)
    }
    StandardError.line("\(points.count) calls failed with \(error.name), \(refused) runs refused")
    #expect(refused >= 40)
  }
}

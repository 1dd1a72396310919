// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import TestSupport
import Testing
import Wire

/// A disk that is full, after every 64 KiB: a clear message and exit code 5, the live generation
/// unchanged, the space freed.
@Suite(.enabled(if: Ordeal.isWanted, "make torture"), .serialized)
struct FullDiskTests {
  private static let step = 64 << 10

  /// Only root may mount, and not everywhere.
  private static let canMount: Bool = {
    guard Ordeal.isWanted, CurrentProcess.user == 0 else { return false }
    CurrentProcess.prepare()
    let directory = TemporaryDirectory()
    guard (try? mount(directory.folder, size: 1 << 20)) == true else { return false }
    return (try? unmount(directory.folder)) == true
  }()

  private static func system(_ words: [String]) throws -> Bool {
    try ChildProcess.run(Command(FilePath(words[0]), Array(words.dropFirst()))).end == .exited(0)
  }

  private static func mount(_ folder: FilePath, size: Int) throws -> Bool {
    try system(["mount", "-t", "tmpfs", "-o", "size=\(size)", "pincite-torture", "\(folder)"])
  }

  private static func resize(_ folder: FilePath, to size: Int) throws {
    try #require(try system(["mount", "-o", "remount,size=\(size)", "\(folder)"]))
  }

  private static func unmount(_ folder: FilePath) throws -> Bool {
    try system(["umount", "\(folder)"])
  }

  @Test(.enabled(if: canMount, "a tmpfs cannot be mounted here; it takes root"))
  func `of a build beside a live generation`() throws {
    let place = TemporaryDirectory()
    try #require(try Self.mount(place.folder, size: 256 << 20))
    defer { _ = try? Self.unmount(place.folder) }
    let ordeal = try Ordeal(in: place.folder)
    try ordeal.fill()
    for number in 1...150 {
      let word = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 36)
      let text = (1...20).map { "\($0). On \(word)\($0) and the rights of \(word).\n\n" }.joined()
      try ordeal.write("more\(number).txt", text)
    }
    let before = try ordeal.publish()
    try ordeal.fill(version: 2)
    let used = try Self.used(place.folder)
    var steps = 0
    while true {
      try #require(steps < 2000)
      try Self.resize(place.folder, to: used + steps * Self.step)
      let result = try ordeal.run(Ordeal.index + ["--full"])
      steps += 1
      if result.status == 0 { break }
      let what = "\(steps * 64) KiB"
      #expect(result.status == 5, "\(what): ends with \(result.status): \(result.errors)")
      #expect(
        result.errors.contains("no space left") && result.errors.contains("index is unchanged"),
        "\(what): says \(result.errors)",
      )
      #expect(try ordeal.store.live() == before, "\(what)")
      #expect(try ordeal.store.openLive().verify(sampling: 20).ok, "\(what)")
      let left = try Self.used(place.folder) - used
      #expect(left < Self.step, "\(what): \(left) bytes stay in use")
    }
    try ordeal.expectRecovery(to: ordeal.store.live().content, "in the end")
    #expect(try ordeal.store.live().content != before.content)
    StandardError.line("the disk was full at \(steps - 1) places")
    #expect(steps > 16)
  }

  private static func used(_ folder: FilePath) throws -> Int {
    let outcome = try ChildProcess.run(Command("df", ["--output=used", "-B1", "\(folder)"]))
    let digits = String(decoding: outcome.output, as: UTF8.self).split { !$0.isNumber }
    return try #require(digits.last.flatMap { Int($0) })
  }
}

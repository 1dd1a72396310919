// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

/// What a run asks of the kernel, and how to disturb it there.
enum Strace {
  static let isPresent: Bool = {
    CurrentProcess.prepare()
    return (try? ChildProcess.run(Command("strace", ["-V"])))?.end == .exited(0)
  }()

  static let absence: Comment = "strace is not here: apt-get install strace"

  /// A call by its name and its place among the calls of that name in its thread, from 1.
  struct Point: Hashable, CustomStringConvertible {
    var call: String
    var place: Int
    /// As strace prints it.
    var line: String

    var description: String { "call \(place) of \(call): \(line)" }

    static func == (left: Point, right: Point) -> Bool {
      left.call == right.call && left.place == right.place
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(call)
      hasher.combine(place)
    }
  }

  private static let mutating = [
    "write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "rename", "renameat",
    "renameat2", "link", "linkat", "symlink", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat",
    "chmod", "fchmod", "fchmodat", "ftruncate", "truncate", "fallocate", "copy_file_range",
    "sendfile",
  ]

  /// Every call of one undisturbed run that changes a file or a folder, or makes that durable.
  static func points(of words: [String], in ordeal: Ordeal) throws -> [Point] {
    let log = ordeal.folder / "calls"
    try Files.write([], to: log, mode: 0o666)
    try Files.setMode(0o666, of: log)
    let calls = (mutating + ["openat"]).joined(separator: ",")
    let result = try ordeal.run(
      words,
      under: ["strace", "-f", "-qq", "-e", "trace=\(calls)", "-e", "signal=none", "-o", "\(log)"],
    )
    try #require(result.status == 0, "\(result.errors)")
    var counts: [String: Int] = [:]
    var points: Set<Point> = []
    let text = String(decoding: try Files.read(log).bytes, as: UTF8.self)
    for line in text.split(separator: "\n") {
      // `812 rename("a", "b") = 0`; a call that another thread interrupts comes in two lines.
      let (thread, rest) = halves(line, at: " ")
      let said = rest.drop { $0 == " " }
      guard !said.hasPrefix("<..."), said.contains("(") else { continue }
      let call = String(halves(said, at: "(").0)
      counts["\(thread) \(call)", default: 0] += 1
      if call == "openat", !said.contains("O_CREAT"), !said.contains("O_TRUNC") { continue }
      let place = counts["\(thread) \(call)", default: 0]
      points.insert(Point(call: call, place: place, line: String(said.prefix(120))))
    }
    return points.sorted { ($0.call, $0.place) < ($1.call, $1.place) }
  }

  private static func halves(_ text: Substring, at mark: Character) -> (Substring, Substring) {
    let first = text.prefix { $0 != mark }
    return (first, text[first.endIndex...].dropFirst())
  }

  /// A run that is killed when it makes the call, before the kernel carries it out.
  static func killing(at point: Point) -> [String] {
    injecting("signal=KILL", at: point)
  }

  /// A run in which the call fails with that error, once or from then on.
  static func failing(at point: Point, with error: String, forGood: Bool = false) -> [String] {
    injecting("error=\(error)", at: point, forGood: forGood)
  }

  private static func injecting(
    _ what: String,
    at point: Point,
    forGood: Bool = false,
  ) -> [String] {
    [
      "strace", "-f", "-qq", "-e", "trace=\(point.call)", "-e", "signal=none", "-o", "/dev/null",
      "-e", "inject=\(point.call):\(what):when=\(point.place)\(forGood ? "+" : "")",
    ]
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Search
import Wire

/// The measurements of `bench reading`: how fast files become documents, and what that takes.
struct ReadingBench {
  let files: [[UInt8]]
  private let rounds: Int

  init(_ call: Invocation, _ names: ArraySlice<String>) throws {
    rounds = try call.integer(.rounds, in: 1...100) ?? 3
    var files: [[UInt8]] = []
    for name in names {
      let path = FilePath(name)
      do {
        if try Files.status(of: path)?.kind == .folder {
          let corpus = try Corpus(at: path)
          for entry in corpus.entries { files.append(try corpus.load(entry).bytes) }
        } else {
          files.append(try Files.read(path).bytes)
        }
      } catch {
        throw Failure.usage("\(error)")
      }
    }
    self.files = files
  }

  /// The files that were named, each read as often as rounds are asked for; the fastest round counts.
  func ofFiles() -> [Figure] {
    guard !files.isEmpty else { return [] }
    let bytes = files.reduce(0) { $0 + $1.count }
    let largest = files.map(\.count).max() ?? 0
    var figures = [
      Figure(
        name: "parsing alone",
        value: speed(bytes, citations: false),
        unit: "MB/s",
        bound: 80,
        isCeiling: false,
        remark: "of processor time, on one core",
      ),
      Figure(
        name: "with citations, followed to their sources",
        value: speed(bytes, citations: true),
        unit: "MB/s",
      ),
      ofCitations(),
    ]
    if largest >= 1 << 20, let file = files.first(where: { $0.count == largest }) {
      figures.append(Self.memory(file, "the largest file"))
    }
    return figures
  }

  private func speed(_ bytes: Int, citations: Bool) -> Double {
    let time = fastest { for file in files { keep(Document.read(file, citations: citations)) } }
    return Double(bytes) / Double(max(time, 1)) * 1000
  }

  /// The processor time of the fastest round.
  func fastest(of work: () -> Void) -> UInt64 {
    (0..<rounds).reduce(UInt64.max) { fastest, _ in min(fastest, Self.processorTime(of: work)) }
  }

  /// One hostile shape at 1, 4, 16 and 64 MiB: its time may grow fourfold with its size.
  static func hostile(_ shape: HostileShape) -> [Figure] {
    var times: [Double] = []
    var largest: [UInt8] = []
    for size in [1, 4, 16, 64] {
      largest = shape.bytes(size << 20)
      times.append(Double(processorTime { keep(Document.read(largest)) }) / 1e9)
    }
    let seconds = times.map { $0.rounded(toPlaces: 2) }.joined(separator: ", ")
    return [
      Figure(
        name: "\(shape.name): 64 MiB to 16 MiB",
        value: times[3] / max(times[2], 0.001),
        unit: "times",
        bound: 6,
        remark: "\(seconds) s at 1, 4, 16 and 64 MiB",
      ),
      memory(largest, shape.name),
    ]
  }

  /// The most memory in use beyond what was, by the size of the file; the file itself counts.
  private static func memory(_ file: [UInt8], _ name: String) -> Figure {
    forgetPeakMemory()
    let before = CurrentProcess.residentMemory
    keep(Document.read(file))
    let peak = CurrentProcess.peakResidentMemory
    let more = Double(peak > before ? peak - before : 0) + Double(file.count)
    return Figure(
      name: "memory of \(name)",
      value: more / Double(max(file.count, 1)),
      unit: "times its size",
      bound: 4,
      remark: "\(file.count >> 20) MiB",
    )
  }

  /// Lets the peak begin anew at what is in use now (proc(5), clear_refs).
  private static func forgetPeakMemory() {
    try? Files.write(Array("5".utf8), to: FilePath("/proc/self/clear_refs"))
  }

  static func processorTime(of work: () -> Void) -> UInt64 {
    let start = MonotonicTime.processorTime()
    work()
    return MonotonicTime.processorTime() - start
  }
}

/// Keeps the compiler from leaving out what nobody looks at.
@inline(never)
private func keep(_ document: consuming Document) {}

/// What nobody writes, and what must nevertheless be read in time that grows with its size alone.
struct HostileShape: Sendable {
  var name: String
  /// The text that is repeated; its place in the file stands for `%`, raised for `^`.
  private var unit: String
  /// What stands before it once.
  private var head: String

  init(_ name: String, _ unit: String, head: String = "") {
    self.name = name
    self.unit = unit
    self.head = head
  }

  static let all = [
    HostileShape("random bytes", ""),
    HostileShape("invalid UTF-8", "\u{1}"),
    HostileShape("NUL", "\0"),
    HostileShape("one line", "The Committee notes the report of the State party. "),
    HostileShape("one word", "a1"),
    HostileShape("notes", "^ See CEDAW/C/LAO/Q/10, para. 4.\n"),
    HostileShape("markers", "word¹ "),
    HostileShape("markers and notes", "%. A word^ and a word.\n\n^ Ibid.\n\n"),
    HostileShape("nested lists", "- one\n  - two\n    - three\n      - - - four\n"),
    HostileShape("headings", "## Heading %\n"),
    HostileShape("numbers", "%. The Committee notes.\n"),
    HostileShape("letters", "(a) x\n(i) y\n"),
    HostileShape("tables", "one\ttwo\tthree\n| four | five |\n"),
    HostileShape("short lines", "Text\n"),
    HostileShape("[", "["),
    HostileShape("(", "("),
    HostileShape("*", "*"),
    HostileShape("_", "_"),
    HostileShape("<", "<"),
    HostileShape("<sup>", "<sup>"),
    HostileShape("[1](http://", "[1](http://"),
  ]

  func bytes(_ count: Int) -> [UInt8] {
    var result = Array(head.utf8)
    result.reserveCapacity(count + 64)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    var number = 0
    while result.count < count {
      number += 1
      switch unit {
      case "":
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          result.append(UInt8(truncatingIfNeeded: state >> shift))
        }
      case "\u{1}": result += [0xC3, 0x28, 0xFF, 0x61, 0xE2, 0x82, 0x20]
      default: appendUnit(number, to: &result)
      }
    }
    return result
  }

  private func appendUnit(_ number: Int, to result: inout [UInt8]) {
    for byte in unit.utf8 {
      switch byte {
      case UInt8(ascii: "%"): result += String(number).utf8
      case UInt8(ascii: "^"): for digit in String(number).utf8 { result += Self.raised(digit) }
      default: result.append(byte)
      }
    }
  }

  private static func raised(_ digit: UInt8) -> [UInt8] {
    switch digit {
    case 0x31: [0xC2, 0xB9]
    case 0x32: [0xC2, 0xB2]
    case 0x33: [0xC2, 0xB3]
    default: [0xE2, 0x81, 0x80 + digit]
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct ReadmeTests {
  /// The lines that a reader would copy, but for those that never end.
  private func commands() throws -> [String] {
    let text = try Files.read(SharedData.package / "README.md").bytes
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " || $0 == "$" }
      guard line.hasPrefix("pincite "), !line.hasPrefix("pincite serve") else { return nil }
      return String(line)
    }
  }

  /// On a machine that is busy enough a query may run out of its two seconds: it is asked again.
  private func unhurried(_ command: Command) throws -> ProcessOutcome {
    var outcome = try ChildProcess.run(command, withinMilliseconds: 60_000)
    for _ in 0..<20 where outcome.end == .exited(4) {
      outcome = try ChildProcess.run(command, withinMilliseconds: 60_000)
    }
    return outcome
  }

  /// What is printed today; with PINCITE_RECORD set it is written there.
  @Test
  func `the screen of the README is real`() throws {
    let file = SharedData.package / "README.md"
    let text = String(decoding: try Files.read(file).bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("    $ pincite search ") })
    let end = lines[start...].firstIndex { !$0.isEmpty && !$0.hasPrefix("    ") } ?? lines.count
    let world = TemporaryDirectory(inMemory: true)
    let corpus = ["PINCITE_CORPUS": "\(SharedData.package)/corpus"]
    let built = try Program.run(["index"], environment: corpus.mapValues { $0 }, in: world.folder)
    #expect(built.status == 0)
    var command = try Program.command([], in: world.folder)
    let line = "pincite() { \"$0\" \"$@\" --width 90; }; \(lines[start].dropFirst(6))"
    command.arguments = ["-c", line, "\(command.program)"].map { Array($0.utf8) }
    command.program = "/bin/sh"
    let outcome = try unhurried(command)
    let real = String(decoding: outcome.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }
    if CurrentProcess.environment("PINCITE_RECORD") != nil {
      lines.replaceSubrange((start + 1)..<end, with: real)
      try Files.write(Array(lines.joined(separator: "\n").utf8), to: file)
    } else {
      let shown = lines[(start + 1)..<end].joined(separator: "\n")
      #expect(GoldenRun.blotted(shown) == GoldenRun.blotted(real.joined(separator: "\n")))
    }
  }

  @Test
  func `each command of the README does what it says on the corpus that comes with it`() throws {
    CurrentProcess.prepare()
    let world = TemporaryDirectory(inMemory: true)
    let commands = try commands()
    #expect(commands.count >= 7)
    for line in commands {
      var command = try Program.command([], in: world.folder)
      let program = command.program
      command.program = "/bin/sh"
      command.arguments = ["-c", "pincite() { \"$0\" \"$@\"; }; \(line)", "\(program)"]
        .map { Array($0.utf8) }
      command.environment["PINCITE_CORPUS"] = "\(SharedData.package)/corpus"
      let outcome = try unhurried(command)
      #expect(outcome.end == .exited(0), "\(line)")
      #expect(!outcome.output.isEmpty, "\(line)")
    }
  }
}

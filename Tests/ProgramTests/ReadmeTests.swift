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
      let outcome = try ChildProcess.run(command, withinMilliseconds: 60_000)
      #expect(outcome.end == .exited(0), "\(line)")
      #expect(!outcome.output.isEmpty, "\(line)")
    }
  }
}

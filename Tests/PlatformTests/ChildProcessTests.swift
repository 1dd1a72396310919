// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct ChildProcessTests {
  init() {
    CurrentProcess.prepare()
  }

  private func shell(_ script: String) -> Command {
    Command("sh", ["-c", script])
  }

  /// This process ignores PIPE and XFSZ; its children must not.
  @Test(arguments: [
    ("exit 0", ProcessEnd.exited(0)), ("exit 7", .exited(7)), ("exit 255", .exited(255)),
    ("kill -TERM $$", .killed(.terminate)), ("kill -KILL $$", .killed(.kill)),
    ("kill -PIPE $$", .killed(Signal(rawValue: 13))),
    ("kill -XFSZ $$", .killed(Signal(rawValue: 25))),
  ])
  func `the end of a process is known`(script: String, end: ProcessEnd) throws {
    #expect(try ChildProcess.run(shell(script)).end == end)
  }

  @Test
  func `a process gets its input and what it writes is collected`() throws {
    let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let outcome = try ChildProcess.run(shell("cat; echo done >&2"), input: input)
    #expect(outcome.output == input)
    #expect(outcome.errors == Array("done\n".utf8))
    #expect(outcome.cut == nil)
  }

  @Test
  func `a process that does not read its input is not waited for`() throws {
    let outcome = try ChildProcess.run(
      shell("exec <&-; echo ok"),
      input: [UInt8](repeating: 0, count: 1 << 20),
    )
    #expect(outcome.end == .exited(0))
    #expect(outcome.output == Array("ok\n".utf8))
  }

  @Test
  func `a process that takes too long is killed with its children`() throws {
    let outcome = try ChildProcess.run(
      shell("echo begun; sleep 1000; echo not here"),
      withinMilliseconds: 300,
    )
    #expect(outcome.end == .killed(.kill))
    #expect(outcome.cut == .timeLimit)
    #expect(outcome.output == Array("begun\n".utf8))
  }

  @Test
  func `a process that writes too much is killed`() throws {
    let outcome = try ChildProcess.run(Command("yes"), outputLimit: 1 << 20)
    #expect(outcome.end == .killed(.kill))
    #expect(outcome.cut == .outputLimit)
  }

  @Test
  func `a child that is left behind does not hold up the outcome`() throws {
    let outcome = try ChildProcess.run(shell("sleep 1000 & echo $!"), withinMilliseconds: 60_000)
    #expect(outcome.end == .exited(0))
    #expect(outcome.cut == nil)
    let left = try #require(Int32(String(decoding: outcome.output.dropLast(), as: UTF8.self)))
    _ = try ChildProcess.run(Command("kill", ["-KILL", "\(left)"]))
  }

  @Test
  func `a process has the variables and the folder of the command`() throws {
    let directory = TemporaryDirectory()
    var command = shell("echo \"$PINCITE_TEST-${HOME-none}-$PATH\"; pwd -P")
    command.environment = ["PINCITE_TEST": "a b=c", "HOME": nil]
    command.workingFolder = directory.folder
    let outcome = try ChildProcess.run(command)
    let path = CurrentProcess.environment("PATH") ?? ""
    #expect(
      String(decoding: outcome.output, as: UTF8.self) == "a b=c-none-\(path)\n\(directory.path)\n"
    )
  }

  @Test
  func `limits are those of the kernel`() throws {
    var spinning = shell("while :; do :; done")
    spinning.processorSeconds = 1
    #expect(try ChildProcess.run(spinning).end == .killed(Signal(rawValue: 9)))
    // The limit is set once the process runs, so it waits a moment before it wants the memory.
    var greedy = shell("sleep 0.2; text=$(head -c 300000000 /dev/zero | tr '\\0' a)")
    greedy.addressSpace = 100 << 20
    let outcome = try ChildProcess.run(greedy, withinMilliseconds: 30_000)
    #expect(outcome.end != .exited(0))
    #expect(outcome.cut == nil)
  }

  @Test
  func `a program that is not there is an error with its name`() {
    #expect(
      throws: SystemError(call: "posix_spawn", subject: "no-such-program", code: .notFound)
    ) {
      _ = try ChildProcess.run(Command("no-such-program"))
    }
  }

  @Test
  func `a process that is let go is killed`() throws {
    var command = Command("sleep", ["1000"])
    command.output = .pipe
    var child = try ChildProcess.start(command)
    let output = child.output.take()
    #expect(try child.wait(milliseconds: 0) == nil)
    _ = consume child
    // The other end of the pipe went with it.
    guard let output else { return }
    #expect(try output.readAll(limit: 10) == [])
  }

  @Test
  func `a process can be sent a signal and waited for twice`() throws {
    var child = try ChildProcess.start(Command("sleep", ["1000"]))
    child.send(.terminate)
    #expect(try child.wait() == .killed(.terminate))
    #expect(try child.wait() == .killed(.terminate))
    child.send(.kill)
  }
}

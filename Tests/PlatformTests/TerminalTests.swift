// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@Suite
struct TerminalTests {
  @Test
  func `a terminal tells its size, and other things none`() throws {
    let terminal = try PseudoTerminal(columns: 132, rows: 43)
    let there = try Files.openStream(terminal.path)
    let file = try Files.openStream("/dev/null")
    let size = (Terminal.size(of: there), Terminal.size(of: file))
    #expect(size.0 == Terminal.Size(columns: 132, rows: 43))
    #expect(size.1 == nil)
    let isTerminal = (Terminal.isTerminal(there), Terminal.isTerminal(file))
    #expect(isTerminal == (true, false))
    // Neither is the terminal of this process.
    let isInForeground = (Terminal.isInForeground(there), Terminal.isInForeground(file))
    #expect(isInForeground == (false, false))
  }

  @Test
  func `a program in a terminal is in its foreground, and reads what is typed`() throws {
    var terminal = try PseudoTerminal(columns: 80, rows: 24)
    var command = Command("sh", ["-c", "test -t 0 && test -t 1 && read line && echo \"<$line>\""])
    command.environment = ["TERM": "xterm"]
    var child = try terminal.start(command)
    try terminal.type("typed\n")
    let screen = try terminal.rest(of: &child)
    #expect(screen == "typed\r\n<typed>\r\n")
    #expect(try child.wait() == .exited(0))
  }
}

@Suite
struct OutputBufferTests {
  init() {
    CurrentProcess.prepare()
  }

  @Test(arguments: [1, 7, 1 << 16])
  func `what is written arrives in order`(capacity: Int) throws {
    let directory = TemporaryDirectory()
    var output = OutputBuffer(try Files.create(directory / "file"), capacity: capacity)
    for number in 0..<100 { try output.write("line \(number)\n") }
    try output.write([0xFF, 0x0A])
    try output.flush()
    try output.flush()
    var expected: [UInt8] = []
    for number in 0..<100 { expected += Array("line \(number)\n".utf8) }
    expected += [0xFF, 0x0A]
    #expect(try Files.read(directory / "file").bytes == expected)
    let isClosed = output.isClosed
    #expect(!isClosed)
  }

  @Test
  func `a reader that has gone is noticed and no error`() throws {
    var command = Command("true")
    command.input = .pipe
    var child = try ChildProcess.start(command)
    _ = try child.wait()
    guard let input = child.input.take() else { return }
    var output = OutputBuffer(input, capacity: 10)
    try output.write("to nobody at all")
    let isClosed = output.isClosed
    #expect(isClosed)
    try output.write("nor this, which is dropped")
    try output.flush()
  }

  @Test
  func `a disk that is full is an error`() throws {
    var output = OutputBuffer(try Files.create("/dev/full"))
    try output.write("text")
    let error = #expect(throws: SystemError.self) { try output.flush() }
    #expect(error?.code == .noSpace)
  }
}

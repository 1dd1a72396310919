// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// What came of a process that was run to its end.
package struct ProcessOutcome: Sendable {
  /// Why it was killed from here.
  package enum Cut: Sendable, Hashable {
    case timeLimit
    case outputLimit
  }

  package var end: ProcessEnd
  package var output: [UInt8]
  package var errors: [UInt8]
  package var cut: Cut?
  package var usage = ProcessUsage()
}

extension ChildProcess {
  /// Runs a process to its end, in a group of its own: gives it `input`, collects what it writes,
  /// and kills it when it takes too long or writes too much.
  package static func run(
    _ command: Command,
    input: [UInt8] = [],
    withinMilliseconds limit: Int32? = nil,
    outputLimit: Int = 64 << 20,
  ) throws(SystemError) -> ProcessOutcome {
    var command = command
    command.input = input.isEmpty ? .nothing : .pipe
    command.output = .pipe
    command.errors = .pipe
    command.group = .own
    var run = Run(
      child: try ChildProcess.start(command),
      input: input[...],
      deadline: limit.map { MonotonicTime.after(milliseconds: $0) },
      outputLimit: outputLimit,
    )
    while try !run.step() {}
    // At its end already, so this returns at once.
    let end = try run.child.wait() ?? .killed(.kill)
    return ProcessOutcome(
      end: end,
      output: run.output,
      errors: run.errors,
      cut: run.cut,
      usage: run.child.usage,
    )
  }
}

private struct Run: ~Copyable {
  var child: ChildProcess
  var input: ArraySlice<UInt8>
  var deadline: UInt64?
  let outputLimit: Int
  var output: [UInt8] = []
  var errors: [UInt8] = []
  var cut: ProcessOutcome.Cut?

  init(
    child: consuming ChildProcess,
    input: ArraySlice<UInt8>,
    deadline: UInt64?,
    outputLimit: Int,
  ) {
    self.child = child
    self.input = input
    self.deadline = deadline
    self.outputLimit = outputLimit
  }

  /// Waits for something to do and does it; true when the process has ended.
  ///
  /// Its pipes can outlive it, in the hands of its own children: what is in them then is taken, and
  /// their end is not waited for.
  mutating func step() throws(SystemError) -> Bool {
    var requests = [
      pollfd(fd: child.endDescriptorNumber, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.input.number, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: child.output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.errors.number, events: Int16(POLLIN), revents: 0),
    ]
    let limit = deadline.map { MonotonicTime.milliseconds(until: $0) } ?? -1
    let ready = try systemCall("poll", on: "process \(child.identifier)") {
      unsafe poll(&requests, nfds_t(requests.count), limit)
    }
    if ready == 0 { kill(because: .timeLimit) }
    if requests[1].revents != 0 { try feed() }
    if requests[2].revents != 0 { try child.output.drain(into: &output) }
    if requests[3].revents != 0 { try child.errors.drain(into: &errors) }
    if output.count + errors.count > outputLimit { kill(because: .outputLimit) }
    return requests[0].revents != 0
  }

  private mutating func kill(because cut: ProcessOutcome.Cut) {
    child.send(.kill)
    if self.cut == nil { self.cut = cut }
    deadline = nil
  }

  private mutating func feed() throws(SystemError) {
    let number = child.input.number
    do {
      let written = try attempt {
        unsafe input.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      }
      input = input.dropFirst(written)
      if input.isEmpty { child.input = nil }
    } catch .wouldBlock {
      return
    } catch {
      // It does not want to read on.
      child.input = nil
    }
  }
}

extension FileDescriptor? {
  /// Reads what is there, and lets go of the pipe at its end. A writer that is faster than this
  /// must not keep it here; sixteen pieces are more than a pipe holds.
  fileprivate mutating func drain(into buffer: inout [UInt8]) throws(SystemError) {
    let number = number
    do {
      for _ in 0..<16 {
        let count = try appendBytes(upTo: 1 << 16, to: &buffer) { unsafe read(number, $0, $1) }
        if count == 0 {
          self = nil
          return
        }
      }
    } catch .wouldBlock {
      return
    } catch {
      throw SystemError(call: "read", subject: "pipe", code: error)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// A process that this one started. One that is let go before it ended is killed.
package struct ChildProcess: ~Copyable, Sendable {
  package let identifier: Int32
  /// This side of the pipes that were asked for; non-blocking.
  package var input: FileDescriptor?
  package var output: FileDescriptor?
  package var errors: FileDescriptor?

  private let hasOwnGroup: Bool
  /// Readable once the process has ended.
  private let ending: FileDescriptor

  var endDescriptorNumber: Int32 { ending.descriptorNumber }
  private var end: ProcessEnd?
  /// What it took, once its end has been waited for.
  package private(set) var usage = ProcessUsage()

  private init(
    identifier: Int32,
    ending: consuming FileDescriptor,
    hasOwnGroup: Bool,
    streams: consuming ChildStreams,
  ) {
    self.identifier = identifier
    self.ending = ending
    self.hasOwnGroup = hasOwnGroup
    input = streams.input.ours.take()
    output = streams.output.ours.take()
    errors = streams.errors.ours.take()
  }

  package static func start(_ command: Command) throws(SystemError) -> ChildProcess {
    let streams = ChildStreams(
      input: try StreamEnds.open(command.input, isInput: true),
      output: try StreamEnds.open(command.output, isInput: false),
      errors: try StreamEnds.open(command.errors, isInput: false),
    )
    let process = try command.spawn(streams: streams.theirNumbers)
    do {
      let number = try systemCall("pidfd_open", on: "process \(process)") {
        linux_pidfd_open(process)
      }
      let ending = FileDescriptor(owning: number, name: "process \(process)")
      try command.setLimits(of: process)
      return ChildProcess(
        identifier: process,
        ending: ending,
        hasOwnGroup: command.group != .ours,
        streams: streams,
      )
    } catch {
      Glibc.kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
      throw error
    }
  }

  deinit {
    guard end == nil else { return }
    Glibc.kill(hasOwnGroup ? -identifier : identifier, SIGKILL)
    _ = waitpid(identifier, nil, 0)
  }

  /// Sends a signal to the process, or to its group if it has one of its own.
  package func send(_ signal: Signal) {
    // Before it is waited for, its number belongs to nobody else.
    guard end == nil else { return }
    Glibc.kill(hasOwnGroup ? -identifier : identifier, signal.rawValue)
  }

  /// Waits for the end of the process; nil when it has not come within the limit.
  package mutating func wait(milliseconds: Int32? = nil) throws(SystemError) -> ProcessEnd? {
    if let end { return end }
    var request = pollfd(fd: ending.descriptorNumber, events: Int16(POLLIN), revents: 0)
    let ready = try systemCall("poll", on: ending.name) {
      unsafe poll(&request, 1, milliseconds ?? -1)
    }
    guard ready > 0 else { return nil }
    var status: Int32 = 0
    var resources = rusage()
    try systemCall("wait4", on: ending.name) {
      unsafe wait4(identifier, &status, 0, &resources)
    }
    usage = ProcessUsage(resources)
    end = ProcessEnd(waitStatus: status)
    return end
  }
}

/// What a process took of the machine, with those of its children that it has waited for.
package struct ProcessUsage: Sendable {
  package var processorSeconds = 0.0
  /// Bytes of memory in use at the height.
  package var peakMemory = 0

  init() {}

  init(_ usage: rusage) {
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    processorSeconds = Double(seconds) + Double(microseconds) / 1e6
    peakMemory = usage.ru_maxrss * 1024
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct CurrentProcessTests {
  @Test
  func `a process knows about itself`() throws {
    #expect(CurrentProcess.identifier == getpid())
    #expect(try CurrentProcess.workingFolder().isAbsolute)
    #expect(
      try Files.read(CurrentProcess.executable()).bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46])
    )
    #expect(CurrentProcess.arguments.first?.isEmpty == false)
    #expect(CurrentProcess.environment("PATH") != nil)
    #expect(CurrentProcess.environment("PINCITE_NO_SUCH_VARIABLE") == nil)
    let residentMemory = CurrentProcess.residentMemory
    #expect(residentMemory > 1 << 20)
    #expect(CurrentProcess.peakResidentMemory >= residentMemory)
    #expect(CurrentProcess.openDescriptorCount >= 3)
  }

  @Test
  func `a process can end as a signal would have ended it`() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      _ = try SignalReader([.interrupt])
      Signal.interrupt.endProcess()
    }
    await #expect(processExitsWith: .signal(SIGTERM)) { Signal.terminate.endProcess() }
  }

  @Test
  func `signals are read in place of being handled`() throws {
    // A thread of its own, since it is the thread's signals that are blocked.
    let seen = Locked<[Signal?]>([])
    let thread = try Thread(name: "signals") {
      guard let reader = try? SignalReader([.windowChange, .hangUp]) else { return }
      var signals = [reader.next()]
      raise(SIGHUP)
      signals.append(try? reader.wait(milliseconds: 10_000))
      raise(SIGWINCH)
      signals.append(try? reader.wait())
      signals.append(try? reader.wait(milliseconds: 0))
      let found = signals
      seen.withLock { $0 = found }
    }
    thread.join()
    #expect(seen.withLock { $0 } == [nil, .hangUp, .windowChange, nil])
  }

  @Test
  func `random bytes do not come twice`() {
    #expect([UInt8].random(count: 32).count == 32)
    #expect([UInt8].random(count: 32) != .random(count: 32))
  }

  @Test
  func `nothing is left open`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      let before = CurrentProcess.openDescriptorCount
      let rounds = 10
      for _ in 0..<rounds {
        let directory = TemporaryDirectory()
        try Files.replace(directory / "file", with: [1])
        _ = try Files.read(directory / "file")
        _ = try Files.list(directory.folder)
        _ = try FileLock.exclusive(directory / "LOCK")
        _ = try FileLock.shared(directory / "LOCK")
        var listener = try Listener.unix(directory / "socket", mode: 0o600)
        _ = try Socket.connect(to: [listener.address], withinMilliseconds: 1000)
        _ = try listener.accept()
        _ = try ChildProcess.run(Command("cat"), input: [1])
        _ = try? ChildProcess.run(Command("no-such-program"))
        _ = try Channel<Int>(capacity: 1)
        _ = try FolderWatch().add(directory.folder)
      }
      let after = CurrentProcess.openDescriptorCount
      // The runtime may open some for itself meanwhile, but not one a round.
      exit(after - before < rounds ? 0 : 1)
    }
  }

  @Test
  func `a closed standard stream is not given to the next file`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      close(1)
      CurrentProcess.prepare()
      let file = try Files.openStream("/dev/zero")
      exit(file.descriptorNumber > 2 ? 0 : 1)
    }
  }
}

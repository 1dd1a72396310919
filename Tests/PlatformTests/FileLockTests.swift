// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc
import Platform
import TestSupport
import Testing

@Suite
struct FileLockTests {
  private let directory = TemporaryDirectory()
  private var path: FilePath { directory / "LOCK" }

  private enum Kind: CaseIterable {
    case exclusive
    case shared

    func attempt(_ path: FilePath) throws(SystemError) -> FileLock.Attempt {
      self == .exclusive ? try FileLock.exclusive(path) : try FileLock.shared(path)
    }
  }

  @Test(arguments: [
    (Kind.exclusive, Kind.exclusive, true), (.exclusive, .shared, true),
    (.shared, .exclusive, true), (.shared, .shared, false),
  ])
  private func `locks exclude each other unless both are shared`(
    first: Kind,
    second: Kind,
    isBusy: Bool,
  ) throws {
    try Files.write([], to: path)
    let held = try first.attempt(path)
    let isFirstHeld = held.isHeld
    #expect(isFirstHeld)
    #expect(try second.attempt(path).isHeld == !isBusy)
    _ = consume held
    #expect(try second.attempt(path).isHeld)
  }

  @Test
  func `a refusal names the holder, and only while there is one`() throws {
    let held = try FileLock.exclusive(path)
    guard case .busy(let holder?) = try FileLock.exclusive(path) else {
      Issue.record("the lock was not busy, or its holder not named")
      return
    }
    #expect(holder.process == CurrentProcess.identifier)
    #expect(holder.since.hasSuffix("Z"))
    _ = consume held
    #expect(try Files.read(path).bytes.isEmpty)
  }

  @Test
  func `a lock is refused in another process`() async throws {
    let held = try FileLock.exclusive(path)
    await #expect(processExitsWith: .exitCode(3)) { [path = path.description as String] in
      if case .busy = try FileLock.exclusive(FilePath(path)) { exit(3) }
    }
    _ = consume held
  }

  @Test
  func `the lock of a killed process is free`() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path.description as String] in
      let attempt = try FileLock.exclusive(FilePath(path))
      if attempt.isHeld { raise(SIGKILL) }
      _ = consume attempt
    }
    #expect(try FileLock.exclusive(path).isHeld)
  }

  @Test
  func `a shared lock needs no more than the right to read`() throws {
    try Files.write([], to: path, mode: 0o400)
    #expect(try FileLock.shared(path).isHeld)
  }

  @Test
  func `a lock on a link or in no folder is an error`() throws {
    #expect(unsafe symlink("elsewhere", path.description) == 0)
    #expect(throws: SystemError.self) { _ = try FileLock.exclusive(path) }
    #expect(throws: SystemError.self) { _ = try FileLock.exclusive(directory / "none/LOCK") }
    #expect(throws: SystemError.self) { _ = try FileLock.shared(directory / "none") }
  }
}

extension FileLock.Attempt {
  fileprivate var isHeld: Bool {
    switch self {
    case .held: true
    case .busy: false
    }
  }
}

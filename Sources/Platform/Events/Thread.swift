// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// A thread of the system, with a name and a stack of known size. Blocking calls belong on these
/// and not in tasks, whose pool has one thread a core.
package struct Thread: ~Copyable, Sendable {
  package let name: String
  private let identity: pthread_t
  private var isJoined = false

  /// Starts a thread that runs `body` once. The kernel keeps 15 bytes of the name.
  package init(
    name: String,
    stackSize: Int = 8 << 20,
    _ body: sending @escaping () -> Void,
  ) throws(SystemError) {
    var attributes = pthread_attr_t()
    try threadCall("pthread_attr_init", on: name) { unsafe pthread_attr_init(&attributes) }
    defer { unsafe pthread_attr_destroy(&attributes) }
    try threadCall("pthread_attr_setstacksize", on: name) {
      unsafe pthread_attr_setstacksize(&attributes, stackSize)
    }
    let start = unsafe Unmanaged.passRetained(Start(name: name, body: body))
    var identity = pthread_t()
    do {
      try threadCall("pthread_create", on: name) {
        unsafe pthread_create(&identity, &attributes, Start.run, start.toOpaque())
      }
    } catch {
      unsafe start.release()
      throw error
    }
    self.name = name
    self.identity = identity
  }

  deinit {
    if !isJoined { pthread_detach(identity) }
  }

  /// Waits until the thread has ended. One that is let go instead runs on.
  package consuming func join() {
    isJoined = true
    pthread_join(identity, nil)
  }

  /// Processors that this process may use.
  package static var processorCount: Int { max(1, Int(linux_cpu_count())) }
}

/// What a new thread is given; handed over as one retained reference, which it takes back.
private final class Start {
  private let name: String
  private let body: () -> Void

  init(name: String, body: @escaping () -> Void) {
    self.name = name
    self.body = body
  }

  static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    guard let pointer = unsafe $0 else { return nil }
    let start = unsafe Unmanaged<Start>.fromOpaque(pointer).takeRetainedValue()
    var name = Array(start.name.utf8.prefix(15)).map { CChar(bitPattern: $0) } + [0]
    unsafe linux_pthread_setname(pthread_self(), &name)
    start.body()
    return nil
  }
}

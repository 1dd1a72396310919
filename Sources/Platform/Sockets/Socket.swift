// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// One side of a connection.
///
/// What happens to any connection, that nothing is there yet, that it ended, that it broke, is a
/// result and no error.
package struct Socket: ~Copyable, Sendable, Pollable {
  /// What an attempt to receive gave.
  package enum Received: Sendable, Hashable {
    case bytes(Int)
    /// Nothing has come: not yet, or not within the time limit of a blocking socket.
    case nothing
    /// The other side sends no more.
    case end
    case broken(SystemError.Code)
  }

  /// What an attempt to send gave.
  package enum Sent: Sendable, Hashable {
    case bytes(Int)
    /// There is no room: not yet, or not within the time limit of a blocking socket.
    case nothing
    case broken(SystemError.Code)
  }

  private let descriptor: FileDescriptor

  init(_ descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }

  package var descriptorNumber: Int32 { descriptor.descriptorNumber }

  /// Receives up to `count` bytes to the end of `buffer`.
  package func receive(upTo count: Int, appendingTo buffer: inout [UInt8]) -> Received {
    let number = descriptorNumber
    do {
      let received = try appendBytes(upTo: count, to: &buffer) { place, room in
        unsafe recv(number, place, room, 0)
      }
      return received > 0 ? .bytes(received) : .end
    } catch .wouldBlock {
      return .nothing
    } catch {
      return .broken(error)
    }
  }

  /// Sends as much as there is room for. Never raises SIGPIPE.
  package func send(_ bytes: Span<UInt8>) -> Sent {
    let number = descriptorNumber
    do {
      let sent = try attempt {
        unsafe bytes.withUnsafeBytes {
          unsafe Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
      }
      return .bytes(sent)
    } catch .wouldBlock {
      return .nothing
    } catch {
      return .broken(error)
    }
  }

  /// Says to the other side that no more will come; it can still send.
  package func finishSending() {
    // Fails only when the connection is gone, and then the other side knows.
    _ = shutdown(descriptorNumber, Int32(SHUT_WR))
  }

  /// Makes closing drop the connection with a reset, and all that is unsent with it.
  package func resetOnClose() {
    var lingering = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(
      descriptorNumber,
      SOL_SOCKET,
      SO_LINGER,
      &lingering,
      socklen_t(MemoryLayout<linger>.size),
    )
  }

  /// The longest that one call of a blocking socket waits.
  package func setTimeLimits(
    receiveMilliseconds: Int,
    sendMilliseconds: Int,
  ) throws(SystemError) {
    try descriptor.setOption(SO_RCVTIMEO, timeval(milliseconds: receiveMilliseconds))
    try descriptor.setOption(SO_SNDTIMEO, timeval(milliseconds: sendMilliseconds))
  }

  /// The address at this end.
  package func localAddress() throws(SystemError) -> SocketAddress? {
    try descriptor.localAddress()
  }
}

extension Socket {
  /// Connects within a time limit, and gives a blocking socket. Of several addresses the first that
  /// answers is taken; when none does, the last error counts.
  package static func connect(
    to addresses: [SocketAddress],
    withinMilliseconds limit: Int32,
  ) throws(SystemError) -> Socket {
    var failure = SystemError(call: "connect", subject: "no address", code: .addressNotAvailable)
    for address in addresses {
      do {
        return try connect(to: address, withinMilliseconds: limit)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func connect(
    to address: SocketAddress,
    withinMilliseconds limit: Int32,
  ) throws(SystemError) -> Socket {
    let descriptor = try FileDescriptor.socket(for: address)
    let number = descriptor.descriptorNumber
    do {
      _ = try address.retrying { unsafe Glibc.connect(number, $0, $1) }
    } catch SystemError.Code.inProgress {
      try descriptor.finishConnecting(withinMilliseconds: limit)
    } catch {
      throw SystemError(call: "connect", subject: address.description, code: error)
    }
    try descriptor.setBlocking()
    if case .tcp = address {
      try descriptor.setOption(TCP_NODELAY, Int32(1), level: Int32(IPPROTO_TCP))
    }
    return Socket(descriptor)
  }
}

extension timeval {
  fileprivate init(milliseconds: Int) {
    self.init(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
  }
}

extension FileDescriptor {
  /// A new stream socket, non-blocking.
  static func socket(for address: SocketAddress) throws(SystemError) -> FileDescriptor {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let number = try systemCall("socket", on: address.description) {
      Glibc.socket(address.family, kind, 0)
    }
    return FileDescriptor(owning: number, name: address.description)
  }

  func setOption<Value: BitwiseCopyable>(
    _ option: Int32,
    _ value: Value,
    level: Int32 = SOL_SOCKET,
  ) throws(SystemError) {
    var value = value
    let length = socklen_t(MemoryLayout<Value>.size)
    try systemCall("setsockopt", on: name) {
      unsafe setsockopt(descriptorNumber, level, option, &value, length)
    }
  }

  func localAddress() throws(SystemError) -> SocketAddress? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    try systemCall("getsockname", on: name) {
      unsafe withUnsafeMutablePointer(to: &storage) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe getsockname(descriptorNumber, $0, &length)
        }
      }
    }
    return SocketAddress(storage)
  }

  fileprivate func setBlocking() throws(SystemError) {
    let flags = try systemCall("fcntl", on: name) { fcntl(descriptorNumber, F_GETFL) }
    try systemCall("fcntl", on: name) { fcntl(descriptorNumber, F_SETFL, flags & ~O_NONBLOCK) }
  }

  fileprivate func finishConnecting(withinMilliseconds limit: Int32) throws(SystemError) {
    var request = pollfd(fd: descriptorNumber, events: Int16(POLLOUT), revents: 0)
    let ready = try systemCall("poll", on: name) { unsafe poll(&request, 1, limit) }
    if ready == 0 { throw SystemError(call: "connect", subject: name, code: .timedOut) }
    var failure: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    try systemCall("getsockopt", on: name) {
      unsafe getsockopt(descriptorNumber, SOL_SOCKET, SO_ERROR, &failure, &length)
    }
    if failure != 0 {
      throw SystemError(call: "connect", subject: name, code: .init(rawValue: failure))
    }
  }
}

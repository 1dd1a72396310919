// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// A socket that waits for connections. Non-blocking.
package struct Listener: ~Copyable, Sendable, Pollable {
  /// What an attempt to accept gave.
  package enum Accepted: ~Copyable {
    /// A connection, non-blocking, and who is at the other end.
    case connection(Socket, from: SocketAddress)
    /// Nobody is waiting.
    case nothing
    /// A connection was closed at once, since this process has no descriptor left for it.
    case turnedAway
  }

  /// The real address: the port is known even if any was asked for.
  package let address: SocketAddress
  private let descriptor: FileDescriptor
  /// What must go when a unix socket is closed, and the lock that says that it is ours.
  private let file: SocketFile?
  /// Given up for a moment when no other descriptor is left, so that a waiting connection can be
  /// accepted and closed; left waiting, it would wake the event loop for ever.
  private var spare: FileDescriptor?

  package var descriptorNumber: Int32 { descriptor.descriptorNumber }

  private init(
    _ descriptor: consuming FileDescriptor,
    address: SocketAddress,
    file: consuming SocketFile?,
  ) throws(SystemError) {
    self.descriptor = descriptor
    self.address = address
    self.file = file
    spare = try Files.open("/dev/null", O_RDONLY)
  }

  /// Listens at an address of TCP; port 0 takes any free one.
  package static func tcp(_ host: IPAddress, port: UInt16) throws(SystemError) -> Listener {
    let wanted = SocketAddress.tcp(host, port: port)
    let descriptor = try FileDescriptor.socket(for: wanted)
    try descriptor.setOption(SO_REUSEADDR, Int32(1))
    // Connections inherit it: a reply is written when it is ready, and is not to wait for more.
    try descriptor.setOption(TCP_NODELAY, Int32(1), level: Int32(IPPROTO_TCP))
    if host.isVersion6 {
      try descriptor.setOption(IPV6_V6ONLY, Int32(1), level: Int32(IPPROTO_IPV6))
    }
    try descriptor.bind(to: wanted)
    try descriptor.listen()
    let address = try descriptor.localAddress() ?? wanted
    return try Listener(descriptor, address: address, file: nil)
  }

  /// Listens at a path. The socket gets its name only when it has its mode and can answer. A socket
  /// that a killed process left there is replaced; one whose process lives, and anything that is no
  /// socket, is not. Whether it lives is told by a lock on a file beside it, `PATH.lock`.
  package static func unix(_ path: FilePath, mode: UInt32) throws(SystemError) -> Listener {
    guard path.bytes.count + SocketFile.suffixLength <= SocketAddress.longestPath else {
      throw SystemError(call: "bind", subject: "unix:\(path)", code: .nameTooLong)
    }
    let file = try SocketFile.claim(path)
    let wanted = SocketAddress.unix(file.temporaryPath)
    let descriptor = try FileDescriptor.socket(for: wanted)
    SocketFile.removeSocket(file.temporaryPath)
    try descriptor.bind(to: wanted)
    try Files.setMode(mode, of: file.temporaryPath)
    try descriptor.listen()
    try file.publish()
    return try Listener(descriptor, address: .unix(path), file: file)
  }

  /// Accepts one connection, if there is one.
  package mutating func accept() throws(SystemError) -> Accepted {
    while true {
      var storage = sockaddr_storage()
      do {
        let number = try descriptor.accept(into: &storage)
        let peer = SocketAddress(storage) ?? .unix("")
        return .connection(
          Socket(FileDescriptor(owning: number, name: peer.description)),
          from: peer,
        )
      } catch .wouldBlock {
        return .nothing
      } catch .processTableFull, .systemTableFull {
        return turnAway()
      } catch  where Listener.passing.contains(error) {
        continue
      } catch {
        throw SystemError(call: "accept", subject: address.description, code: error)
      }
    }
  }

  /// Errors of the connection that was to be accepted, and not of the listener: accept(2).
  private static let passing: Set<SystemError.Code> = Set(
    [
      ECONNABORTED, EPROTO, ENETDOWN, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH, EOPNOTSUPP,
      ENETUNREACH, EPERM,
    ].map { SystemError.Code(rawValue: $0) }
  )

  /// The kernel wants a descriptor before it looks whether anybody is waiting.
  private mutating func turnAway() -> Accepted {
    spare = nil
    defer { spare = try? Files.open("/dev/null", O_RDONLY) }
    var storage = sockaddr_storage()
    guard let number = try? descriptor.accept(into: &storage) else { return .nothing }
    _ = FileDescriptor(owning: number, name: "surplus")
    return .turnedAway
  }
}

/// The name of a unix socket, ours while its lock is held; it goes when the value does.
struct SocketFile: ~Copyable, Sendable {
  static let suffixLength = 5
  private let path: FilePath
  private let lock: FileLock

  var temporaryPath: FilePath { FilePath(bytes: path.bytes + Array(".new".utf8)) }

  private init(path: FilePath, lock: consuming FileLock) {
    self.path = path
    self.lock = lock
  }

  static func claim(_ path: FilePath) throws(SystemError) -> SocketFile {
    switch try FileLock.exclusive(FilePath(bytes: path.bytes + Array(".lock".utf8)), mode: 0o600) {
    case .held(let lock):
      if let status = try Files.status(of: path), status.kind != .socket {
        throw SystemError(call: "bind", subject: "unix:\(path)", code: .exists)
      }
      return SocketFile(path: path, lock: lock)
    case .busy:
      throw SystemError(call: "bind", subject: "unix:\(path)", code: .addressInUse)
    }
  }

  deinit {
    SocketFile.removeSocket(temporaryPath)
    SocketFile.removeSocket(path)
  }

  /// Only a socket: under these names somebody may keep something else.
  static func removeSocket(_ path: FilePath) {
    if (try? Files.status(of: path))?.kind == .socket { try? Files.remove(path) }
  }

  func publish() throws(SystemError) {
    try Files.rename(temporaryPath, to: path)
  }
}

extension FileDescriptor {
  fileprivate func bind(to address: SocketAddress) throws(SystemError) {
    do {
      _ = try address.retrying { unsafe Glibc.bind(descriptorNumber, $0, $1) }
    } catch {
      throw SystemError(call: "bind", subject: name, code: error)
    }
  }

  fileprivate func listen() throws(SystemError) {
    try systemCall("listen", on: name) { Glibc.listen(descriptorNumber, SOMAXCONN) }
  }

  fileprivate func accept(into storage: inout sockaddr_storage) throws(SystemError.Code) -> Int32 {
    let flags = Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    return try attempt {
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      return unsafe withUnsafeMutablePointer(to: &storage) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe linux_accept4(descriptorNumber, $0, &length, flags)
        }
      }
    }
  }
}

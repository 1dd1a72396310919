// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// An address of the internet, version 4 or 6.
package struct IPAddress: Sendable, Hashable {
  /// Four or sixteen bytes, the first one first.
  package let bytes: [UInt8]
  /// Which network a link-local address of version 6 is of; else 0.
  package let scope: UInt32

  fileprivate init(bytes: [UInt8], scope: UInt32 = 0) {
    self.bytes = bytes
    self.scope = scope
  }

  package static let loopback = IPAddress(bytes: [127, 0, 0, 1])

  package var isVersion6: Bool { bytes.count == 16 }

  /// Whether only this machine can come from or go to the address.
  package var isLoopback: Bool {
    if !isVersion6 { return bytes[0] == 127 }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
    if isMapped { return bytes[12] == 127 }
    return bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1
  }
}

extension IPAddress: CustomStringConvertible {
  package var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = isVersion6 ? AF_INET6 : AF_INET
    unsafe bytes.withUnsafeBytes { address in
      _ = unsafe inet_ntop(family, address.baseAddress, &text, socklen_t(text.count))
    }
    let written = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: written, as: UTF8.self)
  }
}

/// Where a socket is bound or connected.
package enum SocketAddress: Sendable, Hashable {
  case tcp(IPAddress, port: UInt16)
  /// The path is empty for a client, which has none.
  case unix(FilePath)
}

extension SocketAddress: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tcp(let address, let port):
      address.isVersion6 ? "[\(address)]:\(port)" : "\(address):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}

extension SocketAddress {
  var family: Int32 {
    switch self {
    case .tcp(let address, _): address.isVersion6 ? AF_INET6 : AF_INET
    case .unix: AF_UNIX
    }
  }

  /// Longest path of a unix socket: the kernel's 108 bytes, one of them the zero at the end.
  static let longestPath = 107

  /// Runs a call that takes an address.
  @safe
  func retrying(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws(SystemError.Code) -> Int32 {
    var storage = sockaddr_storage()
    let length = try fill(&storage)
    return try attempt {
      unsafe withUnsafePointer(to: &storage) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe body($0, socklen_t(length))
        }
      }
    }
  }

  private func fill(_ storage: inout sockaddr_storage) throws(SystemError.Code) -> Int {
    switch self {
    case .tcp(let address, let port) where address.isVersion6:
      var target = sockaddr_in6()
      target.sin6_family = sa_family_t(AF_INET6)
      target.sin6_port = port.bigEndian
      target.sin6_scope_id = address.scope
      unsafe withUnsafeMutableBytes(of: &target.sin6_addr) {
        unsafe $0.copyBytes(from: address.bytes)
      }
      unsafe withUnsafeBytes(of: target) { bytes in
        unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.copyMemory(from: bytes) }
      }
      return MemoryLayout<sockaddr_in6>.size
    case .tcp(let address, let port):
      var target = sockaddr_in()
      target.sin_family = sa_family_t(AF_INET)
      target.sin_port = port.bigEndian
      unsafe withUnsafeMutableBytes(of: &target.sin_addr) {
        unsafe $0.copyBytes(from: address.bytes)
      }
      unsafe withUnsafeBytes(of: target) { bytes in
        unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.copyMemory(from: bytes) }
      }
      return MemoryLayout<sockaddr_in>.size
    case .unix(let path):
      guard path.bytes.count <= SocketAddress.longestPath else { throw .nameTooLong }
      guard !path.bytes.isEmpty, !path.bytes.contains(0) else { throw .invalidArgument }
      storage.ss_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &storage) { bytes in
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes.dropFirst(2)).copyBytes(
          from: path.bytes
        )
      }
      return MemoryLayout<sockaddr_un>.size
    }
  }

  /// The address that a call wrote; nil for a family that is none of ours.
  init?(_ storage: sockaddr_storage) {
    let bytes = unsafe withUnsafeBytes(of: storage) { unsafe Array($0) }
    let port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    switch Int32(storage.ss_family) {
    case AF_INET:
      self = .tcp(IPAddress(bytes: Array(bytes[4..<8])), port: port)
    case AF_INET6:
      // Family, port, four bytes of flow label, sixteen of address, four of scope in host order.
      let scope = bytes[24..<28].reversed().reduce(0) { $0 << 8 | UInt32($1) }
      self = .tcp(IPAddress(bytes: Array(bytes[8..<24]), scope: scope), port: port)
    case AF_UNIX:
      self = .unix(FilePath(bytes: bytes[2..<MemoryLayout<sockaddr_un>.size].prefix { $0 != 0 }))
    default:
      return nil
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// A place to listen or to connect to, as a person writes it: `HOST:PORT`, `[::1]:7411`, `HOST`,
/// `unix:PATH`.
package enum Endpoint: Sendable, Hashable {
  case tcp(host: String, port: UInt16)
  case unix(FilePath)

  /// Nil when the text is none of the forms; `defaultPort` is for a host alone.
  package init?(_ text: String, defaultPort: UInt16) {
    if text.hasPrefix("unix:") {
      guard text.utf8.count > 5 else { return nil }
      self = .unix(FilePath(bytes: text.utf8.dropFirst(5)))
      return
    }
    guard let (host, port) = Endpoint.split(text), !host.isEmpty, !host.utf8.contains(0) else {
      return nil
    }
    guard let port else {
      self = .tcp(host: host, port: defaultPort)
      return
    }
    // Digits only: `UInt16` would also take a sign.
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port) else {
      return nil
    }
    self = .tcp(host: host, port: number)
  }

  private static func split(_ text: String) -> (host: String, port: String?)? {
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      let host = String(text[text.index(after: text.startIndex)..<end])
      let rest = text[text.index(after: end)...]
      if rest.isEmpty { return (host, nil) }
      return rest.hasPrefix(":") ? (host, String(rest.dropFirst())) : nil
    }
    let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
    guard colons == 1, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      // Several colons: an address of version 6 without a port.
      return (text, nil)
    }
    return (String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
  }

  /// The addresses that the endpoint stands for, in the system's order of preference.
  package func resolve() throws(EndpointError) -> [SocketAddress] {
    switch self {
    case .unix(let path):
      guard path.bytes.count <= SocketAddress.longestPath else {
        throw EndpointError(
          endpoint: self,
          reason: "the path of a unix socket has at most \(SocketAddress.longestPath) bytes",
        )
      }
      return [.unix(path)]
    case .tcp(let host, let port):
      return try lookUp(host, port: port)
    }
  }

  private func lookUp(_ host: String, port: UInt16) throws(EndpointError) -> [SocketAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>? = nil
    let code = unsafe getaddrinfo(host, "\(port)", &hints, &found)
    guard code == 0 else {
      throw unsafe EndpointError(endpoint: self, reason: String(cString: gai_strerror(code)))
    }
    defer { unsafe freeaddrinfo(found) }
    var addresses: [SocketAddress] = []
    var next = unsafe found
    while let entry = unsafe next?.pointee {
      var storage = sockaddr_storage()
      let length = unsafe min(Int(entry.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
      unsafe withUnsafeMutableBytes(of: &storage) { bytes in
        unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(start: entry.ai_addr, count: length))
      }
      if let address = SocketAddress(storage), !addresses.contains(address) {
        addresses.append(address)
      }
      unsafe next = entry.ai_next
    }
    return addresses
  }
}

extension Endpoint: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tcp(let host, let port):
      host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}

/// An endpoint that stands for no address.
package struct EndpointError: Error, Sendable, Hashable, CustomStringConvertible {
  package var endpoint: Endpoint
  package var reason: String

  package var description: String { "\(endpoint): \(reason)" }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Testing

@Suite
struct EndpointTests {
  @Test(arguments: [
    ("127.0.0.1:80", Endpoint.tcp(host: "127.0.0.1", port: 80)),
    ("localhost", .tcp(host: "localhost", port: 7411)),
    ("example.org:0", .tcp(host: "example.org", port: 0)),
    ("[::1]:65535", .tcp(host: "::1", port: 65535)),
    ("[::1]", .tcp(host: "::1", port: 7411)),
    ("::1", .tcp(host: "::1", port: 7411)),
    ("unix:/run/pincite.sock", .unix("/run/pincite.sock")),
    ("unix:relative:name", .unix("relative:name")),
  ])
  func `an endpoint is read as a person writes it`(text: String, endpoint: Endpoint) {
    #expect(Endpoint(text, defaultPort: 7411) == endpoint)
  }

  @Test(arguments: [
    "", ":80", "[]:80", "host:", "host:65536", "host:-1", "host:+1", "host: 1", "[::1", "[::1]80",
    "host:99999999999999999999", "unix:", "ho\0st:80",
  ])
  func `what is no endpoint is refused`(text: String) {
    #expect(Endpoint(text, defaultPort: 7411) == nil)
  }

  @Test(arguments: ["127.0.0.1:80", "[::1]:65535", "unix:/run/pincite.sock"])
  func `an endpoint is shown as it is written`(text: String) throws {
    let endpoint = try #require(Endpoint(text, defaultPort: 0))
    #expect(endpoint.description == text)
    #expect(try endpoint.resolve().map(\.description) == [text])
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.8.9.10", true), ("::1", true), ("::ffff:127.0.0.1", true),
    ("0.0.0.0", false), ("::", false), ("10.0.0.1", false), ("128.0.0.1", false), ("::2", false),
    ("::ffff:10.0.0.1", false), ("fe80::1", false),
  ])
  func `it is known which addresses stay on this machine`(host: String, isLoopback: Bool) throws {
    guard case .tcp(let address, _)? = try Endpoint.tcp(host: host, port: 1).resolve().first else {
      Issue.record("\(host) stands for no address")
      return
    }
    #expect(address.isLoopback == isLoopback)
  }

  @Test
  func `a host without an address and a path that is too long are errors with a reason`() {
    let host = Endpoint.tcp(host: "no such host", port: 1)
    let error = #expect(throws: EndpointError.self) { try host.resolve() }
    #expect(error?.description.hasPrefix("no such host:1: ") == true)
    let path = Endpoint.unix(FilePath(bytes: [UInt8](repeating: 0x61, count: 108)))
    #expect(throws: EndpointError.self) { try path.resolve() }
  }
}

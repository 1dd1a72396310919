// SPDX-License-Identifier: GPL-2.0-or-later

/// The first line of a server: who speaks, how, and from which generation.
package struct Greeting: Sendable, Equatable {
  package var program: String
  package var version: String
  package var proto: Int
  /// 0 as long as there is no index.
  package var generation: Int
  package var maxLine: Int
  package var capabilities: [String]
  package var prose: String

  package static let capabilities = ["json", "auth", "pin", "facets", "similar", "suggest"]

  package init(generation: Int?, limits: WireLimits, prose: String) {
    program = "pincite"
    version = Version.program
    proto = Version.proto
    self.generation = generation ?? 0
    maxLine = limits.line
    capabilities = Self.capabilities
    self.prose = prose
  }

  package func write(to bytes: inout [UInt8]) {
    let fields: [StatusLine.Field] = [
      .init("proto", proto), .init("gen", generation), .init("maxline", maxLine),
    ]
    var line: [UInt8] = []
    StatusLine(220, "\(program)/\(version)", fields).write(to: &line)
    bytes.append(contentsOf: line.dropLast())
    // A list: its commas stand unescaped.
    bytes.append(contentsOf: " caps=\(capabilities.joined(separator: ","))".utf8)
    bytes.append(contentsOf: " :\(prose)\n".utf8)
  }

  /// Reads a status line; nil when it is no greeting.
  package init?(_ line: StatusLine) {
    let name = line.word.split(separator: "/", maxSplits: 1)
    guard line.code == 220, name.count == 2, let proto = line.field("proto").flatMap({ Int($0) })
    else { return nil }
    program = String(name[0])
    version = String(name[1])
    self.proto = proto
    generation = line.field("gen").flatMap { Int($0) } ?? 0
    maxLine = line.field("maxline").flatMap { Int($0) } ?? WireLimits().line
    capabilities = line.field("caps")?.split(separator: ",").map(String.init) ?? []
    prose = line.prose ?? ""
  }
}

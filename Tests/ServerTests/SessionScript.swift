// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

/// A session as PROTOCOL.md and the transcript write it: `C: ` is sent, `S: ` is expected.
struct SessionScript {
  enum Line: Equatable {
    case sent(String)
    case expected(String)
    case other(String)

    init(_ line: Substring) {
      if line.hasPrefix("C: ") {
        self = .sent(String(line.dropFirst(3)))
      } else if line.hasPrefix("S: ") {
        self = .expected(String(line.dropFirst(3)))
      } else {
        self = .other(String(line))
      }
    }

    var text: String {
      switch self {
      case .sent(let line): "C: \(line)"
      case .expected(let line): "S: \(line)"
      case .other(let line): line
      }
    }
  }

  var lines: [Line]

  init(_ lines: some Sequence<String>) {
    self.lines = lines.map { Line(Substring($0)) }
  }

  /// The sessions of a document: the lines between the fences of blocks called `session`.
  static func sessions(in lines: [String]) -> [Range<Int>] {
    var sessions: [Range<Int>] = []
    var start: Int?
    for (i, line) in lines.enumerated() {
      if line == "```session" {
        start = i + 1
      } else if line == "```", let first = start {
        sessions.append(first..<i)
        start = nil
      }
    }
    return sessions
  }

  /// The session as it really goes: every line sent, and what came back to it.
  ///
  /// A reply ends with a status that is no header, or with the end line in JSON.
  func replayed(on server: RunningServer) throws -> SessionScript {
    let client = try server.connect()
    _ = client.line()
    var result: [Line] = []
    for line in lines {
      switch line {
      case .expected: continue
      case .other: result.append(line)
      case .sent(let request):
        result.append(line)
        client.send(request + "\n")
        while let reply = client.line() {
          result.append(.expected(reply))
          if Self.isLast(reply) { break }
        }
      }
    }
    var script = self
    script.lines = result
    return script
  }

  private static func isLast(_ line: String) -> Bool {
    if line.hasPrefix("{") { return line.hasPrefix("{\"t\":\"end\"") }
    guard let first = line.utf8.first, (0x30...0x39).contains(first) else { return false }
    return !line.hasPrefix("150 ") && !line.hasPrefix("151 ")
  }

  /// What must be the same in every run, and after every change of ranking or wording of answers:
  /// refusals and statuses as they are, of hits their addresses, of the rest the form.
  var form: [Line] {
    lines.map { line in
      guard case .expected(let text) = line else { return line }
      return .expected(Self.form(of: text))
    }
  }

  private static func form(of line: String) -> String {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    switch line.utf8.first {
    case UInt8(ascii: "="): return columns.count > 3 ? "\(columns[0]) \(columns[3])" : line
    case UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"): return "\(line.prefix(1))"
    case UInt8(ascii: "*"): return "\(columns[0])"
    case UInt8(ascii: "{"): return formOfJSON(line)
    default: return masked(line)
    }
  }

  /// The names of all members, and what the last line decides.
  private static func formOfJSON(_ line: String) -> String {
    guard let json = try? JSON.parse(Array(line.utf8)) else { return line }
    let names = (json.members ?? []).map { member in
      switch member.name {
      case "t", "req", "code", "word", "id": "\(member.name)=\(member.value)"
      default: member.name
      }
    }
    return names.joined(separator: " ")
  }

  /// Numbers of status lines that say how much was found and how long it took.
  private static func masked(_ line: String) -> String {
    guard line.hasPrefix("250 ") || line.contains(" ms=") else { return line }
    return line.split(separator: " ").map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return parts.count == 2 && Double(parts[1]) != nil ? "\(parts[0])=#" : String(word)
    }.joined(separator: " ")
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Testing
import Wire

@Suite
struct ReplySchemaTests {
  private static let requests: [String] = [
    #"{"verb":"HELLO"}"#, #"{"verb":"PING"}"#, #"{"verb":"HELP"}"#,
    #"{"verb":"HELP","topic":"search"}"#, #"{"verb":"SET","limit":7}"#, #"{"verb":"INFO"}"#,
    #"{"verb":"HEALTH"}"#, #"{"verb":"RELOAD"}"#, #"{"verb":"FIELDS"}"#,
    #"{"id":"a","verb":"SEARCH","q":"women","limit":100}"#,
    #"{"id":"b","verb":"SEARCH","q":"wmen counsel","in":"notes"}"#,
    #"{"verb":"SEARCH","q":"","filters":{"year":2024}}"#,
    #"{"verb":"SEARCH","q":"nothingatall"}"#, #"{"verb":"SEARCH","q":"(women"}"#,
    #"{"verb":"COUNT","q":"women"}"#, #"{"verb":"FACETS","q":"women"}"#,
    #"{"verb":"TIMELINE","q":"women"}"#, #"{"verb":"KWIC","q":"legal aid"}"#,
    #"{"verb":"GET","ids":["laos-cedaw-death-penalty-2024#p10"]}"#,
    #"{"verb":"GET","ids":["laos-cedaw-death-penalty-2024#p999"]}"#,
    #"{"verb":"CONTEXT","ids":["laos-cedaw-death-penalty-2024#p10"]}"#,
    #"{"verb":"NOTE","ids":["laos-cedaw-death-penalty-2024#n22"]}"#,
    #"{"verb":"TOC","ids":["laos-cedaw-death-penalty-2024"]}"#,
    #"{"verb":"DOC","ids":["laos-cedaw-death-penalty-2024"]}"#,
    #"{"verb":"CITE","ids":["laos-cedaw-death-penalty-2024#p10"],"style":"csl-json"}"#,
    #"{"verb":"CITES","ids":["laos-cedaw-death-penalty-2024#p10"]}"#,
    #"{"verb":"CITEDBY","q":"CEDAW/C/LAO/RQ/10","limit":3}"#,
    #"{"verb":"SIMILAR","ids":["laos-cedaw-death-penalty-2024#p10"],"limit":2}"#,
    #"{"verb":"SIMILAR","ids":["laos-cedaw-death-penalty-2024"]}"#,
    #"{"verb":"QUOTE","q":"the Government does not always provide legal aid"}"#,
    #"{"verb":"QUOTE","q":"the Government does seldom provide legal aid"}"#,
    #"{"verb":"EXPLAIN","q":"legal NEAR/3 groups jail -children"}"#,
    #"{"verb":"EXPLAIN","q":"legal aid","ids":["laos-cedaw-death-penalty-2024#p10"]}"#,
    #"{"verb":"RESOLVE","q":"rule 45"}"#, #"{"verb":"RESOLVE","q":"CEDAW/C/LAO/RQ/10 para 57"}"#,
    #"{"verb":"SUGGEST","q":"prosec"}"#, #"{"verb":"SUGGEST","q":"CEDAW/C/L","kind":"cite"}"#,
    #"{"verb":"SPELL","q":"wmen counsel"}"#, #"{"verb":"SPELL","q":"women"}"#,
    #"{"verb":"SCAN","q":"CEDAW/C/LAO/RQ/10, para. 57; id., para. 58"}"#,
    #"{"verb":"STATS"}"#, #"{"verb":"STATS","as":"prometheus"}"#,
    #"{"verb":"AUTH","token":"a"}"#, #"{"verb":"FROB"}"#, #"{"verb":"#,
    #"{"id":"c","verb":"QUIT"}"#,
  ]

  @Test
  func `no verb is left out`() throws {
    let asked = Self.requests.compactMap { try? JSON.parse(Array($0.utf8))["verb"]?.string }
    for verb in Verb.allCases { #expect(asked.contains(verb.rawValue), "\(verb)") }
  }

  /// What a reply in text may hold, line by line: how many columns behind which sigil.
  private static func columns(of verb: Verb) -> [Character: ClosedRange<Int>] {
    switch verb {
    case .hello, .auth, .set, .ping, .quit, .count, .health, .reload: [:]
    case .help, .fields: ["*": 1...4]
    case .search: ["!": 1...2, "?": 1...1, "=": 8...8, ">": 1...1, "^": 2...3]
    case .similar: ["*": 2...99, "=": 8...8, ">": 1...1, "^": 2...3]
    case .facets, .timeline: ["+": 3...3]
    case .kwic: [">": 5...5]
    case .get, .context: ["=": 5...5, "|": 1...1, "^": 2...3]
    case .note: ["^": 2...3, "-": 3...3, "*": 2...2]
    case .toc: ["-": 5...5]
    case .doc: ["*": 2...3, "!": 2...2]
    case .suggest: ["*": 3...3]
    case .spell: ["!": 2...2, "?": 1...1]
    case .quote: ["*": 4...4, "-": 3...3]
    case .explain: ["!": 1...2, "*": 2...4, "-": 3...3]
    case .scan: ["*": 6...6]
    case .resolve: ["*": 4...4]
    case .cite: ["*": 3...3]
    case .cites: ["*": 4...99]
    case .citedBy: ["*": 5...5]
    case .info: ["*": 2...2]
    case .stats: ["*": 1...6]
    }
  }

  @Test
  func `every reply in text is a status, or data between a header and a status`() throws {
    let index = try IndexedCorpus.shared.get()
    let server = try RunningServer { $0.index = index }
    defer { server.stop() }
    try server.waitUntilReady()
    let path = IndexedCorpus.project / "Sources/Wire/PROTOCOL.md"
    let document = String(decoding: try Files.read(path).bytes, as: UTF8.self)
    let codes = document.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for spelled in Self.requests {
      guard let request = try? Grammar().request(Array(spelled.utf8)) else { continue }
      var line: [UInt8] = []
      #expect(request.writeText(to: &line))
      let client = try server.connect()
      client.send(line)
      client.finishSending()
      let reply = client.readToEnd().split(separator: "\n").dropFirst()
      let data = reply.filter { $0.first?.isNumber != true }
      let statuses = reply.filter { $0.first?.isNumber == true }
        .compactMap { StatusLine(Array($0.utf8)) }
      #expect(data.isEmpty ? statuses.count == 1 : [150, 151].contains(statuses.first?.code))
      #expect(reply.count == data.count + statuses.count && statuses.count <= 2, "\(reply)")
      let last = try #require(statuses.last)
      let end = reply.last ?? ""
      #expect(end.hasPrefix("\(last.code) "), "the status ends the reply")
      #expect(last.id == request.id)
      let row = codes.first { $0.hasPrefix("| \(last.code) |") } ?? "no such code"
      #expect(row.contains(last.word), "\(last.code) \(last.word): \(row)")
      let allowed = Self.columns(of: request.verb)
      for line in data {
        let count = line.split(separator: "\t", omittingEmptySubsequences: false).count
        let sigil = line.first ?? " "
        #expect(allowed[sigil]?.contains(count) == true, "\(request.verb): \(line)")
      }
    }
  }

  @Test
  func `every reply is as the schema says, and has no member that it does not name`() throws {
    let path = IndexedCorpus.project / "Sources/Wire/reply.schema.json"
    let schema = JSONSchema(root: try JSON.parse(Files.read(path).bytes))
    let index = try IndexedCorpus.shared.get()
    let server = try RunningServer { $0.index = index }
    defer { server.stop() }
    try server.waitUntilReady()
    let client = try server.connect()
    _ = client.line()
    for request in Self.requests {
      client.send(request + "\n")
      let asked = try? JSON.parse(Array(request.utf8))
      let verb = asked?["verb"]?.string ?? ""
      while let line = client.line() {
        let json = try JSON.parse(Array(line.utf8))
        let definitions =
          switch json["t"]?.string {
          case "meta": ["meta", verb]
          case "hit": ["hit_line"]
          default: ["end"]
          }
        var names: Set<String> = []
        for definition in definitions {
          #expect(schema.faults(of: json, against: definition) == [], "\(request)")
          names.formUnion(schema.names(of: definition))
        }
        for member in json.members ?? [] {
          #expect(names.contains(member.name), "\(request): \(member.name)")
        }
        #expect(json["req"] == asked?["id"] ?? .null)
        if json["t"]?.string == "end" { break }
      }
    }
  }

  @Test
  func `a value that is not as the schema says is found`() throws {
    let path = IndexedCorpus.project / "Sources/Wire/reply.schema.json"
    let schema = JSONSchema(root: try JSON.parse(Files.read(path).bytes))
    let end = try JSON.parse(Array(#"{"t":"end","req":1,"code":"250","word":"ok","ms":null}"#.utf8))
    let faults = schema.faults(of: end, against: "end")
    #expect(faults.contains("end lacks generation"))
    #expect(faults.contains("end lacks error"))
    #expect(faults.contains { $0.hasPrefix("end.req is no ") })
    #expect(faults.contains { $0.hasPrefix("end.code is no ") })
  }
}

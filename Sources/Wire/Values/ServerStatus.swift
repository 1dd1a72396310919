// SPDX-License-Identifier: GPL-2.0-or-later

/// What a server tells about itself, or the program about an index without one: the object of `ping`
/// and of `status`.
package struct ServerStatus: Sendable, Equatable {
  package var version: String
  /// Nil when no server answers, but the index itself was read.
  package var server: String?
  /// `ready`, `no-index` or `draining`.
  package var state: String
  package var generation: Int?
  package var generationName: String?
  package var documents: Int
  package var paragraphs: Int
  /// Seconds.
  package var uptime: Int
  package var connections: Int
  package var workers: Int
  /// Names of replaced generations that still answer requests that name them.
  package var held: [String]
  package var refused: RefusedGeneration?

  package init(
    version: String = Version.program,
    server: String? = "pincite",
    state: String,
    generation: Int?,
    generationName: String?,
    documents: Int,
    paragraphs: Int,
    uptime: Int,
    connections: Int,
    workers: Int,
    held: [String],
    refused: RefusedGeneration?,
  ) {
    self.version = version
    self.server = server
    self.state = state
    self.generation = generation
    self.generationName = generationName
    self.documents = documents
    self.paragraphs = paragraphs
    self.uptime = uptime
    self.connections = connections
    self.workers = workers
    self.held = held
    self.refused = refused
  }
}

/// A generation that was published and is not served.
package struct RefusedGeneration: Sendable, Equatable {
  package var name: String
  package var reason: String

  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

extension RefusedGeneration: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("reason", reason)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(name: try json.read("name"), reason: try json.read("reason"))
  }
}

extension ServerStatus: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { writeMembers(to: &$0) }
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("version", version)
    json.member("server", server)
    json.member("state", state)
    json.member("generation", generation)
    json.member("generation_name", generationName)
    json.member("documents", documents)
    json.member("paragraphs", paragraphs)
    json.member("uptime", uptime)
    json.member("connections", connections)
    json.member("workers", workers)
    json.member("held", held)
    json.member("refused", refused)
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      version: try json.read("version"),
      server: try json.read("server"),
      state: try json.read("state"),
      generation: try json.read("generation"),
      generationName: try json.read("generation_name"),
      documents: try json.read("documents"),
      paragraphs: try json.read("paragraphs"),
      uptime: try json.read("uptime"),
      connections: try json.read("connections"),
      workers: try json.read("workers"),
      held: try json.read("held"),
      refused: try json.read("refused"),
    )
  }
}

extension ServerStatus: ReplyValue {
  package func write(to lines: inout TextLines) {
    lines.append(.info, "server", "\(server ?? "")/\(version)")
    lines.append(.info, "state", state)
    lines.append(.info, "generation", generationName ?? "")
    lines.append(.info, "documents", "\(documents)")
    lines.append(.info, "paragraphs", "\(paragraphs)")
    lines.append(.info, "uptime", "\(uptime)")
    lines.append(.info, "connections", "\(connections)")
    lines.append(.info, "workers", "\(workers)")
    for name in held { lines.append(.info, "held", name) }
    if let refused { lines.append(.info, "refused", refused.name, refused.reason) }
  }
}

/// Names and numbers, in order: limits, counters.
package struct NamedNumbers: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var name: String
    package var value: Int

    package init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }
}

extension NamedNumbers: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      for entry in entries { json.member(named: entry.name, entry.value) }
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let members = json.members else { throw JSONError("an object was expected") }
    entries = []
    for member in members { entries.append(Entry(member.name, try Int(member.value))) }
  }
}

/// What `INFO` answers: the status and all limits.
package struct ServerInfo: Sendable, Equatable {
  package var status: ServerStatus
  package var proto: Int
  package var capabilities: [String]
  package var limits: NamedNumbers

  package init(
    status: ServerStatus,
    proto: Int = Version.proto,
    capabilities: [String] = Greeting.capabilities,
    limits: NamedNumbers,
  ) {
    self.status = status
    self.proto = proto
    self.capabilities = capabilities
    self.limits = limits
  }
}

extension ServerInfo: JSONWritable, JSONReadable, ReplyValue {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      status.writeMembers(to: &json)
      json.member("proto", proto)
      json.member("capabilities", capabilities)
      json.member("limits", limits)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      status: try ServerStatus(json),
      proto: try json.read("proto"),
      capabilities: try json.read("capabilities"),
      limits: try json.read("limits"),
    )
  }

  package func write(to lines: inout TextLines) {
    status.write(to: &lines)
    lines.append(.info, "proto", "\(proto)")
    lines.append(.info, "capabilities", capabilities.joined(separator: ","))
    for limit in limits.entries { lines.append(.info, "limit \(limit.name)", "\(limit.value)") }
  }
}

/// A status in one line of text: the answer to PING and HEALTH.
package struct Pong: Sendable, Equatable, ReplyValue {
  package var status: ServerStatus

  package init(status: ServerStatus) {
    self.status = status
  }

  package func write(to json: inout JSONWriter) {
    status.write(to: &json)
  }

  /// A published generation that is not served is said to whoever asks.
  package var statusFields: [StatusLine.Field] {
    status.refused.map { [.init("refused", $0.name)] } ?? []
  }
}

/// The answer to HELLO: in text what the greeting said, in JSON all that INFO says.
package struct Hello: Sendable, Equatable, ReplyValue {
  package var info: ServerInfo
  package var greeting: Greeting

  package init(info: ServerInfo, greeting: Greeting) {
    self.info = info
    self.greeting = greeting
  }

  package func write(to json: inout JSONWriter) {
    info.write(to: &json)
  }

  package var statusFields: [StatusLine.Field] {
    [
      .init("server", "\(greeting.program)/\(greeting.version)"), .init("proto", greeting.proto),
      .init("maxline", greeting.maxLine),
    ]
  }
}

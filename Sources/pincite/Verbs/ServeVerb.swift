// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Wire

extension Verb {
  static let serve = Verb(
    name: "serve",
    group: .run,
    operands: "",
    summary: "answer questions over a socket",
    details: """
      Listens on this machine alone unless told otherwise; any other address needs a token file.
      New generations are adopted as they are published. SIGTERM ends the server when what was \
      asked is answered, SIGHUP looks for a new generation at once.
      """,
    flags: [
      .index, .listen, .socket, .socketMode, .tokenFile, .workers, .set, .log, .logQueries,
    ],
    examples: [
      Example("pincite serve", "on 127.0.0.1:\(ServerConfiguration.port)"),
      Example("pincite serve --socket /run/pincite.sock", "on a unix socket alone"),
      Example("pincite serve --set connections=10000", "limits: pincite help limits"),
    ],
    run: { call in
      try call.takesNoOperands()
      // Before any thread: all of them inherit that the signals are blocked.
      let signals = try SignalReader([.terminate, .interrupt, .hangUp])
      let server = try call.server()
      let addresses = server.addresses
      try server.run(signals: signals) { status in
        if let refused = status.refused {
          Console.say("the index in \(call.indexPath) is not served: \(refused.reason)")
        } else if status.generation == nil {
          Console.say("no index in \(call.indexPath) yet: the first one published is adopted")
        }
        for address in addresses { Console.say("listening on \(address)") }
      }
      return .done
    },
  )
}

extension Flag {
  fileprivate static let listen = Flag(
    "listen",
    value: "HOST:PORT",
    "where to listen; port 0 takes a free one; may be given several times",
  )
  fileprivate static let socket = Flag("socket", value: "PATH", "listen on a unix socket")
  fileprivate static let socketMode = Flag(
    "socket-mode",
    value: "MODE",
    "rights of the unix socket (600)",
  )
  static let tokenFile = Flag(
    "token-file",
    value: "FILE",
    "the token that clients must show (PINCITE_TOKEN_FILE)",
  )
  fileprivate static let workers = Flag("workers", value: "N", "threads that search")
  fileprivate static let set = Flag("set", value: "LIMIT=N", "change a limit")
  fileprivate static let log = Flag(
    "log",
    value: "LEVEL",
    choices: ServerLog.Level.allCases.map(\.rawValue),
    "problems, events or requests (events)",
  )
  fileprivate static let logQueries = Flag("log-queries", "write query text to the log")
}

extension Invocation {
  /// The token of `--token-file` or of the environment; nil when neither names a file.
  func accessToken() throws(Failure) -> AccessToken? {
    guard let file = value(.tokenFile) ?? environment["PINCITE_TOKEN_FILE"] else { return nil }
    do {
      return try AccessToken(file: FilePath(file))
    } catch {
      throw Failure(error)
    }
  }

  fileprivate func server() throws(Failure) -> SearchServer {
    let configuration = try serverConfiguration()
    do {
      return try SearchServer(configuration)
    } catch {
      throw Failure(error)
    }
  }

  private func serverConfiguration() throws(Failure) -> ServerConfiguration {
    var configuration = ServerConfiguration(index: FilePath(indexPath))
    configuration.listen = try endpoints() ?? configuration.listen
    configuration.token = try accessToken()
    configuration.workers = try integer(.workers, in: 1...1024) ?? configuration.workers
    configuration.logsQueries = has(.logQueries)
    if let mode = value(.socketMode) {
      guard let bits = UInt32(mode, radix: 8), bits <= 0o777 else {
        throw .usage("--socket-mode takes octal digits such as 660, not \"\(mode)\"")
      }
      configuration.socketMode = bits
    }
    let level = try choice(.log).flatMap(ServerLog.Level.init(rawValue:))
    configuration.log = level ?? configuration.log
    for setting in all(.set) { try configuration.apply(setting) }
    return configuration
  }

  private func endpoints() throws(Failure) -> [Endpoint]? {
    var endpoints: [Endpoint] = []
    for text in all(.listen) { endpoints.append(try endpoint(text)) }
    for path in all(.socket) { endpoints.append(.unix(FilePath(path))) }
    return endpoints.isEmpty ? nil : endpoints
  }

  func endpoint(_ text: String) throws(Failure) -> Endpoint {
    guard let endpoint = Endpoint(text, defaultPort: ServerConfiguration.port) else {
      throw .usage("\"\(text)\" is no address", hint: "HOST:PORT, [::1]:PORT or unix:PATH")
    }
    return endpoint
  }
}

extension ServerConfiguration {
  fileprivate mutating func apply(_ setting: String) throws(Failure) {
    let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let value = Int(parts[1]), setLimit(parts[0], value) else {
      let near = nearest(to: parts.first ?? "", among: Self.namesOfLimits)
      throw .usage(
        "--set takes LIMIT=N with a limit and a number above 0, not \"\(setting)\"",
        hint: near.map { "did you mean \($0)?" }
          ?? "limits: \(Self.namesOfLimits.joined(separator: ", "))",
      )
    }
  }
}

extension Failure {
  fileprivate init(_ error: ServerError) {
    switch error {
    case .address(let error):
      self.init(.usage, "address", "cannot listen: \(error)", hint: "give --listen HOST:PORT")
    case .open(let address):
      self.init(
        .usage,
        "open",
        "refusing to listen on \(address), which others can reach, without a token",
        hint: "give --token-file FILE, or listen on 127.0.0.1",
      )
    case .system(let error) where error.code == .addressInUse:
      self.init(
        .usage,
        "in-use",
        "\(error.subject) is in use",
        hint: "is a server running already? pincite ping; or give --listen HOST:PORT",
      )
    case .system(let error):
      self.init(.usage, "listen", "cannot listen: \(error)")
    }
  }
}

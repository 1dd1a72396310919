// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Server
import Wire

extension Verb {
  static let ping = Verb(
    name: "ping",
    group: .run,
    operands: "",
    summary: "ask a server whether it is there",
    flags: [.server, .tokenFile, .json, .quiet],
    examples: [Example("pincite ping --server unix:/run/pincite.sock", "exit 4: nobody answers")],
    run: { call in
      try call.takesNoOperands()
      let endpoint = try call.serverEndpoint()
      let client = try call.client(of: endpoint)
      let start = MonotonicTime.now()
      let status: ServerStatus = try client.ask(Request(.ping))
      let milliseconds = Double(MonotonicTime.now() - start) / 1_000_000
      if call.has(.json) {
        try Console.print(json: status)
      } else if !call.has(.quiet) {
        let index = status.generation.map { "generation \($0)" } ?? "no index yet"
        try Console.print(
          "pong from \(endpoint) in \(milliseconds.rounded(toPlaces: 2)) ms: "
            + "pincite \(status.version), \(index)\n"
        )
      }
      return .done
    },
  )
}

extension Invocation {
  /// The server that is named, or the one that runs here by default.
  func serverEndpoint() throws(Failure) -> Endpoint {
    guard let address = serverAddress else {
      return .tcp(host: "127.0.0.1", port: ServerConfiguration.port)
    }
    return try endpoint(address)
  }

  func client(of endpoint: Endpoint) throws(Failure) -> Client {
    let token = try accessToken()
    do {
      return try Client(endpoint, token: token)
    } catch {
      throw Failure(error)
    }
  }
}

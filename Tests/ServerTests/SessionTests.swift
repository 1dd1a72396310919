// SPDX-License-Identifier: GPL-2.0-or-later

import Server
import Testing
import Wire

@Suite
struct SessionTests {
  private static let secret = "0123456789abcdef0123456789abcdef"

  private func session(token: String? = nil) -> Session {
    Session(grammar: Grammar(), token: token.flatMap { AccessToken($0.utf8) })
  }

  /// The step as one line: what is replied, or what is to be done.
  private func take(_ line: String, _ session: inout Session) -> String {
    switch session.take(.line(Array(line.utf8))) {
    case .nothing: return ""
    case .reply(let reply, let style, _):
      var bytes: [UInt8] = []
      reply.write(style, to: &bytes)
      return (reply.closes ? "closes: " : "")
        + String(decoding: bytes.dropLast(), as: UTF8.self)
    case .server(let request, let style): return spelt("server", request, style)
    case .search(let request, let style): return spelt("search", request, style)
    }
  }

  private func spelt(_ kind: String, _ request: Request, _ style: ReplyStyle) -> String {
    var bytes: [UInt8] = []
    _ = request.writeText(to: &bytes)
    return "\(kind) \(style.spelling): " + String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  @Test
  func `a client that owes a token can do little until it shows it`() {
    var session = session(token: Self.secret)
    #expect(session.lineLimit == 256)
    #expect(
      take("SEARCH :x", &session) == "530 denied :this server wants a token first; AUTH token"
    )
    #expect(take("HELP", &session).hasPrefix("530 denied"))
    #expect(take("PING", &session) == "server text: PING")
    #expect(take("#a AUTH \(Self.secret)x", &session) == "530 #a denied :this is not the token")
    #expect(take("AUTH x", &session) == "530 denied :this is not the token")
    #expect(take(#"{"verb":"AUTH","token":"\#(Self.secret)"}"#, &session).contains(#""code":230"#))
    #expect(session.lineLimit == 65536)
    #expect(take("SEARCH :x", &session) == "search text: SEARCH :x")
  }

  @Test
  func `three wrong tokens are enough`() {
    var session = session(token: Self.secret)
    for _ in 0..<2 { #expect(take("AUTH x", &session).hasPrefix("530 denied")) }
    #expect(take("AUTH x", &session).hasPrefix("closes: 530 denied"))
  }

  @Test
  func `where no token is wanted any is good`() {
    var session = session()
    #expect(take("AUTH x", &session) == "230 authed")
  }

  @Test(arguments: [
    ("", false), ("0123456789abcdef0123456789abcde", false),
    ("0123456789abcdef0123456789abcdef", true), ("0123456789abcdef0123456789abcdeg", false),
    ("0123456789abcdef0123456789abcdef\u{0}", false),
  ])
  func `a token matches itself alone`(shown: String, isRight: Bool) throws {
    let token = try #require(AccessToken(Self.secret.utf8))
    #expect(token.matches(shown) == isRight)
  }

  @Test
  func `what was set holds for requests that leave it out and can have it`() {
    var session = session()
    #expect(take("SET limit=3 deadline=100 mark=<,>", &session) == "250 ok")
    #expect(take("SEARCH :x", &session) == "search text: SEARCH deadline=100 limit=3 mark=<,> :x")
    #expect(take("SEARCH limit=5 :x", &session).contains(" limit=5 "))
    #expect(take("PING", &session) == "server text: PING")
    #expect(take("SET limit=0", &session).hasPrefix("501 bad-option opt=limit"))
    #expect(take("SET limit=4", &session) == "250 ok")
    #expect(take("SEARCH :x", &session).contains(" limit=4 "))
  }

  @Test
  func `a reply is spelt as the request asks, as it is spelt itself, or as was set`() {
    var session = session()
    #expect(take(#"{"verb":"PING"}"#, &session) == "server json: PING")
    #expect(take(#"{"verb":"PING","format":"text"}"#, &session) == "server text: PING format=text")
    #expect(take("PING format=json", &session) == "server json: PING format=json")
    #expect(take("SET format=json", &session).hasPrefix("{"))
    #expect(take("PING", &session) == "server json: PING")
    #expect(take("FROB", &session).hasPrefix("{"))
    #expect(take(#"{"verb":"FROB""#, &session).hasPrefix("{"))
    #expect(take("SET format=text", &session) == "250 ok")
    #expect(take("FROB", &session).hasPrefix("502 unknown-verb"))
  }

  @Test
  func `an empty line is a greeting at first and an error later`() {
    var session = session()
    #expect(take("", &session) == "")
    #expect(take("PING", &session) == "server text: PING")
    #expect(take("", &session).hasPrefix("500 empty"))
  }

  @Test(arguments: Verb.allCases)
  func `help tells the options of each verb`(verb: Verb) {
    var session = session()
    let help = take("HELP \(verb.rawValue)", &session)
    for option in Grammar().rule(of: verb).options { #expect(help.contains("*\(option.name) ")) }
    #expect(take("HELP", &session).contains("*\(verb.rawValue) "))
  }
}

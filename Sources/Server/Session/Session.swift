// SPDX-License-Identifier: GPL-2.0-or-later

package import Wire

/// One client's side of the protocol: lines in, what is to be done out. No socket in sight.
package struct Session: Sendable {
  /// What a line asks of the server.
  package enum Step: Sendable {
    case nothing
    /// The verb is nil for a line that is no request.
    case reply(Reply, ReplyStyle, Verb?)
    /// Asks about the server itself: PING, HELLO, INFO, STATS, HEALTH, RELOAD.
    case server(Request, ReplyStyle)
    /// Asks the index.
    case search(Request, ReplyStyle)
  }

  private static let attempts = 3
  package let grammar: Grammar
  private let token: AccessToken?
  private var isTrusted: Bool
  private var failures = 0
  private var hasSpoken = false
  /// What SET has set.
  private var defaults: [Request.Option] = []
  /// The spelling of text requests; JSON requests get JSON.
  private var spelling = Spelling.text
  /// The spelling of the last reply, for a word that nobody asked for.
  package private(set) var lastSpelling = Spelling.text

  package init(grammar: Grammar, token: AccessToken?) {
    self.grammar = grammar
    self.token = token
    isTrusted = token == nil
  }

  package var owesToken: Bool { !isTrusted }

  /// Bytes that a line may have at this moment.
  package var lineLimit: Int {
    owesToken ? grammar.limits.lineBeforeToken : grammar.limits.line
  }

  package mutating func take(_ line: LineBuffer.Line) -> Step {
    switch line {
    case .tooLong(let first):
      hasSpoken = true
      lastSpelling = Grammar.spelling(of: [first]) == .json ? .json : spelling
      return .reply(Reply(.lineTooLong(lineLimit)), ReplyStyle(lastSpelling), nil)
    case .line(let bytes):
      // A person presses the return key to see whether somebody is there.
      if bytes.isEmpty && !hasSpoken { return .nothing }
      hasSpoken = true
      let asked = Grammar.spelling(of: bytes) == .json ? .json : spelling
      do {
        return step(try grammar.request(bytes), asked)
      } catch {
        lastSpelling = asked
        return .reply(Reply(error.error), ReplyStyle(asked, id: error.id), nil)
      }
    }
  }

  /// The line of a client that hung up in mid-line.
  package mutating func takeUnfinishedLine() -> Step {
    .reply(Reply(.badLine("the last line has no line feed")), ReplyStyle(lastSpelling), nil)
  }

  private mutating func step(_ asked: Request, _ spelling: Spelling) -> Step {
    let request = withDefaults(asked)
    let style = style(of: request, spelling)
    lastSpelling = style.spelling
    let rule = grammar.rule(of: request.verb)
    guard isTrusted || rule.isOpen else {
      return .reply(Reply(.tokenOwed), style, request.verb)
    }
    switch request.verb {
    case .auth: return .reply(authenticate(request), style, request.verb)
    case .set: return .reply(set(asked), style, request.verb)
    case .help: return .reply(help(request), style, request.verb)
    case .quit: return .reply(Reply(221, "bye"), style, request.verb)
    case .hello:
      if let proto = request.number("proto"), proto != Version.proto {
        return .reply(Reply(.protocolUnknown(proto)), style, request.verb)
      }
      return .server(request, style)
    case .ping, .info, .stats, .health, .reload: return .server(request, style)
    default: return .search(request, style)
    }
  }

  private func withDefaults(_ request: Request) -> Request {
    var request = request
    let rule = grammar.rule(of: request.verb)
    for option in defaults
    where rule.option(named: option.name) != nil && request.values(option.name) == nil {
      request.set(option.name, option.values)
    }
    return request
  }

  private func style(of request: Request, _ spelling: Spelling) -> ReplyStyle {
    var style = ReplyStyle(
      request.word("format").flatMap(Spelling.init(rawValue:)) ?? spelling,
      id: request.id,
    )
    if let marks = request.values("mark"), marks.count == 2 {
      style.marks = ReplyStyle.Marks(open: marks[0], close: marks[1])
    }
    return style
  }

  private mutating func authenticate(_ request: Request) -> Reply {
    guard let token, let shown = request.arguments.first else {
      return Reply(230, "authed")
    }
    guard token.matches(shown) else {
      failures += 1
      var reply = Reply(.tokenWrong)
      reply.closes = failures >= Self.attempts
      return reply
    }
    isTrusted = true
    return Reply(230, "authed")
  }

  private mutating func set(_ request: Request) -> Reply {
    for option in request.options {
      if option.name == "format" {
        spelling = option.values.first.flatMap(Spelling.init(rawValue:)) ?? spelling
      } else {
        defaults.removeAll { $0.name == option.name }
        defaults.append(option)
      }
    }
    return Reply(250, "ok")
  }

  private func help(_ request: Request) -> Reply {
    guard let topic = request.arguments.first else { return Reply(HelpPage(grammar)) }
    guard let verb = Verb(topic.utf8) else { return Reply(.unknownVerb(topic)) }
    return Reply(HelpPage(grammar.rule(of: verb)))
  }
}

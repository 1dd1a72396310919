// SPDX-License-Identifier: GPL-2.0-or-later

/// What is answered to a request, before it is spelt.
package struct Reply: Sendable {
  package enum Body: Sendable {
    case none
    case answer(Answer)
    case similar(Similar)
    case value(any ReplyValue)
    case error(ErrorReply)

    /// The hits, however they were found.
    var answer: Answer? {
      switch self {
      case .answer(let answer): answer
      case .similar(let similar): similar.answer
      case .none, .value, .error: nil
      }
    }
  }

  package var code: Int
  package var word: String
  package var body: Body
  /// The generation that answered; nil when none was asked.
  package var generation: Int?
  /// Milliseconds from the request to the reply; nil for what is answered at once.
  package var ms: Double?
  /// The connection ends behind this reply.
  package var closes: Bool

  package init(_ code: Int, _ word: String, _ body: Body = .none) {
    self.code = code
    closes = [221, 421, 505, 509].contains(code)
    self.word = word
    self.body = body
  }

  package init(_ answer: Answer) {
    self.init(.answer(answer), isPartial: answer.isPartial, isEmpty: answer.hits.isEmpty)
    generation = answer.generation
    ms = answer.ms
  }

  package init(_ similar: Similar) {
    self.init(similar.answer)
    body = .similar(similar)
  }

  package init(_ value: some ReplyValue) {
    self.init(.value(value), isPartial: value.isPartial, isEmpty: value.isEmpty)
  }

  private init(_ body: Body, isPartial: Bool, isEmpty: Bool) {
    if isPartial {
      self.init(251, "partial", body)
    } else {
      self.init(isEmpty ? 252 : 250, isEmpty ? "none" : "ok", body)
    }
  }

  package init(_ error: ErrorReply) {
    self.init(error.code, error.word, .error(error))
  }
}

/// A value that a verb answers, in both spellings.
package protocol ReplyValue: Sendable, JSONWritable {
  /// Nothing was found: the status is 252.
  var isEmpty: Bool { get }
  /// The time was up before everything was looked at: the status is 251.
  var isPartial: Bool { get }
  /// What the last line of the text spelling tells.
  var statusFields: [StatusLine.Field] { get }
  /// The lines of the text spelling.
  func write(to lines: inout TextLines)
}

extension ReplyValue {
  package var isEmpty: Bool { false }
  package var isPartial: Bool { false }
  package var statusFields: [StatusLine.Field] { [] }
  package func write(to lines: inout TextLines) {}
}

/// How the lines of one connection look.
package struct ReplyStyle: Sendable, Equatable {
  package var spelling: Spelling
  package var id: String?
  /// What stands before and behind a match in the text spelling.
  package var marks: Marks

  package struct Marks: Sendable, Equatable {
    package var open: String
    package var close: String

    package init(open: String = "[[", close: String = "]]") {
      self.open = open
      self.close = close
    }
  }

  package init(_ spelling: Spelling, id: String? = nil, marks: Marks = Marks()) {
    self.spelling = spelling
    self.id = id
    self.marks = marks
  }
}

extension Reply {
  package func write(_ style: ReplyStyle, to bytes: inout [UInt8]) {
    switch style.spelling {
    case .json: writeJSON(id: style.id, to: &bytes)
    case .text: writeText(style, to: &bytes)
    }
  }

  private func writeJSON(id: String?, to bytes: inout [UInt8]) {
    var lines = JSONLines(request: id)
    switch body {
    case .none, .error: break
    case .answer(let answer): lines.append(answer)
    case .similar(let similar): lines.append(similar)
    case .value(let value): lines.append("meta", value)
    }
    lines.append("end", End(reply: self))
    bytes.append(contentsOf: lines.bytes)
  }

  private func writeText(_ style: ReplyStyle, to bytes: inout [UInt8]) {
    var lines = TextLines(marks: style.marks)
    var end = StatusLine(code, word, id: style.id)
    switch body {
    case .none: break
    case .answer(let answer):
      lines.append(answer)
      end.fields = answer.statusFields
    case .similar(let similar):
      if !similar.terms.isEmpty { lines.append(.info, ["terms"] + similar.terms) }
      lines.append(similar.answer)
      end.fields = similar.answer.statusFields
    case .value(let value):
      value.write(to: &lines)
      end.fields = value.statusFields
    case .error(let error):
      end.fields = error.statusFields
      end.prose = error.prose
    }
    if !lines.bytes.isEmpty {
      var header = StatusLine(151, "text", id: style.id)
      if let answer = body.answer {
        header = StatusLine(
          150,
          "hits",
          id: style.id,
          [.init("n", answer.hits.count), .init("offset", answer.offset)],
        )
      }
      header.write(to: &bytes)
    }
    bytes.append(contentsOf: lines.bytes)
    if code == 251 { end.fields.insert(.init("why", "deadline"), at: 0) }
    if let generation { end.fields.append(.init("gen", generation)) }
    if let ms { end.fields.append(.init("ms", ms.toHundredths.description)) }
    end.write(to: &bytes)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A piece of text and whether it is marked: the form in which highlights travel.
package struct Run: Sendable, Equatable {
  package var text: String
  package var marked: Bool

  package init(_ text: String, marked: Bool) {
    self.text = text
    self.marked = marked
  }
}

extension Run: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(text)
      json.integer(marked ? 1 : 0)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    guard let pair = json.array, pair.count == 2, let text = pair[0].string,
      let mark = pair[1].integer
    else { throw JSONError("a run is a text and 0 or 1") }
    self.init(text, marked: mark == 1)
  }
}

/// Whole sentences of a paragraph, verbatim.
package struct Fragment: Sendable, Equatable {
  /// UTF-8 bytes of the paragraph's text, half-open; the runs joined are exactly these.
  package var span: Range<Int>
  package var runs: [Run]

  package init(span: Range<Int>, runs: [Run]) {
    self.span = span
    self.runs = runs
  }
}

extension Fragment: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("span", span)
      json.member("runs", runs)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(span: try json.read("span"), runs: try json.read("runs"))
  }
}

/// What is shown of a paragraph: at most three fragments, in the order of the text.
package struct Snippet: Sendable, Equatable {
  package var fragments: [Fragment]
  package var cutBefore: Bool
  package var cutAfter: Bool

  package init(fragments: [Fragment], cutBefore: Bool, cutAfter: Bool) {
    self.fragments = fragments
    self.cutBefore = cutBefore
    self.cutAfter = cutAfter
  }
}

extension Snippet: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("fragments", fragments)
      json.member("cut_before", cutBefore)
      json.member("cut_after", cutAfter)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      fragments: try json.read("fragments"),
      cutBefore: try json.read("cut_before"),
      cutAfter: try json.read("cut_after"),
    )
  }
}

/// Where a note that only points elsewhere leads.
package struct ResolvedNote: Sendable, Equatable {
  /// The number of the note at the end of the chain; nil when broken or ambiguous.
  package var note: String?
  /// The full source.
  package var text: String
  package var hops: [String]
  package var certainty: String
  package var rule: String

  package init(note: String?, text: String, hops: [String], certainty: String, rule: String) {
    self.note = note
    self.text = text
    self.hops = hops
    self.certainty = certainty
    self.rule = rule
  }
}

extension ResolvedNote: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("note", note)
      json.member("text", text)
      json.member("hops", hops)
      json.member("certainty", certainty)
      json.member("rule", rule)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      note: try json.read("note"),
      text: try json.read("text"),
      hops: try json.read("hops"),
      certainty: try json.read("certainty"),
      rule: try json.read("rule"),
    )
  }
}

/// A note under a hit: its marker stands inside a fragment, or the note itself matches.
package struct HitNote: Sendable, Equatable {
  package var number: String
  /// Byte of the paragraph's text where the marker stands.
  package var at: Int?
  package var text: String
  /// Only when the note itself matches.
  package var runs: [Run]?
  package var resolved: ResolvedNote?
  package var cites: [String]

  package init(
    number: String,
    at: Int?,
    text: String,
    runs: [Run]?,
    resolved: ResolvedNote?,
    cites: [String],
  ) {
    self.number = number
    self.at = at
    self.text = text
    self.runs = runs
    self.resolved = resolved
    self.cites = cites
  }
}

extension HitNote: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("number", number)
      json.member("at", at)
      json.member("text", text)
      json.member("runs", runs)
      json.member("resolved", resolved)
      json.member("cites", cites)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      number: try json.read("number"),
      at: try json.read("at"),
      text: try json.read("text"),
      runs: try json.read("runs"),
      resolved: try json.read("resolved"),
      cites: try json.read("cites"),
    )
  }
}

/// The file and the 1-based lines a paragraph comes from; two or more ranges when it was joined.
package struct Source: Sendable, Equatable {
  package var file: String
  /// Pairs of first and last line, both included.
  package var lines: [[Int]]

  package init(file: String, lines: [[Int]]) {
    self.file = file
    self.lines = lines
  }
}

extension Source: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.member("lines", lines)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(file: try json.read("file"), lines: try json.read("lines"))
  }
}

/// One ranked paragraph: everything that is needed to quote and to cite it.
package struct Hit: Sendable, Equatable {
  package var rank: Int
  /// The full address, `DOC#LOCATOR`.
  package var id: String
  package var doc: String
  package var number: String?
  package var label: String
  package var kind: String
  package var title: String?
  /// The name by which a list calls the document, when an editor gave it one.
  package var shortTitle: String?
  package var author: [String]
  package var date: String?
  package var language: String?
  /// Headings from the outermost to the innermost.
  package var path: [String]
  /// The finished citation, pinpoint included.
  package var cite: String
  package var score: Double
  /// Of `body`, `notes`, `section`, `title`, `citation`.
  package var matchedIn: [String]
  package var snippet: Snippet
  package var notes: [HitNote]
  package var cites: [String]
  package var source: Source

  package init(
    rank: Int,
    id: String,
    doc: String,
    number: String?,
    label: String,
    kind: String,
    title: String?,
    shortTitle: String?,
    author: [String],
    date: String?,
    language: String?,
    path: [String],
    cite: String,
    score: Double,
    matchedIn: [String],
    snippet: Snippet,
    notes: [HitNote],
    cites: [String],
    source: Source,
  ) {
    self.rank = rank
    self.id = id
    self.doc = doc
    self.number = number
    self.label = label
    self.kind = kind
    self.title = title
    self.shortTitle = shortTitle
    self.author = author
    self.date = date
    self.language = language
    self.path = path
    self.cite = cite
    self.score = score
    self.matchedIn = matchedIn
    self.snippet = snippet
    self.notes = notes
    self.cites = cites
    self.source = source
  }
}

extension Hit: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in writeMembers(to: &json) }
  }

  /// The members alone, for a line that carries others beside them.
  package func writeMembers(to json: inout JSONWriter) {
    json.member("rank", rank)
    json.member("id", id)
    json.member("doc", doc)
    json.member("number", number)
    json.member("label", label)
    json.member("kind", kind)
    json.member("title", title)
    json.member("short_title", shortTitle)
    json.member("author", author)
    json.member("date", date)
    json.member("language", language)
    json.member("path", path)
    json.member("cite", cite)
    json.member("score", score)
    json.member("matched_in", matchedIn)
    json.member("snippet", snippet)
    json.member("notes", notes)
    json.member("cites", cites)
    json.member("source", source)
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      rank: try json.read("rank"),
      id: try json.read("id"),
      doc: try json.read("doc"),
      number: try json.read("number"),
      label: try json.read("label"),
      kind: try json.read("kind"),
      title: try json.read("title"),
      shortTitle: try json.read("short_title"),
      author: try json.read("author"),
      date: try json.read("date"),
      language: try json.read("language"),
      path: try json.read("path"),
      cite: try json.read("cite"),
      score: try json.read("score"),
      matchedIn: try json.read("matched_in"),
      snippet: try json.read("snippet"),
      notes: try json.read("notes"),
      cites: try json.read("cites"),
      source: try json.read("source"),
    )
  }
}

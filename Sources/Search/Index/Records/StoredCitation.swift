// SPDX-License-Identifier: GPL-2.0-or-later

package import Documents

/// A citation as it is stored with the text it stands in; its ranges are bytes of that text.
package struct StoredCitation: Sendable, Equatable {
  package var kind: Citation.Kind
  package var normal: String
  package var pinpoint: String
  /// The citation as written.
  package var range: ByteRange
  /// What no snippet may cut.
  package var extent: ByteRange
  package var accessed: String?
  package var names: [String]
  package var resolution: Resolution?

  package init(
    kind: Citation.Kind,
    normal: String,
    pinpoint: String = "",
    range: ByteRange,
    extent: ByteRange? = nil,
    accessed: String? = nil,
    names: [String] = [],
    resolution: Resolution? = nil,
  ) {
    self.kind = kind
    self.normal = normal
    self.pinpoint = pinpoint
    self.range = range
    self.extent = extent ?? range
    self.accessed = accessed
    self.names = names
    self.resolution = resolution
  }

  /// A citation of a document, counted from the start of the text it stands in.
  package init(_ citation: Citation, in text: ByteRange) {
    self.init(
      kind: citation.kind,
      normal: citation.normal,
      pinpoint: citation.pinpoint,
      range: citation.range.relative(to: text),
      extent: citation.extent.relative(to: text),
      accessed: citation.accessed,
      names: citation.names,
      resolution: citation.resolution,
    )
  }
}

extension RecordWriter {
  package mutating func citation(_ citation: StoredCitation) {
    choice(citation.kind)
    string(citation.normal)
    string(citation.pinpoint)
    range(citation.extent)
    number(citation.range.start - citation.extent.start)
    number(citation.range.count)
    optional(citation.accessed)
    list(citation.names) { writer, name in writer.string(name) }
    resolution(citation.resolution)
  }

  package mutating func resolution(_ resolution: Resolution?) {
    number(resolution == nil ? 0 : 1)
    guard let resolution else { return }
    optional(resolution.note)
    optional(resolution.target)
    list(resolution.hops) { writer, hop in writer.string(hop) }
    choice(resolution.certainty)
    string(resolution.rule)
  }

  package mutating func range(_ range: ByteRange) {
    number(range.start)
    number(range.count)
  }

  package mutating func lines(_ lines: [LineRange]) {
    list(lines) { writer, range in
      writer.number(Int(range.first))
      writer.number(Int(range.last) - Int(range.first))
    }
  }

  /// One of a closed set of words, by its place in it; `Schema.fingerprint` covers the set.
  package mutating func choice<Value: CaseIterable & Equatable>(
    _ value: Value
  ) where Value.AllCases.Index == Int {
    number(Value.allCases.firstIndex(of: value) ?? 0)
  }
}

extension RecordReader {
  package mutating func citation() throws(RecordError) -> StoredCitation {
    let kind = try choice(of: Citation.Kind.self)
    let normal = try string()
    let pinpoint = try string()
    let extent = try range()
    let start = extent.start + (try number())
    let range = ByteRange(start, start + (try number()))
    return StoredCitation(
      kind: kind,
      normal: normal,
      pinpoint: pinpoint,
      range: range,
      extent: extent,
      accessed: try optionalString(),
      names: try list { (reader) throws(RecordError) in try reader.string() },
      resolution: try resolution(),
    )
  }

  package mutating func resolution() throws(RecordError) -> Resolution? {
    guard try number() != 0 else { return nil }
    return Resolution(
      note: try optionalNumber(),
      target: try optionalString(),
      hops: try list { (reader) throws(RecordError) in try reader.string() },
      certainty: try choice(of: Resolution.Certainty.self),
      rule: try string(),
    )
  }

  package mutating func range() throws(RecordError) -> ByteRange {
    let start = try number()
    return ByteRange(start, start + (try number()))
  }

  package mutating func lines() throws(RecordError) -> [LineRange] {
    try list { (reader) throws(RecordError) in
      let first = try reader.number()
      return LineRange(first, first + (try reader.number()))
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// What an editor wrote down about a document, or about all documents of a folder.
///
/// `Key: value` lines; a repeated key makes a list; `#` begins a comment line; an indented line goes
/// on with the value above.
package struct Sidecar: Sendable {
  package struct Entry: Sendable, Equatable {
    package var field: Card.Field
    package var value: String
    /// 1-based.
    package var line: Int
  }

  package var entries: [Entry] = []
  package var findings: [Finding] = []

  package init() {}

  /// Reads the bytes of a sidecar; any bytes give one.
  package static func parse(_ bytes: [UInt8]) -> Sidecar {
    var sidecar = Sidecar()
    let decoded = DecodedText(bytes)
    if decoded.repaired > 0 {
      sidecar.findings.append(Finding(.repaired, line: 0, inSidecar: true))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    sidecar.read(decoded.bytes.dropFirst(decoded.bytes.starts(with: mark) ? mark.count : 0))
    sidecar.validate()
    return sidecar
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var number = 0
    var open = false
    for raw in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      number += 1
      let line = Self.trimmed(raw)
      guard let first = raw.first, !line.isEmpty else {
        open = false
        continue
      }
      if first.isBlank {
        let text = Self.string(line)
        if open, !entries.isEmpty {
          entries[entries.count - 1].value += " " + text
        } else {
          findings.append(Finding(.noKey, line: number, excerpt: text, inSidecar: true))
        }
        continue
      }
      open = false
      if first == 0x23 { continue }
      open = readEntry(line, number)
    }
  }

  private mutating func readEntry(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A) else {
      findings.append(Finding(.noKey, line: number, excerpt: Self.string(line), inSidecar: true))
      return false
    }
    let key = Self.string(Self.trimmed(line[..<colon]))
    guard let field = Card.Field(folding: key) else {
      let nearest = Card.Field.nearest(to: key).map { "; did you mean “\($0.rawValue)”?" } ?? ""
      findings.append(
        Finding(
          .unknownKey,
          line: number,
          "“\(key)” is no key of a sidecar\(nearest)",
          excerpt: key,
          inSidecar: true,
        )
      )
      return false
    }
    let value = Self.string(Self.trimmed(line[(colon + 1)...]))
    if !field.isList, let first = entries.first(where: { $0.field == field }) {
      findings.append(
        Finding(
          .keyTwice,
          line: number,
          "“\(field.rawValue)” was given in line \(first.line) already",
          excerpt: value,
          inSidecar: true,
        )
      )
      return false
    }
    entries.append(Entry(field: field, value: value, line: number))
    return true
  }

  /// Empty values say nothing; values that cannot be understood are dropped and reported.
  private mutating func validate() {
    entries.removeAll { $0.value.isEmpty }
    var bad: [Finding] = []
    entries.removeAll { entry in
      guard let fault = CardValue.fault(of: entry.value, as: entry.field) else { return false }
      bad.append(
        Finding(
          .badValue,
          line: entry.line,
          "\(entry.field.rawValue): \(fault)",
          excerpt: entry.value,
          inSidecar: true,
        )
      )
      return true
    }
    findings += bad
    findings.sort { $0.line < $1.line }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first.isBlank || first == 0x0D { bytes.removeFirst() }
    while let last = bytes.last, last.isBlank || last == 0x0D { bytes.removeLast() }
    return bytes
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.lazy.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}

extension Card.Field {
  /// The key with that spelling, capitals or not.
  package init?(folding key: String) {
    let small = key.lowercased()
    guard let field = Card.Field.allCases.first(where: { $0.rawValue.lowercased() == small }) else {
      return nil
    }
    self = field
  }

  /// The key that somebody may have meant.
  static func nearest(to key: String) -> Card.Field? {
    let own = Array(key.lowercased().utf8.prefix(24))
    let best = allCases.min { distance(own, $0) < distance(own, $1) }
    guard let best, distance(own, best) <= max(2, own.count / 3) else { return nil }
    return best
  }

  private static func distance(_ key: [UInt8], _ field: Card.Field) -> Int {
    let other = Array(field.rawValue.lowercased().utf8)
    var row = Array(0...other.count)
    for (place, byte) in key.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in other.indices {
        let cost = diagonal + (other[column] == byte ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(cost, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

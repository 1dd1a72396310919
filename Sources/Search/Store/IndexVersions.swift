// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform
import Wire
import Xapian

/// By which rules an index was made.
package struct IndexVersions: Sendable, Equatable {
  package var schema: Int
  /// Of what `schema` should have been raised for: prefixes, slots, the order of stored words.
  package var fingerprint: UInt64
  /// Of what the analyser makes of a sample of languages.
  package var analyser: UInt64
  package var xapian: String
  /// Which build of the program wrote it. Another one may read documents differently.
  package var program: String

  package init(
    schema: Int,
    fingerprint: UInt64,
    analyser: UInt64,
    xapian: String,
    program: String,
  ) {
    self.schema = schema
    self.fingerprint = fingerprint
    self.analyser = analyser
    self.xapian = xapian
    self.program = program
  }

  package static let current = IndexVersions(
    schema: Schema.version,
    fingerprint: Schema.fingerprint,
    analyser: Analyzer.fingerprint,
    xapian: Xapian.libraryVersion,
    program: IndexVersions.runningProgram,
  )

  /// Why this program cannot answer from an index of these versions; nil when it can.
  package var objection: String? {
    let mine = IndexVersions.current
    if schema != mine.schema {
      return "it has schema \(schema), this program reads \(mine.schema)"
    }
    if fingerprint != mine.fingerprint { return "its fields differ from those of this program" }
    if analyser != mine.analyser { return "its words were made by other rules" }
    // Within a minor version the files stay readable; a change of stemmers shows in `analyser`.
    if IndexVersions.minor(xapian) != IndexVersions.minor(mine.xapian) {
      return "it was written by Xapian \(xapian), this program has \(mine.xapian)"
    }
    return nil
  }

  private static func minor(_ version: String) -> [Substring] {
    Array(version.split(separator: ".").prefix(2))
  }

  /// The version, and the size and time of the executable: a changed rule of reading must not mix
  /// with paragraphs that an older build has read.
  private static let runningProgram: String = {
    guard let path = try? CurrentProcess.executable(), let status = try? Files.status(of: path)
    else { return Version.program }
    return "\(Version.program)+\(status.size).\(status.modified)"
  }()
}

extension Schema {
  /// Of the table and of the closed sets of words that records hold by their place.
  static let fingerprint: UInt64 = {
    var hash = XXHash64()
    for field in fields {
      hash.update("\(field.name) \(field.form) \(field.prefix) \(field.stemPrefix ?? "-")")
      hash.update("\(field.positions) \(field.counts) \(field.slot.map(String.init) ?? "-")")
    }
    for kind in Citation.Kind.allCases { hash.update(kind.rawValue) }
    for kind in Paragraph.Kind.allCases { hash.update(kind.rawValue) }
    for field in Card.Field.allCases { hash.update(field.rawValue) }
    for origin in Card.Origin.allCases { hash.update(origin.rawValue) }
    for severity in Finding.Severity.allCases { hash.update(severity.rawValue) }
    for certainty in Resolution.Certainty.allCases { hash.update(certainty.rawValue) }
    return hash.value
  }()
}

extension Analyzer {
  /// Of the terms that a sample gives, so that no change of folding, cutting or stemming, here or in
  /// Xapian, goes unnoticed.
  static let fingerprint: UInt64 = {
    let sample = [
      (
        "en",
        "The Committee’s organisations’ non-compliance, 18 U.S.C. 922(g), ¶ 7.2 of 1,025 rights",
      ),
      ("fr", "L’État s’engage à protéger les libertés fondamentales; condamnées à l’unanimité"),
      ("es", "Las obligaciones internacionales de los niños y las mujeres indígenas"),
      ("ru", "Всеобщая декларация прав человека и обязательства государств"),
      ("ar", "الإعلان العالمي لحقوق الإنسان والحريات الأساسية"),
      ("zh", "世界人权宣言规定的权利和自由"),
    ]
    var analyser = Analyzer()
    var hash = XXHash64()
    for (code, text) in sample {
      let language = analyser.language(code)
      let bytes = Array(text.utf8)
      analyser.tokenizer.tokenize(bytes.span)
      for token in analyser.tokenizer.tokens {
        hash.update(Array(analyser.tokenizer.folded(token)).span)
        hash.update(
          UInt64(truncatingIfNeeded: Int(token.position)) << 8 | UInt64(token.form.rawValue)
        )
        var stem: [UInt8] = []
        if Analyzer.hasStem(token) { analyser.appendStem(of: token, in: language, to: &stem) }
        if analyser.appendAccentedStem(of: token, from: bytes.span, in: language, to: &stem) {
          stem.append(0)
        }
        hash.update(stem.span)
      }
    }
    return hash.value
  }()
}

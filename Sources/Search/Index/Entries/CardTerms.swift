// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// What all paragraphs of a document share: the terms and values of its card.
struct CardTerms {
  let id: String
  /// `paragraph`, `rule`: what a printed number is the number of.
  let unit: String
  private(set) var terms: [[UInt8]] = []
  private(set) var values: [(slot: UInt32, bytes: [UInt8])] = []

  init(_ card: Card) {
    id = card.id
    unit = card.first(.unit) ?? "paragraph"
    add([card.id], Schema.document)
    add(card.all(.author), Schema.author)
    add(card.all(.body), Schema.treatyBody)
    add(card.all(.state), Schema.state)
    add(card.all(.type), Schema.type)
    add(card.all(.language), Schema.language)
    add(card.all(.symbol), Schema.symbol)
    add(card.all(.session), Schema.session)
    add(card.all(.status), Schema.status)
    if let date = CardTerms.isoDate(card.first(.date)) {
      add([date], Schema.date, termed: false)
      add([String(date.prefix(4))], Schema.year)
    }
  }

  private mutating func add(_ texts: [String], _ field: Schema.Field, termed: Bool = true) {
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    if termed {
      for text in texts { terms.append(field.term(text)) }
    }
    if let slot = field.slot {
      let joined = texts.map { Array($0.utf8) }.joined(separator: [Schema.valueSeparator])
      values.append((slot, Array(joined)))
    }
  }

  /// As far as the date is known, without the mark of an uncertain one: `2024`, `2024-09`.
  private static func isoDate(_ text: String?) -> String? {
    guard let text else { return nil }
    let digits = text.utf8.prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard digits.count >= 4, digits.prefix(4).allSatisfy({ $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

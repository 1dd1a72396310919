// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire
import Xapian

/// What an index knows of words and values. A generation does not change, so what was looked up once
/// is kept.
final class Vocabulary {
  let database: Database
  let documents: Int
  /// Codes of the languages that have texts; `en` when some text has none.
  let languages: [String]
  private var frequencies: [[UInt8]: Int] = [:]
  private static let mostKept = 1 << 16

  init(_ database: consuming Database) throws(ErrorReply) {
    self.database = database
    let codes: CountedStrings
    do {
      documents = Int(try self.database.statistics().documents)
      codes = try self.database.terms(prefix: Array(Schema.language.prefix.utf8), cap: 64)
    } catch {
      throw ErrorReply(error)
    }
    let prefix = Schema.language.prefix.utf8.count
    var languages = codes.map { String(decoding: $0.bytes.dropFirst(prefix), as: UTF8.self) }
    // A text without a language is read as English; so is an empty index.
    let known = codes.reduce(0) { $0 + Int($1.count) }
    if !languages.contains("en"), known < documents || languages.isEmpty {
      languages.append("en")
    }
    self.languages = languages
  }

  /// In how many paragraphs a term is.
  func frequency(_ term: [UInt8]) throws(ErrorReply) -> Int {
    if let known = frequencies[term] { return known }
    if frequencies.count >= Vocabulary.mostKept { frequencies.removeAll(keepingCapacity: true) }
    let frequency: Int
    do {
      frequency = Int(try database.frequency(ofTerm: term).documents)
    } catch {
      throw ErrorReply(error)
    }
    frequencies[term] = frequency
    return frequency
  }

  /// How rare something is that stands in so many paragraphs, between 0 and about 12.
  func rarity(_ frequency: Int) -> Double {
    Rarity.of(frequency, among: documents)
  }

  func terms(startingWith prefix: [UInt8], cap: Int) throws(ErrorReply) -> CountedStrings {
    do {
      return try database.terms(prefix: prefix, cap: cap)
    } catch {
      throw ErrorReply(error)
    }
  }

  /// Words of the body that start with these bytes, the most frequent first, and whether there were
  /// more than the cap.
  func words(startingWith prefix: [UInt8], cap: Int) throws(ErrorReply) -> ([[UInt8]], Bool) {
    let found = try terms(startingWith: prefix, cap: 1 << 14)
    let sorted = found.indices.sorted { found[$0].count > found[$1].count }
    return (sorted.prefix(cap).map { Array(found[$0].bytes) }, found.count > cap)
  }

  /// Values of a field as they are compared.
  func values(of field: Schema.Field, cap: Int) throws(ErrorReply) -> [[UInt8]] {
    let prefix = Array(field.prefix.utf8)
    return try terms(startingWith: prefix, cap: cap).compactMap { term in
      let value = term.bytes.dropFirst(prefix.count)
      // A longer prefix may start with this one; no value starts with a capital letter.
      guard let first = value.first, !(0x41...0x5A).contains(first) else { return nil }
      return Array(value)
    }
  }
}

enum Rarity {
  /// The logarithm that BM25 uses, without its negative part.
  static func of(_ frequency: Int, among documents: Int) -> Double {
    let share = (Double(documents - frequency) + 0.5) / (Double(frequency) + 0.5)
    return NaturalLogarithm.of(1 + max(0, share))
  }
}

/// The natural logarithm of a number from 1 up, for the rooms that do without the C library.
enum NaturalLogarithm {
  static func of(_ value: Double) -> Double {
    // value = significand * 2^exponent; ln of the significand by the series of artanh.
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 21, by: 2) {
      sum += term / odd
      term *= square
    }
    return 2 * sum + Double(value.exponent) * 0.693147180559945309
  }
}

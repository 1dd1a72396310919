// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Wire

/// Which documents of the corpus are sources that can be cited, and as what. It is asked anew for
/// each question, because the corpus changes and what is cited does not.
extension Searcher {
  /// The normal forms by which a document is cited: those of its symbols, else of its title.
  func normals(of document: StoredDocument) -> [String] {
    var normals: [String] = []
    for field in [Card.Field.symbol, .citeAs, .title, .shortTitle] {
      for value in document.fields[field] ?? [] {
        // A title may speak of another source; only a symbol is the document's own name.
        for found in RecognisedCitation.find(in: Array(value.text.utf8), outside: [])
        where field == .symbol || found.typed == value.text.trimmed {
          let normal = found.citation.normal
          if found.citation.pinpoint.isEmpty, !normals.contains(normal) { normals.append(normal) }
        }
      }
    }
    return normals
  }

  /// The entries of the documents that a normal form names.
  func documents(cited normal: String) throws(ErrorReply) -> [UInt32] {
    var entries: [UInt32] = []
    for symbol in CorpusSources.symbols(of: normal) {
      for entry in try documents(withSymbol: Schema.symbol.term(symbol))
      where !entries.contains(entry) {
        entries.append(entry)
      }
    }
    if let ending = CorpusSources.symbolEnding(of: normal) {
      let prefix = Array(Schema.symbol.prefix.utf8)
      for value in try vocabulary.values(of: Schema.symbol, cap: 1 << 16)
      where value.count > ending.count && value.suffix(ending.count).elementsEqual(ending) {
        for entry in try documents(withSymbol: prefix + value) where !entries.contains(entry) {
          entries.append(entry)
        }
      }
    }
    return entries
  }

  private func documents(withSymbol term: [UInt8]) throws(ErrorReply) -> [UInt32] {
    guard term.count > Schema.symbol.prefix.utf8.count, try vocabulary.frequency(term) > 0 else {
      return []
    }
    var documents: [UInt32] = []
    var known: [ClosedRange<UInt32>] = []
    for paragraph in try records.all(withTerm: term)
    where !known.contains(where: { records.isSameShard($0, paragraph) }) {
      let ordinal = try records.paragraph(paragraph).ordinal
      let document = try records.number(ofDocumentOf: paragraph, ordinal: ordinal)
      let last = try records.document(document).paragraphs - 1
      documents.append(document)
      known.append(document...max(paragraph, try records.number(ofParagraph: last, in: document)))
    }
    return documents
  }

  /// The addresses in the corpus that a citation may mean: the place, else the document.
  func targets(normal: String, pinpoint: String) throws(ErrorReply) -> [String] {
    var targets: [String] = []
    for entry in try documents(cited: normal) {
      let document = try records.document(entry)
      var address = document.id
      for locator in CorpusSources.locators(of: pinpoint)
      where try records.entry(of: "\(document.id)#\(locator)") != nil {
        address = "\(document.id)#\(locator)"
        break
      }
      if !targets.contains(address) { targets.append(address) }
    }
    return targets
  }
}

enum CorpusSources {
  /// The symbols that a document of this normal form may bear.
  static func symbols(of normal: String) -> [String] {
    guard let colon = normal.firstIndex(of: ":") else { return [] }
    let key = String(normal[normal.index(after: colon)...])
    let parts = key.split(separator: "/").map(String.init)
    switch normal[..<colon] {
    case "un", "url", "celex", "ecli": return [key]
    case "gc" where parts.count == 2: return ["\(parts[0])/C/GC/\(parts[1])"]
    case "coe" where parts.count == 3:
      let (year, number) = (parts[1], parts[2])
      let short = year.hasPrefix("19") ? String(year.dropFirst(2)) : year
      return [
        "CM/Rec(\(year))\(number)", "CM/Rec (\(year)) \(number)", "Rec(\(year))\(number)",
        "R (\(short)) \(number)", "No. R (\(short)) \(number)", "Rec(\(short))\(number)",
      ]
    case "ets": return ["ETS No. \(key)", "CETS No. \(key)"]
    default: return []
    }
  }

  /// How the symbol of a decision on a communication ends, folded.
  static func symbolEnding(of normal: String) -> [UInt8]? {
    guard normal.hasPrefix("comm:") else { return nil }
    return Array("/d/\(normal.dropFirst(5))".utf8)
  }

  /// The places that a pinpoint may be in a document, the most exact first.
  static func locators(of pinpoint: String) -> [String] {
    var locators: [String] = []
    for part in pinpoint.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let value = part[part.index(after: colon)...]
      let first = value.split { $0 == "," || $0 == "-" }.first.map(String.init) ?? ""
      let number = first.prefix { $0 != "(" }
      let letters = first.dropFirst(number.count).split { $0 == "(" || $0 == ")" }
      switch part[..<colon] {
      case "para", "rule", "art":
        for count in stride(from: letters.count, through: 0, by: -1) {
          locators.append(
            ([Substring("p\(number)")] + letters.prefix(count)).joined(separator: ".")
          )
        }
      case "sect": locators += ["s\(number)", "p\(number)"]
      default: break
      }
    }
    return locators
  }
}

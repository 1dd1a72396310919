// SPDX-License-Identifier: GPL-2.0-or-later

extension Citation {
  /// A normal form and its pinpoint written out so that `CitationScanner` reads them back.
  ///
  /// Nil for what does not stand alone (`id`, `note:`, `name:`, `self`, an unknown part), for forms
  /// that are read only beside something a normal form does not hold, such as a year, and for
  /// styles that are not text.
  package static func printed(
    normal: String,
    pinpoint: String,
    style: CitationStyle,
  ) -> String? {
    guard let colon = normal.firstIndex(of: ":") else { return nil }
    let scheme = String(normal[..<colon])
    let key = String(normal[normal.index(after: colon)...])
    var places = pinpoint.split(separator: ";").map(String.init)
    guard !key.isEmpty, !key.hasPrefix("?"),
      let source = PrintedSource(scheme: scheme, key: key, places: &places),
      let form = style.form, let printed = PrintedForm.forms[source.form]
    else { return nil }
    var result = source.filling(printed.text(in: style, form))
    var isFirst = true
    for place in places {
      let join = isFirst ? form.beforePlace : ", "
      guard let text = printedPlace(place, scheme: scheme, join, style, form) else { return nil }
      result += text
      isFirst = false
    }
    return result
  }

  /// `para:6,10` as `, ¶¶ 6 and 10`, with what parts it from the words before it.
  private static func printedPlace(
    _ place: String,
    scheme: String,
    _ join: String,
    _ style: CitationStyle,
    _ form: CitationStyle.Form,
  ) -> String? {
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    guard let type = parts.first else { return nil }
    guard parts.count == 2 else {
      switch type {
      case "etseq": return " et seq."
      case "note": return " note"
      case "annex", "preamble": return join + type
      default: return nil
      }
    }
    let values = listed(parts[1])
    switch type {
    case "sub": return parts[1]
    case "page" where pagedSchemes.contains(scheme): return join + values
    case "para" where scheme == "echr" && style == .oscola: return " [\(values)]"
    default: break
    }
    let isPaged = type == "sect" && pagedSchemes.contains(scheme)
    guard let label = isPaged ? PrintedForm.sectionSign : form.label(type) else { return nil }
    return join + (parts[1].contains { $0 == "," || $0 == "-" } ? label.many : label.one) + values
  }

  /// Schemes of the United States and of journals: pages are bare numbers, sections have their sign.
  private static let pagedSchemes: Set<String> = [
    "fr", "stat", "hrep", "srep", "case", "jrnl", "bill", "publ",
  ]

  /// `5,8.2,9-11` as `5, 8.2 and 9–11`.
  private static func listed(_ values: String) -> String {
    let members = values.split(separator: ",").map { member in
      member.map { $0 == "-" ? "–" : String($0) }.joined()
    }
    guard members.count > 1, let last = members.last else { return members.first ?? "" }
    return members.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// A normal form taken apart: a form of the table, and what is put into it.
struct PrintedSource {
  var form: String
  var values: [String]

  /// Takes from `places` what a form prints within itself.
  init?(scheme: String, key: String, places: inout [String]) {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    form = scheme
    values = parts
    switch scheme {
    case "un": values = [PrintedSource.symbol(key, &places)]
    case "gc":
      guard parts.count == 2, let name = PrintedForm.committees[parts[0]] else { return nil }
      values = [name, parts[1]]
      if parts[0] == "CEDAW" || parts[0] == "CERD" { form = "gc/recommendation" }
    case "upr":
      values = [key]
      if key.contains("-") { form = "upr/range" }
    case "art":
      guard let article = PrintedSource.article(parts) else { return nil }
      (form, values) = article
    case "rule":
      guard parts.count >= 2, parts[0].hasSuffix("-rop"),
        let name = PrintedForm.committees[parts[0].dropLast(4).uppercased()]
      else { return nil }
      values = [name, PrintedSource.number(parts[1...])]
    case "coe":
      guard parts.count == 3, parts[0] == "rec", let year = Int(parts[1]) else { return nil }
      form = year < 2000 ? "coe/1949" : year < 2008 ? "coe/2000" : "coe/2008"
      values = [year < 2000 ? String(parts[1].suffix(2)) : parts[1], parts[2]]
    case "ets":
      // The series has gone on under another name since its No. 194.
      if let number = Int(key), number >= 194 { form = "cets" }
    case "usc":
      if parts.count == 3, parts[1] == "app" {
        form = "usc/app"
        values = [parts[0], parts[2]]
      } else if parts.count == 2, PrintedSource.isRange(parts[1]) {
        form = "usc/range"
      }
    case "cfr":
      guard parts.count == 2 else { return nil }
      if parts[1].hasPrefix("part") {
        form = "cfr/part"
        values = [parts[0], String(parts[1].dropFirst(4))]
      }
    case "bill":
      guard parts.count == 3, let congress = Int(parts[0]) else { return nil }
      form = "bill/" + parts[1]
      values = [PrintedSource.ordinal(congress), parts[2]]
    case "case":
      guard parts.count == 3 else { return nil }
      form = "case/" + parts[0]
      values = [parts[1], parts[2]]
      if parts[2].hasPrefix("@") {
        values[1] = "at " + PrintedSource.shortPages(String(parts[2].dropFirst()), &places)
      }
    case "ilo":
      form = "ilo/" + key.prefix(1)
      values = [String(key.dropFirst())]
    case "unts":
      if parts.count == 1 { form = "unts/volume" }
    case "jrnl":
      guard let journal = PrintedSource.journal(parts) else { return nil }
      (form, values) = journal
    case "achpr":
      values = key.split { $0 == "(" || $0 == ")" }.map(String.init)
    case "comm", "echr", "ecli", "celex", "doi", "isbn", "url": values = [key]
    default: break
    }
  }

  /// The pages of a short form, the first of which is in the normal form: `626`, `626–627`.
  private static func shortPages(_ first: String, _ places: inout [String]) -> String {
    let pages = "page:" + first
    guard let index = places.firstIndex(where: { $0 == pages || $0.hasPrefix(pages + "-") }) else {
      return first
    }
    return String(places.remove(at: index).dropFirst("page:".utf8.count)).replacing("-", with: "–")
  }

  func filling(_ template: String) -> String {
    var result = ""
    var isReference = false
    for character in template {
      if isReference, let place = character.wholeNumberValue {
        if values.indices.contains(place - 1) { result += values[place - 1] }
        isReference = false
      } else if character == "$" {
        isReference = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  // MARK: Parts

  /// `S/PV.4213(Resumption1)` with the blank before its bracket, `A/RES/2200(XXI)` with its letter.
  private static func symbol(_ key: String, _ places: inout [String]) -> String {
    guard let bracket = key.lastIndex(of: "("), key.hasSuffix(")") else { return key }
    var change = key[bracket...]
    var head = String(key[..<bracket])
    for name in ["(Resumption", "(Part"] where change.hasPrefix(name) {
      change = change.dropFirst(name.utf8.count)
      return "\(head) \(name) \(change)"
    }
    if head.contains("/RES/") {
      if let part = places.first, part.hasPrefix("part:") {
        places.removeFirst()
        head += " " + part.dropFirst("part:".utf8.count)
      }
      return "\(head) \(change)"
    }
    return key
  }

  private static func article(_ parts: [String]) -> (form: String, values: [String])? {
    guard parts.count >= 2, let instrument = instrument(parts[0]) else { return nil }
    let number = number(parts[1...])
    // A Roman number is one only behind a capital.
    let isRoman = parts[1].utf8.first.map { 0x41...0x5A ~= $0 } ?? false
    let label = isRoman ? "Art. " : isRange(parts[1]) ? "arts. " : "art. "
    let word = isRoman ? "Article " : isRange(parts[1]) ? "articles " : "article "
    let values = [instrument.short, label + number, word + number, instrument.name]
    // Behind a name that goes on an article would not be joined to it.
    return (parts[0].hasPrefix("CRC-OP") ? "art/protocol" : "art", values)
  }

  /// What an instrument is called, in short and in full.
  private static func instrument(_ code: String) -> (short: String, name: String)? {
    if code.hasPrefix("dom:") {
      let name = titled(code.dropFirst(4).split(separator: "-").joined(separator: " "))
      return (name + ",", name)
    }
    if let name = PrintedForm.treaties[code] {
      return (code == "ROME" || code == "COE-STATUTE" ? name + "," : code, name)
    }
    guard let hyphen = code.firstIndex(of: "-"),
      let treaty = PrintedForm.treaties[String(code[..<hyphen])]
    else { return nil }
    let suffix = code[code.index(after: hyphen)...]
    let template: String
    if let named = PrintedForm.protocols[code] {
      template = named
    } else if suffix == "OP1" {
      template = "Optional Protocol to the $1"
    } else if suffix.hasPrefix("P"), let number = Int(suffix.dropFirst()) {
      template = "Protocol No. \(number) to the $1"
    } else {
      return nil
    }
    let name = PrintedSource(form: code, values: [treaty]).filling(template)
    return (name + ",", name)
  }

  private init(form: String, values: [String]) {
    self.form = form
    self.values = values
  }

  /// `14`, `3`, `a-c` as `14(3)(a)–(c)`; `321ff` as `321 ff.`
  private static func number(_ path: ArraySlice<String>) -> String {
    var result = path.first ?? ""
    if result.hasSuffix("ff") { result = result.dropLast(2) + " ff." }
    for part in path.dropFirst() {
      result += "(" + part.split(separator: "-").joined(separator: ")–(") + ")"
    }
    return result
  }

  /// A journal's article by its pages: behind the issue, or behind an abbreviated title.
  private static func journal(_ parts: [String]) -> (form: String, values: [String])? {
    guard parts.count >= 4 else { return nil }
    let tail = Array(parts.suffix(3))
    let title = titled(parts.dropLast(3).joined(separator: "/"))
    guard tail[1].isEmpty else {
      return ("jrnl/issue", [title.contains(",") ? "*\(title)*" : title] + tail)
    }
    // An unabbreviated title is read only beside a year.
    return title.hasSuffix(".") ? ("jrnl", [title, tail[0], tail[2]]) : nil
  }

  /// Capitals for all words but those that join others.
  private static func titled(_ text: String) -> String {
    text.split(separator: " ").map { word in
      joining.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static let joining: Set<String> = [
    "of", "on", "for", "against", "and", "the", "in", "to",
  ]

  /// Whether a number of sections or articles is a range: `10461-10465`, not `2000e-2`, `143-1`.
  private static func isRange(_ text: String) -> Bool {
    let ends = text.split(separator: "-").map { Int($0.prefix { $0.isNumber }) ?? 0 }
    return ends.count >= 2 && ends[1] >= ends[0]
  }

  private static func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}

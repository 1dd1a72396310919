// SPDX-License-Identifier: GPL-2.0-or-later

/// What fuller mentions have said of bills and of sections of the United States Code.
struct BillMemory {
  private var congresses: [String: Int] = [:]
  private var titles: [String: Set<Int>] = [:]

  func congress(of bill: String) -> Int? { congresses[bill] }

  mutating func learn(_ bill: String, _ congress: Int) {
    if congresses[bill] == nil { congresses[bill] = congress }
  }

  func complete(_ citation: inout Citation) {
    let key = String(citation.normal.dropFirst("bill:?/".utf8.count))
    guard let congress = congresses[key] else { return }
    citation.normal = "bill:\(congress)/\(key)"
    citation.resolution = Resolution(rule: "fuller-mention")
  }

  func completeSection(_ citation: inout Citation) {
    let section = String(citation.normal.dropFirst("usc:?/".utf8.count))
    guard let title = title(ofSection: section) else { return }
    citation.normal = "usc:\(title)/\(section)"
    citation.resolution = Resolution(rule: "fuller-mention")
  }

  /// The one title under which a section has been cited.
  func title(ofSection section: String) -> Int? {
    titles[section].flatMap { $0.count == 1 ? $0.first : nil }
  }

  mutating func learn(section: String, title: Int) {
    titles[section, default: []].insert(title)
  }
}

/// Bills and resolutions of the Congress of the United States.
extension CitationScanner {
  /// `H.R. 1585`, `S. 47, 113th Cong.`, `H.J. Res. 68`.
  mutating func bill(at index: Int) -> Int? {
    guard isCapital(index) else { return nil }
    let type: String
    var next = index + 1
    switch text(index).filter({ $0 != "." && $0 != " " }) {
    case "HR": type = "hr"
    case "S":
      guard tokens[index].isDotted || word(index + 1) == .number else {
        return chamberResolution(index)
      }
      type = "s"
    default: return chamberResolution(index)
    }
    if let upper = chamberResolution(index) { return upper }
    next = skipping(.number, from: next)
    guard plainNumber(next) != nil, tokens[next].digits <= 5 else { return nil }
    return addBill(type, index, number: next)
  }

  /// `H. Res. 11`, `S.J. Res. 8`, `H. Con. Res. 70`.
  private mutating func chamberResolution(_ index: Int) -> Int? {
    var type = ""
    switch text(index).filter({ $0 != "." && $0 != " " }) {
    case "H", "HR": type = "h"
    case "S": type = "s"
    case "HJ": type = "hj"
    case "SJ": type = "sj"
    default: return nil
    }
    var next = index + 1
    if ["J", "J.", "Joint"].contains(text(next)) {
      type += "j"
      next += 1
    } else if ["Con", "Con.", "Conc."].contains(text(next)) {
      type += "con"
      next = word(next + 1) == .period ? next + 2 : next + 1
    }
    guard word(next) == .resolution, isCapital(next) else { return nil }
    next = skipping(.number, from: next + 1)
    guard plainNumber(next) != nil, tokens[next].digits <= 4 else { return nil }
    return addBill(type + "res", index, number: next)
  }

  private mutating func addBill(_ type: String, _ lower: Int, number: Int) -> Int? {
    let key = "\(type)/\(text(number))"
    var upper = number + 1
    var congress: Int?
    if let (printed, end) = congressBehind(upper) {
      congress = printed
      upper = end
      bills.learn(key, printed)
    }
    let known = congress ?? bills.congress(of: key)
    // `S. 47` alone is an initial and a number.
    if type == "s", known == nil, word(lower - 1) != .senate, text(lower - 1).lowercased() != "bill"
    {
      return nil
    }
    guard congress != nil || endsNumber(upper) else { return nil }
    var citation = Found(.usBill, "bill:\(known.map(String.init) ?? "?")/\(key)", lower, upper)
    if congress == nil, known != nil { citation.resolution = Resolution(rule: "fuller-mention") }
    return readTail(of: add(citation))
  }

  /// A Congress that is given for a bill anywhere in the text holds for all its mentions.
  mutating func completeBills() {
    for index in found.indices
    where found[index].kind == .usBill && found[index].normal.hasPrefix("bill:?/") {
      let key = String(found[index].normal.dropFirst("bill:?/".utf8.count))
      guard let congress = bills.congress(of: key) else { continue }
      found[index].normal = "bill:\(congress)/\(key)"
      found[index].resolution = Resolution(rule: "fuller-mention")
    }
  }

  /// `, 116th Cong.`, `(116th Congress)`, `of the 113th Congress`.
  private func congressBehind(_ index: Int) -> (Int, Int)? {
    var next = index
    let isBracketed = word(next) == .leftParenthesis
    while [.comma, .leftParenthesis, .of, .the, .in].contains(word(next)), next < index + 3 {
      next += 1
    }
    guard next > index, shape(next) == .number, 1...200 ~= tokens[next].value,
      word(next + 1) == .congress
    else { return nil }
    if isBracketed {
      return word(next + 2) == .rightParenthesis ? (Int(tokens[next].value), next + 3) : nil
    }
    return (Int(tokens[next].value), next + 2)
  }
}

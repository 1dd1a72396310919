// SPDX-License-Identifier: GPL-2.0-or-later

/// A day, a month or a year as far as it is printed.
struct PrintedDate: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// `2024`, `2024-09`, `2024-09-09`.
  var iso: String {
    var result = Self.padded(year, 4)
    if let month { result += "-" + Self.padded(month, 2) }
    if month != nil, let day { result += "-" + Self.padded(day, 2) }
    return result
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Whether there is such a day.
  var exists: Bool {
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= lengths[month - 1]
  }

  /// `2024`, `2024-09`, `2024-09-09`, as sidecars write it.
  init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), let year = Int(parts[0])
    else { return nil }
    self.year = year
    month = parts.count > 1 ? Int(parts[1]) : nil
    day = parts.count > 2 ? Int(parts[2]) : nil
    guard exists else { return nil }
  }

  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Finds dates written out in the languages of the documents.
enum DateReader {
  struct Found {
    var date: PrintedDate
    var range: Range<Int>
    /// The second half of a span of days: `7–25 October 2024`.
    var endsSpan: Bool
  }

  private struct Token {
    var value: Int
    var isMonth: Bool
    var range: Range<Int>
  }

  /// The dates in a line, in order. Longer texts are looked at in their first bytes only.
  static func dates(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [Found] {
    let tokens = tokens(bytes, start, min(end, start + 2000))
    var found: [Found] = []
    var at = 0
    while at < tokens.count {
      if let (date, used) = date(tokens, at, bytes) {
        let range = tokens[at].range.lowerBound..<tokens[at + used - 1].range.upperBound
        found.append(
          Found(date: date, range: range, endsSpan: followsDash(bytes, range.lowerBound, start))
        )
        at += used
      } else {
        at += 1
      }
    }
    return found
  }

  /// The date that begins with a token, and how many of them it takes.
  private static func date(
    _ tokens: [Token],
    _ at: Int,
    _ bytes: Span<UInt8>,
  ) -> (PrintedDate, Int)? {
    guard at + 1 < tokens.count else { return nil }
    let (first, second) = (tokens[at], tokens[at + 1])
    if first.isMonth, isYear(second), near(first, second) {
      return (PrintedDate(year: second.value, month: first.value), 2)
    }
    guard at + 2 < tokens.count else { return nil }
    let third = tokens[at + 2]
    if first.isMonth {
      guard isDay(second), isYear(third), near(first, second), near(second, third) else {
        return nil
      }
      return (PrintedDate(year: third.value, month: first.value, day: second.value), 3)
    }
    if isDay(first) {
      guard second.isMonth, isYear(third), near(first, second), near(second, third) else {
        return nil
      }
      return (PrintedDate(year: third.value, month: second.value, day: first.value), 3)
    }
    guard isYear(first), !second.isMonth, !third.isMonth, dashed(first, second, bytes),
      dashed(second, third, bytes)
    else { return nil }
    let date = PrintedDate(year: first.value, month: second.value, day: third.value)
    return date.exists ? (date, 3) : nil
  }

  private static func isDay(_ token: Token) -> Bool {
    !token.isMonth && token.range.count <= 2 && token.value >= 1 && token.value <= 39
  }

  private static func isYear(_ token: Token) -> Bool {
    !token.isMonth && token.range.count == 4 && (1500...2199).contains(token.value)
  }

  private static func near(_ first: Token, _ second: Token) -> Bool {
    second.range.lowerBound - first.range.upperBound <= 4
  }

  private static func dashed(_ first: Token, _ second: Token, _ bytes: Span<UInt8>) -> Bool {
    second.range.lowerBound == first.range.upperBound + 1 && bytes[first.range.upperBound] == 0x2D
      && second.range.count == 2
  }

  private static func followsDash(_ bytes: Span<UInt8>, _ at: Int, _ start: Int) -> Bool {
    let previous = scalarBefore(bytes, at, start)
    if previous.value.isDash { return true }
    // `from 7 to 25 October`, `7 - 25 October`
    var back = at
    while back > start, bytes[back - 1].isBlank { back -= 1 }
    return scalarBefore(bytes, back, start).value.isDash
  }

  /// Numbers and names of months; between the parts of a date other words do not stand.
  private static func tokens(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [Token] {
    var tokens: [Token] = []
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte.isDigit {
        let from = at
        var value = 0
        while at < end, bytes[at].isDigit, at - from < 9 {
          value = value * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        tokens.append(Token(value: value, isMonth: false, range: from..<at))
        while at < end, bytes[at].isDigit { at += 1 }
      } else if byte.isLetter || byte >= 0xC3 {
        let from = at
        while at < end, bytes[at].isLetter || bytes[at] >= 0x80 { at += 1 }
        if let month = month(bytes, from, at) {
          tokens.append(Token(value: month, isMonth: true, range: from..<at))
        }
      } else {
        at += 1
      }
    }
    return tokens
  }

  private static func month(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 3, end - start <= 20 else { return nil }
    let number = months.value(bytes, start, end)
    return number == 0 ? nil : Int(number)
  }

  private static let months = WordTable(
    [
      "january jan janvier enero января январь",
      "february feb février fevrier febrero февраля февраль",
      "march mar mars marzo марта март",
      "april apr avril abril апреля апрель",
      "may mai mayo мая май",
      "june jun juin junio июня июнь",
      "july jul juillet julio июля июль",
      "august aug août aout agosto августа август",
      "september sept sep septembre septiembre setiembre сентября сентябрь",
      "october oct octobre octubre октября октябрь",
      "november nov novembre noviembre ноября ноябрь",
      "december dec décembre decembre diciembre декабря декабрь",
    ].enumerated().flatMap { place, names in
      names.split(separator: " ").map { (Array($0.utf8), UInt32(place + 1)) }
    }
  )
}

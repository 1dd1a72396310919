// SPDX-License-Identifier: GPL-2.0-or-later

/// Findings of one file as they come, bounded: a broken file must not bury what else there is to say.
struct FindingList {
  /// How many of one kind are told one by one.
  static let limit = 100

  private(set) var findings: [Finding] = []
  private var counts: [String: Int] = [:]

  mutating func add(
    _ rule: Rule,
    line: Int,
    _ message: @autoclosure () -> String? = nil,
    excerpt: @autoclosure () -> String = "",
    inSidecar: Bool = false,
  ) {
    counts[rule.code, default: 0] += 1
    guard counts[rule.code, default: 0] <= Self.limit else { return }
    findings.append(
      Finding(rule, line: line, message(), excerpt: excerpt(), inSidecar: inSidecar)
    )
  }

  mutating func add(_ others: [Finding]) { findings += others }

  /// All of them by line, and for each kind that was cut short how many there are.
  mutating func finish() -> [Finding] {
    for (code, count) in counts where count > Self.limit {
      guard let rule = Rule.named(code) else { continue }
      findings.append(
        Finding(
          rule,
          line: 0,
          "\(count - Self.limit) more of this kind are not shown: \(rule.meaning)",
        )
      )
    }
    findings.sort { ($0.line, $0.rule) < ($1.line, $1.rule) }
    return findings
  }
}

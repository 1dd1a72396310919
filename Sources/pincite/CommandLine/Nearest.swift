// SPDX-License-Identifier: GPL-2.0-or-later

/// The candidate that was probably meant: at most two letters wrong, and less than half of them.
func nearest(to typed: String, among candidates: [String]) -> String? {
  let typed = Array(typed.lowercased().utf8.prefix(64))
  let scored = candidates.map { (name: $0, distance: distance(typed, Array($0.utf8))) }
  guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= 2 && best.distance * 2 <= max(typed.count, 1) ? best.name : nil
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1], row[j]) + 1
      cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

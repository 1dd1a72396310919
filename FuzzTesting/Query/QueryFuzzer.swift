// SPDX-License-Identifier: GPL-2.0-or-later

import Search

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuery(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check(String(decoding: unsafe UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
  return 0
}

/// A text is a query that prints back as itself, or an error inside the text with a remedy.
private func check(_ text: String) {
  do {
    let parsed = try ParsedQuery(parsing: text)
    let printed = parsed.root.description
    let again = try? ParsedQuery(parsing: printed)
    precondition(again?.root == parsed.root, "reads otherwise when printed: \(printed)")
  } catch {
    precondition(error.range.start >= 0 && error.range.end <= text.utf8.count, "outside the text")
    precondition(!error.message.isEmpty && !error.hint.isEmpty, "without a remedy")
  }
}

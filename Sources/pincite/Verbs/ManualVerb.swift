// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

extension Verb {
  /// For `make install` and for packagers.
  static let manual = Verb(
    name: "manual",
    group: .hidden,
    operands: "pincite|pincite-query|FILE",
    summary: "print a manual page; that of the protocol is made from its text in FILE",
    flags: [],
    run: { call in
      switch try call.operand() {
      case "pincite": try Console.print(Manual.program)
      case "pincite-query": try Console.print(Manual.query)
      case let file:
        let text = try Files.read(FilePath(file), limit: 1 << 22).bytes
        try Console.print(Manual.protocolPage(String(decoding: text, as: UTF8.self)))
      }
      return .done
    },
  )
}

// SPDX-License-Identifier: GPL-2.0-or-later

extension [UInt8] {
  /// Bytes that nobody can guess. On Linux the standard library's generator is getrandom(2).
  package static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The secret that a client must show. It never reaches a log, an argument or the environment.
package struct AccessToken: Sendable {
  private static let longest = 240
  private static let shortest = 32
  private let bytes: [UInt8]

  /// As it is shown to a server.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nil when it is shorter or longer than a token may be.
  package init?(_ text: some Collection<UInt8>) {
    guard (Self.shortest...Self.longest).contains(text.count) else { return nil }
    bytes = Array(text)
  }

  /// Takes as long for any wrong token of the same length: nothing is learnt byte by byte.
  package func matches(_ shown: String) -> Bool {
    let shown = Array(shown.utf8)
    var difference = bytes.count ^ shown.count
    for i in 0..<Self.longest {
      let own = i < bytes.count ? bytes[i] : 0
      let other = i < shown.count ? shown[i] : 0
      difference |= Int(own ^ other)
    }
    return difference == 0
  }
}

extension AccessToken {
  /// Reads the first line of a file that only its owner, who is this user or root, can read.
  package init(file path: FilePath) throws(ErrorReply) {
    let file: FileContents
    do {
      file = try Files.read(path, limit: 4096)
    } catch {
      throw ErrorReply(
        code: 501,
        word: "bad-token",
        message: "the token file: \(error)",
        hint: Self.recipe(path),
      )
    }
    guard file.status.mode & 0o077 == 0 else {
      throw ErrorReply(
        code: 501,
        word: "bad-token",
        message: "the token file \(path) can be read by others",
        hint: "chmod 600 \(path)",
      )
    }
    guard [0, CurrentProcess.user].contains(file.status.owner) else {
      throw ErrorReply(
        code: 501,
        word: "bad-token",
        message: "the token file \(path) belongs to another user",
        hint: Self.recipe(path),
      )
    }
    let line = file.bytes.prefix { $0 > 0x20 && $0 < 0x7F }
    guard let token = AccessToken(line) else {
      throw ErrorReply(
        code: 501,
        word: "bad-token",
        message: "the token in \(path) has \(line.count) characters",
        hint: "\(Self.shortest) to \(Self.longest) are wanted: \(Self.recipe(path))",
      )
    }
    self = token
  }

  private static func recipe(_ path: FilePath) -> String {
    "(umask 077; head -c 32 /dev/urandom | base64 > \(path))"
  }
}

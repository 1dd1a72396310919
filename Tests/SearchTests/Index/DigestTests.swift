// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import TestSupport
import Testing

@Suite
struct DigestTests {
  /// From FIPS 180-4's examples, and `sha256sum`.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3",
    ),
  ])
  func `SHA-256 gives the published values`(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8).span).description == digest)
    #expect(SHA256.Digest(digest[...])?.description == digest)
  }

  /// From the reference implementation.
  @Test(
    arguments: [
      ("", 0xef46_db37_51d8_e999),
      ("a", 0xd24e_c4f1_a98c_6e5b),
      ("abc", 0x44bc_2cf5_ad77_0999),
      ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
    ] as [(String, UInt64)]
  )
  func `XXH64 gives the published values`(text: String, digest: UInt64) {
    #expect(XXHash64.digest(Array(text.utf8).span) == digest)
  }

  @Test(arguments: [1, 2])
  func `pieces of any length give the digest of the whole`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var fast = XXHash64()
      var strong = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 0...90, using: &random)))
        fast.update(piece.span)
        strong.update(piece.span)
        rest = rest.dropFirst(piece.count)
      }
      #expect(fast.value == XXHash64.digest(bytes.span))
      #expect(strong.value == SHA256.digest(bytes.span))
    }
  }
}

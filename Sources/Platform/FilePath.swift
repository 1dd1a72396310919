// SPDX-License-Identifier: GPL-2.0-or-later

/// A path as the kernel sees it: bytes.
///
/// Not a `String`, because two names that differ in their bytes can be equal as strings, and because
/// a name need not be UTF-8. Order and equality are those of the bytes.
package struct FilePath: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The text of the path, if it is UTF-8.
  package var string: String? { String(validating: bytes, as: UTF8.self) }

  /// The part after the last slash; all of it when there is none.
  package var lastComponent: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return FilePath(bytes: bytes[(slash + 1)...])
  }

  /// The folder that holds what the path names: `a` for `a/b`, `.` for `b`, `/` for `/b`.
  package var parent: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : FilePath(bytes: bytes[..<slash])
  }

  package var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// `folder / name`.
  package static func / (folder: FilePath, name: FilePath) -> FilePath {
    if folder.bytes.isEmpty || folder.bytes.last == UInt8(ascii: "/") {
      return FilePath(bytes: folder.bytes + name.bytes)
    }
    return FilePath(bytes: folder.bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  package func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}

extension FilePath: Comparable {
  package static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension FilePath: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension FilePath: CustomStringConvertible {
  /// The path on one line, for people and for manifests: control characters, backslashes and bytes
  /// that are not UTF-8 as `\xNN`. Different paths have different descriptions.
  package var description: String {
    let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = bytes[...]
    while let byte = rest.first {
      let length = FilePath.scalarLength(startingWith: byte)
      if let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first,
        scalar.properties.generalCategory != .control, scalar != "\\"
      {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        text += byte < 16 ? "\\x0" : "\\x"
        text += String(byte, radix: 16)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static func scalarLength(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

extension FilePath {
  /// Lends the path to a system call. A path with a zero byte cannot exist, so it is refused.
  @safe
  func withCString<Value>(
    _ body: (UnsafePointer<CChar>) -> Value
  ) throws(SystemError.Code) -> Value {
    guard !bytes.contains(0) else { throw .invalidArgument }
    return unsafe (bytes + [0]).withUnsafeBytes { buffer in
      unsafe body(buffer.assumingMemoryBound(to: CChar.self).baseAddress.unsafelyUnwrapped)
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// What a person set once for all calls: `Key: value` lines in a file of their own. A key is the
/// name of a flag with a capital letter, and means that flag wherever a verb has it.
struct Settings: Sendable {
  struct Entry: Sendable, Equatable {
    let flag: String
    let value: String
    let line: Int
  }

  /// The file that was read, or would be if it were there; nil when no home folder is known.
  var file: FilePath?
  var entries: [Entry] = []

  /// The flags that a file may set. The others mean one call only.
  static let flags: [Flag] = [
    .index, .corpus, .server, .limit, .perDoc, .context, .style, .color, .width, .ascii, .pager,
    .editor,
  ]

  static func key(of flag: Flag) -> String {
    flag.name.prefix(1).uppercased() + flag.name.dropFirst()
  }

  subscript(_ flag: Flag) -> Entry? { entries.last { $0.flag == flag.name } }

  static func load(_ environment: Environment) throws(Failure) -> Settings {
    guard let file = place(environment) else { return Settings() }
    let bytes: [UInt8]?
    do throws(SystemError) {
      // People keep such files elsewhere and link to them.
      bytes = try Files.openStream(file).readAll(limit: 1 << 20)
    } catch {
      // Under another user's name, HOME may still be the first one's and closed.
      let isAbsent = error.code == .notFound || error.code == .permissionDenied
      guard isAbsent, environment["PINCITE_CONFIG"] == nil else {
        throw Failure(.usage, "settings", "the settings cannot be read: \(error)")
      }
      return Settings(file: file)
    }
    guard let bytes else { throw .usage("the settings in \(file) are longer than 1 MiB") }
    return try parse(bytes, file: file)
  }

  private static func place(_ environment: Environment) -> FilePath? {
    if let named = environment["PINCITE_CONFIG"] { return FilePath(named) }
    if let folder = environment["XDG_CONFIG_HOME"] { return FilePath(folder) / "pincite/config" }
    return environment["HOME"].map { FilePath($0) / ".config/pincite/config" }
  }

  static func parse(_ bytes: [UInt8], file: FilePath) throws(Failure) -> Settings {
    var settings = Settings(file: file)
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    for (i, line) in lines.enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0.trimmed) }
      guard let first = parts.first, !first.isEmpty || parts.count > 1, first.first != "#" else {
        continue
      }
      guard parts.count == 2 else {
        throw refusal("\"\(first)\" is no \"Key: value\"", file, i, "comments begin with #")
      }
      guard let flag = flags.first(where: { $0.name == first.lowercased() }) else {
        let near = nearest(to: first, among: flags.map(\.name)).flatMap { name in
          flags.first { $0.name == name }.map(key)
        }
        let all = flags.map(key).joined(separator: ", ")
        throw refusal(
          "there is no setting \"\(first)\"",
          file,
          i,
          near.map { "did you mean \($0)?" } ?? "settings: \(all)",
        )
      }
      settings.entries.append(Entry(flag: flag.name, value: parts[1], line: i + 1))
    }
    return settings
  }

  private static func refusal(
    _ message: String,
    _ file: FilePath,
    _ index: Int,
    _ hint: String,
  ) -> Failure {
    .usage("\(file):\(index + 1): \(message)", hint: hint)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = self.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }.map { start.index(after: $0) }
    return start[..<(end ?? start.startIndex)]
  }
}

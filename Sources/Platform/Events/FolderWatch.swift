// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// Tells when names in folders appear, change or go. Non-blocking.
///
/// It is a hint, not a record: the kernel drops changes when too many wait, and there are file
/// systems that tell nothing, such as those of a network. Whoever must not miss a change also looks
/// for himself now and then, once a second for one file; and when `init` or `add` fails because the
/// user's watches are used up, looking is all there is.
package struct FolderWatch: ~Copyable, Sendable, Pollable {
  package enum Change: Sendable, Hashable {
    /// A name in a folder that was added under this number: written and closed, moved in or out,
    /// made, or removed.
    case name(FilePath, folder: Int32)
    /// The folder itself is gone, moved or unmounted; it is no longer watched.
    case folderGone(Int32)
    /// Changes were lost: look at everything.
    case overflow
  }

  private let descriptor: FileDescriptor

  package init() throws(SystemError) {
    let number = try systemCall("inotify_init1", on: "changes") {
      inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    }
    descriptor = FileDescriptor(owning: number, name: "changes")
  }

  package var descriptorNumber: Int32 { descriptor.descriptorNumber }

  /// Watches the names in a folder, not those in the folders below it, and returns the number under
  /// which changes are told.
  package func add(_ folder: FilePath) throws(SystemError) -> Int32 {
    let events =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR
    let number = descriptorNumber
    return try Files.pathCall("inotify_add_watch", folder) {
      unsafe inotify_add_watch(number, $0, UInt32(events))
    }
  }

  /// The changes that have been told since the last time, in order.
  package func drain() throws(SystemError) -> [Change] {
    var records: [UInt8] = []
    let number = descriptorNumber
    do {
      while try appendBytes(upTo: 1 << 14, to: &records, { unsafe read(number, $0, $1) }) > 0 {}
    } catch .wouldBlock {
      return changes(in: records)
    } catch {
      throw SystemError(call: "read", subject: descriptor.name, code: error)
    }
    return changes(in: records)
  }

  /// struct inotify_event: four bytes each of watch, mask, cookie and length, then the name, filled
  /// up with zeros to that length.
  private func changes(in records: [UInt8]) -> [Change] {
    var changes: [Change] = []
    var rest = records[...]
    while rest.count >= 16 {
      let watch = Int32(truncatingIfNeeded: FolderWatch.word(rest.prefix(4)))
      let mask = Int(FolderWatch.word(rest.dropFirst(4).prefix(4)))
      let length = Int(FolderWatch.word(rest.dropFirst(12).prefix(4)))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      rest = rest.dropFirst(16 + length)
      if mask & Int(IN_Q_OVERFLOW) != 0 {
        changes.append(.overflow)
      } else if mask & Int(IN_IGNORED) != 0 {
        changes.append(.folderGone(watch))
      } else if mask & Int(IN_MOVE_SELF) != 0 {
        // Would go on to tell of the folder under its new name; IN_IGNORED follows.
        inotify_rm_watch(descriptorNumber, watch)
      } else if mask & Int(IN_DELETE_SELF | IN_UNMOUNT) == 0 {
        changes.append(.name(FilePath(bytes: name), folder: watch))
      }
    }
    return changes
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

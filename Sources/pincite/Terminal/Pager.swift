// SPDX-License-Identifier: GPL-2.0-or-later

import Platform

/// The program that shows what is longer than the screen.
struct Pager: Sendable {
  /// As the user gave it, for the shell; nil for `less`, if it is there.
  let command: String?

  /// Shows a text, from the line where its reader should begin, and waits until the reader has left
  /// it. False when there is no pager to start.
  func show(_ text: String, from focus: Int?) throws(SystemError) -> Bool {
    // A Ctrl-C is the pager's; this process must outlive it, or the shell takes the terminal back.
    let interrupts = try SignalReader([.interrupt])
    defer { _ = interrupts.next() }
    var child: ChildProcess
    do {
      child = try ChildProcess.start(call(from: focus))
    } catch let error where error.code == .notFound {
      return false
    }
    try? child.input?.write(text.utf8Span.span)
    child.input = nil
    // What the shell says of a program that it does not find.
    return try child.wait() != .exited(127)
  }

  private func call(from focus: Int?) -> Command {
    // A few lines before the one to look at stay in sight.
    let start = focus.map { $0 > 4 ? "+\($0 - 2)" : "" } ?? ""
    var call: Command
    if let command {
      call = Command("/bin/sh", ["-c", isLess ? "\(command) \(start)" : command])
    } else {
      call = Command("less", start.isEmpty ? [] : [start])
    }
    call.input = .pipe
    if CurrentProcess.environment("LESS") == nil { call.environment["LESS"] = "FRX" }
    if CurrentProcess.environment("LESSCHARSET") == nil {
      call.environment["LESSCHARSET"] = "utf-8"
    }
    return call
  }

  private var isLess: Bool {
    let program = command?.split(separator: " ").first ?? "less"
    return program.split(separator: "/").last == "less"
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@testable import pincite

/// What `make install` puts down, as the programs that read it take it.
@Suite
struct ShellTests {
  /// How a shell is started on a terminal so that it knows the completions and nothing else, and
  /// shows what it would have run.
  enum Shell: String, Sendable, CaseIterable {
    case bash, zsh, fish

    var start: [String] {
      switch self {
      case .bash: ["bash", "--noprofile", "--rcfile", "start", "-i"]
      case .zsh: ["zsh", "-d", "-i"]
      case .fish: ["fish", "--no-config", "-i", "-C", "source ./start"]
      }
    }

    /// The file that the shell reads first.
    var file: FilePath { self == .zsh ? ".zshrc" : "start" }

    var lines: String {
      switch self {
      case .bash:
        "PS1='ready> '; pincite() { printf '<%s>' \"$@\"; echo; }; source ./script"
      case .zsh:
        """
        PS1='ready> '; pincite() { printf '<%s>' "$@"; echo }
        autoload -U compinit; compinit -u -D; source ./script
        """
      case .fish:
        """
        function fish_prompt; echo -n 'ready> '; end
        function pincite; printf '<%s>' $argv; echo; end
        source ./script
        """
      }
    }
  }

  /// What is typed before the tabulator key, and the words that the program is then given.
  private static let typed: [(String, String)] = [
    ("pincite sear", "<search>"),
    ("pincite search --lim", "<search><--limit>"),
    ("pincite search --color al", "<search><--color><always>"),
    ("pincite search --color=al", "<search><--color=always>"),
    ("pincite search women --sort sc", "<search><women><--sort><score>"),
    ("pincite facets --by ty", "<facets><--by><type>"),
    ("pincite cite --style osc", "<cite><--style><oscola>"),
    ("pincite completions zs", "<completions><zsh>"),
    ("pincite help exit-c", "<help><exit-codes>"),
    // A folder of the name of a verb stands beside it, as in every place of work.
    ("pincite inde", "<index>"),
    ("pincite check corpus/harb", "<check><corpus/harbour.txt>"),
  ]

  @Test(arguments: Shell.allCases)
  func `a shell completes verbs, flags, values and files`(_ shell: Shell) throws {
    guard isInstalled(shell.rawValue) else { return }
    let world = TemporaryDirectory(inMemory: true)
    try Files.makeFolders(world / "corpus")
    try Files.makeFolders(world / "index")
    try Files.write([], to: world / "corpus/harbour.txt")
    let script = try Program.run(["completions", shell.rawValue])
    #expect(script.status == 0)
    try Files.write(script.outputBytes, to: world / "script")
    try Files.write(Array("\(shell.lines)\n".utf8), to: world / shell.file)

    var command = Command("/usr/bin/env", shell.start)
    command.workingFolder = world.folder
    for name in ["HOME", "ZDOTDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
      command.environment[name] = "\(world.folder)"
    }
    command.environment["TERM"] = "dumb"
    var terminal = try PseudoTerminal(columns: 200, rows: 50)
    var child = try terminal.start(command)
    let greeting = try terminal.screen(upTo: "ready> ")
    #expect(greeting?.contains("rror") == false, "\(greeting ?? "nothing")")
    for (keys, words) in Self.typed {
      try terminal.type("\(keys)\t\r")
      // The shell shows what was typed before it shows what became of it.
      let shown = try terminal.screen(upTo: ">\r\n")
      #expect(shown?.hasSuffix("\(words)\r\n") == true, "\(shown ?? "nothing")")
    }
    try terminal.type("exit\r")
    _ = try terminal.rest(of: &child)
  }

  @Test(arguments: ["pincite", "pincite-query", "\(SharedData.package)/Sources/Wire/PROTOCOL.md"])
  func `a manual page has nothing that its readers warn of`(_ name: String) throws {
    let world = TemporaryDirectory(inMemory: true)
    let page = try Program.run(["manual", name])
    #expect(page.status == 0)
    let file = world / (name == "pincite" ? "page.1" : "page.7")
    try Files.write(page.outputBytes, to: file)
    if isInstalled("man") {
      let words = ["LC_ALL=C.UTF-8", "MANROFFSEQ=", "man", "--warnings", "-l", "-Tutf8", "\(file)"]
      let outcome = try ChildProcess.run(Command("/usr/bin/env", words))
      #expect(outcome.end == .exited(0))
      #expect(outcome.output.count > 1000)
      #expect(String(decoding: outcome.errors, as: UTF8.self) == "")
    }
    if isInstalled("mandoc") {
      let words = ["mandoc", "-T", "lint", "-W", "warning", "\(file)"]
      let outcome = try ChildProcess.run(Command("/usr/bin/env", words))
      #expect(String(decoding: outcome.output, as: UTF8.self) == "")
      #expect(outcome.end == .exited(0))
    }
  }

  private func isInstalled(_ program: String) -> Bool {
    CurrentProcess.prepare()
    let search = Command("/bin/sh", ["-c", "command -v \(program)"])
    let isThere = (try? ChildProcess.run(search))?.end == .exited(0)
    if !isThere { StandardError.line("skipped: \(program) is not installed") }
    return isThere
  }
}

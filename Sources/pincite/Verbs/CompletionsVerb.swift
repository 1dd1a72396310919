// SPDX-License-Identifier: GPL-2.0-or-later

extension Verb {
  static let completions = Verb(
    name: "completions",
    group: .run,
    operands: Completions.shells.joined(separator: "|"),
    summary: "print the completion script of a shell",
    flags: [],
    examples: [
      Example("source <(pincite completions bash)", "completes verbs and flags in this shell"),
      Example("pincite completions zsh > ~/.zfunc/_pincite", "for zsh, in a folder of its fpath"),
      Example(
        "pincite completions fish > ~/.config/fish/completions/pincite.fish",
        "for fish, from now on",
      ),
    ],
    run: { call in
      let shell = try call.operand()
      guard let script = Completions.script(for: shell) else {
        throw Failure.usage(
          "there are no completions for \"\(shell)\"",
          hint: "there are for \(Completions.shells.joined(separator: ", "))",
        )
      }
      try Console.print(script)
      return .done
    },
  )
}

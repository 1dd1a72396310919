// SPDX-License-Identifier: GPL-2.0-or-later

/// Scripts that teach a shell the verbs and flags, made from the table of verbs.
enum Completions {
  static let shells = ["bash", "zsh", "fish"]

  static func script(for shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  /// What a shell can offer for the value of a flag or for an operand.
  fileprivate enum Offer: Equatable {
    case words([String])
    case files
    case folders
    case nothing

    init(_ placeholder: String) {
      switch placeholder {
      case "DIR": self = .folders
      case "FILE", "FILE…", "[FILE…]", "PATH": self = .files
      case "[VERB|TOPIC]": self = .words(verbs.map(\.name) + Topic.all.map(\.name))
      default:
        let words = placeholder.split(separator: "|").map(String.init)
        let isChoice = words.count > 1 && words.allSatisfy { $0 == $0.lowercased() }
        self = isChoice ? .words(words) : .nothing
      }
    }

    init(_ flag: Flag) {
      self = flag.choices.isEmpty ? Offer(flag.value ?? "") : .words(flag.choices)
    }
  }

  fileprivate static var verbs: [Verb] { Verb.all.filter { $0.group != .hidden } }

  fileprivate static func flags(of verb: Verb) -> [Flag] { verb.flags + [.help] }

  /// Every flag that takes a value, once.
  fileprivate static var valued: [Flag] {
    var seen: Set<String> = []
    return verbs.flatMap(flags).filter { $0.value != nil && seen.insert($0.name).inserted }
  }
}

extension Flag {
  fileprivate var offer: Completions.Offer { Completions.Offer(self) }

  /// `-n` and `--limit`, or `--limit` alone.
  fileprivate var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(name)"] }
}

extension Completions {
  private static var bash: String {
    var lines = [
      "# bash completion for pincite",
      "_pincite() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}",
      "  local flags='' action='' words='' value=''",
      "  # The shell parts --flag=value at its sign.",
      "  if [[ $word == = ]]; then word=''",
      "  elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi",
      "  if ((COMP_CWORD == 1)); then",
      "    words='\(verbs.map(\.name).joined(separator: " "))'",
      "  else",
      "    case $before in",
    ]
    for flag in valued {
      let names = flag.spellings.joined(separator: "|")
      lines.append("    \(names)) value=yes\(bashOffer(flag.offer)) ;;")
    }
    lines += [
      "    esac", "  fi", "  if [[ -z $value$words ]]; then", "    case ${COMP_WORDS[1]} in",
    ]
    for verb in verbs {
      let names = flags(of: verb).map { "--\($0.name)" }.joined(separator: " ")
      lines.append("    \(verb.name)) flags='\(names)'\(bashOffer(Offer(verb.operands))) ;;")
    }
    lines += [
      "    esac",
      "    [[ $word == -* ]] && action='' words=$flags",
      "  fi",
      "  # Only names of files are quoted, and get a slash where they are folders.",
      "  [[ -z $action ]] || compopt -o filenames 2>/dev/null",
      "  mapfile -t COMPREPLY < <(compgen $action -W \"$words\" -- \"$word\")",
      "}", "complete -F _pincite pincite",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func bashOffer(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): " words='\(words.joined(separator: " "))'"
    case .files: " action=-f"
    case .folders: " action=-d"
    case .nothing: ""
    }
  }
}

extension Completions {
  private static var zsh: String {
    var lines = [
      "#compdef pincite", "_pincite() {", "  local line state", "  local -a verbs", "  verbs=(",
    ]
    lines += verbs.map { "    " + quoted("\($0.name):\($0.summary)") }
    lines += [
      "  )", "  _arguments -C '1: :->verb' '*:: :->rest'", "  case $state in",
      "  verb) _describe verb verbs ;;", "  rest)", "    case $line[1] in",
    ]
    for verb in verbs {
      // Where it is said that there is nothing to offer, zsh does not complete flags either.
      let offer = Offer(verb.operands)
      let action = offer == .nothing ? "{true}" : zshAction(offer)
      let specs = flags(of: verb).map(zshFlag) + [quoted("*:\(verb.operands):\(action)")]
      lines.append("    \(verb.name)) _arguments -s \(specs.joined(separator: " ")) ;;")
    }
    lines += [
      "    esac ;;", "  esac", "}",
      "if [[ $funcstack[1] == _pincite ]]; then _pincite \"$@\"; else compdef _pincite pincite; fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func zshFlag(_ flag: Flag) -> String {
    var summary = ""
    for scalar in flag.summary.unicodeScalars {
      if "[]:\\".unicodeScalars.contains(scalar) { summary += "\\" }
      summary.unicodeScalars.append(scalar)
    }
    let value = flag.value.map { ":\($0.replacingColons):\(zshAction(flag.offer))" } ?? ""
    let long = "--\(flag.name)" + (flag.value == nil ? "" : "=")
    guard let short = flag.short else { return quoted("\(long)[\(summary)]\(value)") }
    return quoted("(-\(short) --\(flag.name))") + "{-\(short),\(long)}"
      + quoted("[\(summary)]\(value)")
  }

  private static func zshAction(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .nothing: " "
    }
  }

  private static var fish: String {
    var lines = ["complete -c pincite -f"]
    for verb in verbs {
      lines.append(
        "complete -c pincite -n __fish_use_subcommand -a \(verb.name) -d \(fishQuoted(verb.summary))"
      )
    }
    for verb in verbs {
      let condition = "-n \"__fish_seen_subcommand_from \(verb.name)\""
      for flag in flags(of: verb) {
        let short = flag.short.map { " -s \($0)" } ?? ""
        let value = flag.value == nil ? "" : fishValue(flag.offer)
        lines.append(
          "complete -c pincite \(condition) -l \(flag.name)\(short)\(value) -d \(fishQuoted(flag.summary))"
        )
      }
      switch Offer(verb.operands) {
      case .words(let words):
        lines.append(
          "complete -c pincite \(condition) -a \(fishQuoted(words.joined(separator: " ")))"
        )
      case .files, .folders: lines.append("complete -c pincite \(condition) -F")
      case .nothing: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fishValue(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): " -x -a \(fishQuoted(words.joined(separator: " ")))"
    case .files: " -r -F"
    case .folders: " -x -a \"(__fish_complete_directories)\""
    case .nothing: " -x"
    }
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Between the single quotes of fish, a backslash protects a quote.
  private static func fishQuoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
      + "'"
  }
}

extension String {
  fileprivate var replacingColons: String { split(separator: ":").joined(separator: " ") }
}

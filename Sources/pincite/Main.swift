// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Wire

@main
enum Main {
  static func main() {
    CurrentProcess.prepare()
    let words = Array(CommandLine.arguments.dropFirst())
    let code = run(words, environment: Environment { CurrentProcess.environment($0) })
    CurrentProcess.exit(code.rawValue)
  }

  /// Does what the words say and reports what went wrong; the only place where errors end.
  static func run(_ words: [String], environment: Environment) -> ExitCode {
    reporting(asJSON: words.contains("--json")) { try dispatch(words, environment: environment) }
  }

  /// Does something, and says what went wrong with it.
  static func reporting(asJSON: Bool, _ act: () throws -> ExitCode) -> ExitCode {
    do {
      return try act()
    } catch let failure as Failure {
      report(failure, asJSON: asJSON)
      return failure.exit
    } catch let reply as ErrorReply {
      let failure = Failure(reply)
      report(failure, asJSON: asJSON)
      return failure.exit
    } catch let error as SystemError where error.code == .brokenPipe {
      return .done
    } catch let error as SystemError {
      let failure = Failure(.index, "io", "\(error)")
      report(failure, asJSON: asJSON)
      return failure.exit
    } catch let error as FileReadError {
      let failure: Failure
      if case .unreadable = error.reason {
        failure = Failure(.index, "io", "\(error)")
      } else {
        failure = .usage("\(error)")
      }
      report(failure, asJSON: asJSON)
      return failure.exit
    } catch {
      let failure = Failure(.internalError, "internal", "internal error: \(error)")
      report(failure, asJSON: asJSON)
      return failure.exit
    }
  }

  private static func dispatch(
    _ words: [String],
    environment: Environment,
  ) throws -> ExitCode {
    guard let first = words.first else {
      let call = try Invocation(Verb.help, [], environment: environment)
      try call.read(help: HelpText.greeting)
      return .done
    }
    switch first {
    case "--version", "-V", "version":
      try Console.print("pincite \(Version.program)\n")
      return .done
    default:
      break
    }
    let name = ["--help", "-h"].contains(first) ? Verb.help.name : first
    guard let verb = Verb.named(name) else {
      let near = nearest(to: first, among: Verb.all.map(\.name))
      throw Failure.usage(
        "there is no verb \"\(first)\"",
        hint: near.map { "did you mean \"pincite \($0)\"?" } ?? "\"pincite help\" lists the verbs",
      )
    }
    let call = try Invocation(
      verb,
      Array(words.dropFirst()),
      environment: environment,
      settings: verb.usesSettings ? Settings.load(environment) : Settings(),
    )
    if call.has(.help) {
      try call.read(help: HelpText.page(verb))
      return .done
    }
    do {
      return try verb.run(call)
    } catch var failure as Failure {
      // The operands are the query that was refused.
      if let at = failure.reply.at, failure.evidence.isEmpty, !call.operands.isEmpty {
        failure.evidence = caretLines(under: at, in: call.operands.joined(separator: " "))
      }
      throw failure
    }
  }

  static func report(_ failure: Failure, asJSON: Bool) {
    if asJSON {
      Console.say(String(decoding: failure.reply.json, as: UTF8.self))
      return
    }
    Console.tell("pincite: \(failure.reply.message)")
    // The evidence keeps its columns: one line points into another.
    for line in failure.evidence { Console.say("  \(harmless(line, on: .record))") }
    if let hint = failure.reply.hint { Console.tell("  \(hint)") }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform

/// The built `pincite`, as a person runs it.
package enum Program {
  /// What one run of it gave.
  package struct Result: Sendable {
    /// As a shell tells it: 128 and the number of the signal for one that was killed.
    package var status: Int32
    package var outputBytes: [UInt8]
    package var output: String { String(decoding: outputBytes, as: UTF8.self) }
    package var errors: String

    package init(_ outcome: ProcessOutcome) {
      status = outcome.end.status
      outputBytes = outcome.output
      errors = String(decoding: outcome.errors, as: UTF8.self)
    }
  }

  /// Runs it to its end, or kills it after the limit. It sees no terminal, and no variable of
  /// ours that would change what it does, unless `environment` says so.
  package static func run(
    _ arguments: [String],
    environment: [String: String?] = [:],
    input: String = "",
    in folder: FilePath? = nil,
    withinSeconds limit: Int32 = 60,
  ) throws -> Result {
    CurrentProcess.prepare()
    let outcome = try ChildProcess.run(
      command(arguments, environment: environment, in: folder),
      input: Array(input.utf8),
      withinMilliseconds: limit * 1000,
    )
    return Result(outcome)
  }

  /// What runs it, for those who need a terminal or another group around it.
  package static func command(
    _ arguments: [String],
    environment: [String: String?] = [:],
    in folder: FilePath? = nil,
  ) throws -> Command {
    // The program is built beside the tests.
    var command = Command(try CurrentProcess.executable().parent / "pincite", arguments)
    let ours = ["INDEX", "CORPUS", "SERVER", "TOKEN_FILE", "CONFIG"].map { "PINCITE_\($0)" }
    let users = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LC_ALL", "LC_CTYPE", "LANG"]
    for name in ours + users + ["COLUMNS", "NO_COLOR", "PAGER", "EDITOR", "LESS"] {
      command.environment[name] = .some(nil)
    }
    // A crash is to be reported by its signal, not by a debugger that outlives it.
    command.environment["SWIFT_BACKTRACE"] = "enable=no"
    command.environment.merge(environment) { $1 }
    command.workingFolder = folder
    return command
  }
}

extension Command {
  /// The same, run by a user without a name and without groups. Only root can do that; who is not
  /// root has no more rights than that anyway.
  package func asNobody(under wrapper: [String] = []) -> Command {
    let drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let words = (CurrentProcess.user == 0 ? drop : []) + wrapper
    guard let first = words.first else { return self }
    var command = self
    command.program = FilePath(first)
    command.arguments = words.dropFirst().map { Array($0.utf8) } + [program.bytes] + arguments
    return command
  }
}

extension ProcessEnd {
  package var status: Int32 {
    switch self {
    case .exited(let code): code
    case .killed(let signal): 128 + signal.rawValue
    }
  }
}

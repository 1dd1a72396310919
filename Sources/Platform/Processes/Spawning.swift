// SPDX-License-Identifier: GPL-2.0-or-later

import CLinux
import Glibc

/// The two ends of a stream of a child. Theirs is closed here once the child has it.
struct StreamEnds: ~Copyable {
  var ours: FileDescriptor?
  /// Nil when the child has this process's stream, or opens it.
  var theirs: FileDescriptor?

  static func open(
    _ stream: Command.Stream,
    isInput: Bool,
  ) throws(SystemError) -> StreamEnds {
    switch stream {
    case .inherited, .file:
      return StreamEnds()
    case .nothing:
      return StreamEnds(theirs: try Files.open("/dev/null", isInput ? O_RDONLY : O_WRONLY))
    case .pipe:
      var ends: [Int32] = [-1, -1]
      try systemCall("pipe2", on: "a child") { unsafe linux_pipe2(&ends, O_CLOEXEC) }
      let reading = FileDescriptor(owning: ends[0], name: "pipe")
      let writing = FileDescriptor(owning: ends[1], name: "pipe")
      let number = ends[isInput ? 1 : 0]
      try systemCall("fcntl", on: "pipe") { fcntl(number, F_SETFL, O_NONBLOCK) }
      return isInput
        ? StreamEnds(ours: writing, theirs: reading)
        : StreamEnds(ours: reading, theirs: writing)
    }
  }
}

struct ChildStreams: ~Copyable {
  var input: StreamEnds
  var output: StreamEnds
  var errors: StreamEnds

  /// The child's input, output and errors; nil where it has this process's.
  var theirNumbers: [Int32?] {
    [input.theirs.number, output.theirs.number, errors.theirs.number].map { $0 < 0 ? nil : $0 }
  }
}

extension FileDescriptor? {
  /// -1, which `poll` passes over, when there is none.
  var number: Int32 {
    switch self {
    case .some(let descriptor): descriptor.descriptorNumber
    case nil: -1
    }
  }
}

extension Command {
  /// Starts the process, with no signal blocked or ignored, and returns its number. `streams` are
  /// the descriptors for its input, output and errors, nil where it has this process's.
  func spawn(streams: [Int32?]) throws(SystemError) -> Int32 {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe setSignalsAndGroup(&attributes)

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, number) in streams.enumerated() {
      if let number { unsafe posix_spawn_file_actions_adddup2(&actions, number, Int32(target)) }
    }
    for (target, stream) in [input, output, errors].enumerated() {
      guard case .file(let path) = stream else { continue }
      let flags = target == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      try Files.pathCall("posix_spawn_file_actions_addopen", path) {
        unsafe posix_spawn_file_actions_addopen(&actions, Int32(target), $0, flags, 0o644)
      }
    }
    if let workingFolder {
      try Files.pathCall("chdir", workingFolder) {
        unsafe linux_posix_spawn_file_actions_addchdir(&actions, $0)
      }
    }
    var process: pid_t = 0
    let executable = try located()
    try ([program.bytes] + arguments).withCStrings { (argv) throws(SystemError) in
      try variables().withCStrings { (envp) throws(SystemError) in
        // Returns its error number, which is never -1.
        let code = try Files.pathCall("posix_spawn", executable) {
          unsafe posix_spawn(&process, $0, &actions, &attributes, argv, envp)
        }
        try threadCall("posix_spawn", on: program.description) { code }
      }
    }
    return process
  }

  /// Limits can only be set from outside, when the process already runs. It runs without them for
  /// some microseconds.
  func setLimits(of process: Int32) throws(SystemError) {
    let limits = [
      (RLIMIT_CPU, processorSeconds), (RLIMIT_AS, addressSpace),
      (RLIMIT_CORE, isLimited ? 0 : nil),
    ]
    for case (let resource, let limit?) in limits {
      try systemCall("prlimit", on: program.description) {
        linux_prlimit(process, Int32(resource.rawValue), limit)
      }
    }
  }

  /// The file of the program. `posix_spawnp` would look for it too, but says "permission denied"
  /// for a name that is nowhere as soon as one folder of PATH is closed to this user.
  private func located() throws(SystemError) -> FilePath {
    if program.bytes.contains(UInt8(ascii: "/")) { return program }
    let path = CurrentProcess.environment("PATH") ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = FilePath(String(folder)) / program
      if (try? Files.pathCall("access", candidate) { unsafe access($0, X_OK) }) != nil {
        return candidate
      }
    }
    throw SystemError(call: "posix_spawn", subject: program.description, code: .notFound)
  }

  private var isLimited: Bool { processorSeconds != nil || addressSpace != nil }

  private func setSignalsAndGroup(_ attributes: UnsafeMutablePointer<posix_spawnattr_t>) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(attributes, &signals)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    switch group {
    case .ours: break
    case .own: flags |= Int16(POSIX_SPAWN_SETPGROUP)
    case .session: flags |= linux_POSIX_SPAWN_SETSID
    }
    unsafe posix_spawnattr_setflags(attributes, flags)
  }

  /// `NAME=value` of this process, less and with what the command says.
  private func variables() -> [[UInt8]] {
    var variables: [[UInt8]] = []
    var next = unsafe linux_environment()
    while let variable = unsafe next.pointee {
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: variable, count: strlen(variable)))
      let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if environment[name] == nil { variables.append(bytes) }
      unsafe next += 1
    }
    for case (let name, let value?) in environment {
      variables.append(Array("\(name)=\(value)".utf8))
    }
    return variables
  }
}

extension [[UInt8]] {
  /// Lends the strings as a C array that ends with a null pointer. A string with a zero byte in it
  /// ends there.
  @safe
  fileprivate func withCStrings(
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws(SystemError) -> Void
  ) throws(SystemError) {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in self {
      offsets.append(bytes.count)
      bytes += string.map { CChar(bitPattern: $0) } + [0]
    }
    try unsafe bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      var pointers = unsafe offsets.map { offset in
        unsafe buffer.baseAddress.map { unsafe $0 + offset }
      }
      unsafe pointers.append(nil)
      try unsafe pointers.withUnsafeBufferPointer { (buffer) throws(SystemError) in
        if let start = buffer.baseAddress { try unsafe body(start) }
      }
    }
  }
}

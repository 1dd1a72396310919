// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// What this process can know about itself.
package enum CurrentProcess {
  /// To be called first thing. A closed pipe and a file that may not grow become errors of the call
  /// that met them, in place of the end of the process. And the three standard streams are open:
  /// else the first file that is opened would become one of them, and be written to. And it may open
  /// as many files as the system lets it: an index has three for each two megabytes of texts.
  package static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is the one that is missing.
      _ = unsafe open("/dev/null", O_RDWR)
    }
    raiseDescriptorLimit()
  }

  /// Ends the process with a status; what is buffered elsewhere must be out by then.
  package static func exit(_ status: Int32) -> Never {
    Glibc.exit(status)
  }

  /// Ends the process although other threads may be in the middle of something.
  package static func exitAtOnce(_ status: Int32) -> Never {
    _exit(status)
  }

  package static var identifier: Int32 { getpid() }

  /// The user whose rights count.
  package static var user: UInt32 { geteuid() }

  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// All arguments, the program's name first, as bytes: file names need not be UTF-8.
  package static var arguments: [[UInt8]] {
    (0..<Int(CommandLine.argc)).map { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return [] }
      return unsafe Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  package static func workingFolder() throws(SystemError) -> FilePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    do {
      _ = try attempt { unsafe getcwd(&buffer, buffer.count) == nil ? -1 : 0 }
    } catch {
      throw SystemError(call: "getcwd", subject: ".", code: error)
    }
    return FilePath(bytes: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }

  /// The file that this program was started from.
  package static func executable() throws(SystemError) -> FilePath {
    try Files.target(ofLink: "/proc/self/exe")
  }

  /// Memory in use now and at most so far, in bytes.
  package static var residentMemory: UInt64 { statusField("VmRSS:") }
  package static var peakResidentMemory: UInt64 { statusField("VmHWM:") }

  package static var openDescriptorCount: Int {
    // One of them is the folder that is being read.
    max(0, ((try? Files.names(in: "/proc/self/fd"))?.count ?? 0) - 1)
  }

  private static func raiseDescriptorLimit() {
    var limit = rlimit()
    unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// A line of `/proc/self/status` such as `VmRSS:     5120 kB`; 0 where there is none.
  private static func statusField(_ name: String) -> UInt64 {
    var bytes: [UInt8] = []
    guard let file = try? Files.open("/proc/self/status", O_RDONLY),
      (try? file.read(upTo: 1 << 14, appendingTo: &bytes)) != nil
    else { return 0 }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(name) {
      let digits = line.utf8.filter { (0x30...0x39).contains($0) }
      return (UInt64(String(decoding: digits, as: UTF8.self)) ?? 0) * 1024
    }
    return 0
  }
}

extension Files {
  /// What a symbolic link says.
  package static func target(ofLink path: FilePath) throws(SystemError) -> FilePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try pathCall("readlink", path) {
      unsafe Int32(readlink($0, &buffer, buffer.count))
    }
    return FilePath(bytes: buffer[..<Int(count)].map { UInt8(bitPattern: $0) })
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

/// Each exit code of the contract, from the real program.
@Suite
struct ExitCodeTests {
  private let world = TemporaryDirectory(inMemory: true)

  init() throws {
    try Files.makeFolder(world / "corpus")
    try write("# A letter\n\n1. One harbour.\n\n2. Two.\n", to: "corpus/letter.txt")
  }

  private func write(_ text: String, to path: FilePath) throws {
    try Files.write(Array(text.utf8), to: world / path)
  }

  @discardableResult
  private func run(_ words: String...) throws -> Program.Result {
    try Program.run(words, in: world.folder)
  }

  @Test
  func `0 something was found, 1 nothing was`() throws {
    #expect(try run("index").status == 0)
    #expect(try run("search", "harbour").status == 0)
    #expect(try run("search", "zzyzx").status == 1)
    #expect(try run("count", "zzyzx").status == 1)
    #expect(try run("kwic", "zzyzx").status == 1)
    #expect(try run("timeline", "zzyzx").status == 1)
    #expect(try run("cited-by", "CCPR/C/21/Rev.1/Add.13").status == 1)
  }

  @Test
  func `2 usage, queries, corpora and addresses`() throws {
    try run("index")
    #expect(try run("search").status == 2)
    #expect(try run("search", "(harbour").status == 2)
    #expect(try run("index", "--corpus", "nowhere").status == 2)
    try Files.makeFolder(world / "empty")
    #expect(try run("index", "--corpus", "empty", "--index", "other").status == 2)
    #expect(!Files.exists(world / "other"))
    #expect(try run("serve", "--listen", "0.0.0.0:0").status == 2)
    let taken = try Listener.tcp(.loopback, port: 0)
    #expect(try run("serve", "--listen", "\(taken.address)").status == 2)
  }

  @Test
  func `3 no such reference`() throws {
    try run("index")
    for words in [
      ["show", "letter#p9"], ["note", "letter#n1"], ["toc", "lettre"], ["cite", "x#p1"],
    ] {
      #expect(try Program.run(words, in: world.folder).status == 3, "\(words)")
    }
  }

  @Test
  func `4 the server cannot be reached, or goes away`() throws {
    #expect(try run("search", "--server", "unix:\(world.path)/none", "x").status == 4)
    #expect(try run("ping", "--server", "127.0.0.1:1").status == 4)
    #expect(try searched(aServerThatSays: "").status == 4)
    #expect(try searched(aServerThatSays: "450 busy :come back later\n").status == 4)
  }

  @Test
  func `5 the index is missing, damaged, of another version, or being written`() throws {
    #expect(try run("search", "x").status == 5)
    try run("index")
    let generation = try #require(try Files.names(in: world / "index/generations").first)
    let manifest = world / "index/generations" / generation / "MANIFEST"
    let text = try Files.read(manifest).bytes
    try Files.setMode(0o644, of: manifest)
    try Files.write(Array("pincite-generation 99\n".utf8), to: manifest)
    #expect(try run("search", "harbour").status == 5)
    try Files.write(
      text.dropLast(40) + Array("cut off here, not as it was written\n".utf8),
      to: manifest,
    )
    #expect(try run("search", "harbour").status == 5)
    try Files.write(text, to: manifest)
    #expect(try run("search", "harbour").status == 0)

    try write("# A letter\n\n1. Other.\n", to: "corpus/letter.txt")
    let held = try FileLock.exclusive(world / "index/LOCK")
    let second = try run("index")
    #expect(second.status == 5)
    #expect(second.errors.contains("another indexer is writing to index"))
    _ = consume held
  }

  @Test
  func `6 ran, and found problems`() throws {
    try write("Date: soon\n", to: "corpus/letter.meta")
    #expect(try run("check").status == 6)
    #expect(try run("index", "--strict").status == 6)
    #expect(try Program.run(["scan"], input: "{\n", in: world.folder).status == 6)
    try run("index")
    let generation = try #require(try Files.names(in: world / "index/generations").first)
    let file = world / "index/generations" / generation / "shard-00/postlist.glass"
    var bytes = try Files.read(file).bytes
    bytes[bytes.count / 2] ^= 1
    try Files.setMode(0o644, of: file)
    try Files.write(bytes, to: file)
    #expect(try run("verify").status == 6)
  }

  @Test
  func `7 refused for want of a confirmation`() throws {
    try run("index")
    try write("# A letter\n\n1. Other.\n", to: "corpus/letter.txt")
    try run("index")
    let refused = try run("rollback")
    #expect(refused.status == 7)
    #expect(refused.errors.hasSuffix("  pincite rollback 1 --yes\n"))
    #expect(try run("rollback", "--yes").status == 0)
  }

  @Test
  func `70 a bug of the program that answers`() throws {
    let result = try searched(aServerThatSays: "554 internal :something broke\n")
    #expect(result.status == 70)
    #expect(result.line?.hasSuffix("something broke") == true)
  }

  @Test(arguments: [(Signal.interrupt, 130), (.terminate, 143)] as [(Signal, Int32)])
  func `130 and 143 interrupted and terminated`(_ signal: Signal, _ status: Int32) throws {
    var watch = try RunningProgram(["watch"], in: world.folder)
    #expect(try watch.line(startingWith: "watching ") != nil)
    watch.send(signal)
    #expect(try watch.wait()?.status == status)
  }

  @Test
  func `a server that is asked to end ends well`() throws {
    var server = try RunningProgram(["serve", "--listen", "127.0.0.1:0"], in: world.folder)
    #expect(try server.listeningEndpoint() != nil)
    #expect(try server.stop()?.status == 0)
  }

  /// How a search ends, and what it says, when the server says one thing and hangs up.
  private func searched(aServerThatSays words: String) throws -> (status: Int32?, line: String?) {
    var listener = try Listener.tcp(.loopback, port: 0)
    var search = try RunningProgram(
      ["search", "--server", "\(listener.address)", "x"],
      in: world.folder,
    )
    let events = try Epoll()
    try events.add(listener, token: 0, for: .readable)
    var ready: [Epoll.Event] = []
    try events.wait(milliseconds: 30_000, into: &ready)
    if case .connection(let socket, _) = try listener.accept() {
      _ = socket.send(Array(words.utf8).span)
    }
    let line = try search.line(startingWith: "pincite: ")
    return (try search.wait()?.status, line)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import TestSupport
import Testing
import Xapian

/// Each kind of failure crosses the shim as a Swift error.
@Suite
struct ErrorTests {
  let shelf = Shelf()

  /// The kind of what is thrown.
  static func kind(_ body: () throws -> Void) -> XapianError.Kind? {
    do {
      try body()
      return nil
    } catch {
      return (error as? XapianError)?.kind
    }
  }

  @Test
  func `a folder without a database is not found`() {
    #expect(Self.kind { _ = try Database(folder: shelf.path("nothing")) } == .notFound)
    #expect(Self.kind { _ = try Database(folder: "/") } == .notFound)
    #expect(Self.kind { _ = try Database(folder: "a\0b") } == .invalidArgument)
  }

  @Test
  func `no database can be made over another`() throws {
    let folder = try shelf.database("first", ["one"])
    #expect(Self.kind { _ = try Writer(creating: folder) } == .exists)
    #expect(Self.kind { try Database.compact([folder], into: folder) } == .exists)
    let database = try Database(folder: folder)
    #expect(try database.statistics().documents == 1)
  }

  @Test
  func `a folder has one writer`() throws {
    let folder = shelf.path("held")
    let writer = try Writer(creating: folder)
    // Else the second would see a database before it sees the lock.
    try shelf.moveAway("held/postlist.glass")
    #expect(Self.kind { _ = try Writer(creating: folder) } == .locked)
    try writer.close()
  }

  @Test
  func `a path that cannot be written is a database error`() {
    #expect(Self.kind { _ = try Writer(creating: "/proc/none/such") } == .database)
  }

  @Test
  func `another format is another version`() throws {
    let folder = try shelf.database("version", ["one"])
    try shelf.overwrite("version/iamglass", at: 14, with: [0, 1])
    #expect(Self.kind { _ = try Database(folder: folder) } == .version)
  }

  @Test
  func `files that contradict themselves are corrupt`() throws {
    let folder = try shelf.database("corrupt", ["one", "two"])
    try shelf.overwrite(
      "corrupt/postlist.glass",
      at: 0,
      with: [UInt8](repeating: 0xff, count: 8192),
    )
    let kind = Self.kind {
      let database = try Database(folder: folder)
      _ = try database.search(SearchRequest(.word("one")))
    }
    #expect(kind == .corrupt)
  }

  @Test
  func `a document that is not there is not found`() throws {
    let database = try Database(folder: shelf.database("one", ["one"]))
    #expect(Self.kind { _ = try database.data(ofDocument: 2) } == .noDocument)
    #expect(Self.kind { _ = try database.terms(ofDocument: 2) } == .noDocument)
    #expect(Self.kind { _ = try database.data(ofDocument: 0) } == .invalidArgument)
    #expect(Self.kind { _ = try database.uuid(ofFolder: 1) } == .invalidArgument)
    #expect(Self.kind { _ = try database.uuid(ofFolder: -1) } == .invalidArgument)
  }

  @Test
  func `a strict wildcard that is too wide fails, another does not`() throws {
    let database = try Database(folder: shelf.database("wide", ["aa ab ac"]))
    func search(_ cap: Int, _ policy: Query.WildcardPolicy) throws -> Int {
      try database.search(
        SearchRequest(.wildcard(prefix: bytes("a"), cap: cap, policy: policy))
      ).hits.count
    }
    #expect(Self.kind { _ = try search(2, .strict) } == .wildcardTooWide)
    #expect(try search(3, .strict) == 1)
    #expect(try search(2, .mostFrequent) == 1)
  }

  @Test
  func `a database whose files were closed says so`() throws {
    let database = try Database(folder: shelf.database("closed", ["one"]))
    try database.closeFilesForTests()
    #expect(Self.kind { _ = try database.data(ofDocument: 1) } == .closed)
    #expect(Self.kind { _ = try database.search(SearchRequest(.word("one"))) } == .closed)
  }

  @Test
  func `exceptions that are not the library's are caught`() throws {
    #expect(Self.kind { try Fault.outOfMemory.raise() } == .outOfMemory)
    #expect(Self.kind { try Fault.standardException.raise() } == .foreign)
    #expect(Self.kind { try Fault.noException.raise() } == .foreign)
    #expect(Self.kind { try Fault.otherLibraryError.raise() } == .internal)
    #expect(throws: XapianError(.foreign, "a length error")) { try Fault.standardException.raise() }
  }

  @Test
  func `a long message is cut`() {
    do {
      _ = try Database(folder: String(repeating: "long/", count: 400))
      Issue.record("a path that long cannot be opened")
    } catch {
      #expect(error.message.utf8.count <= 1_020 && error.message.contains("long/long/"))
    }
  }

  static let terms: [([UInt8], XapianError.Kind?)] = [
    ([], .invalidTerm),
    (bytes("a\0b"), .invalidTerm),
    (bytes("a\tb"), .invalidTerm),
    ([0x7f], .invalidTerm),
    ([UInt8](repeating: 0x61, count: 246), .invalidTerm),
    ([UInt8](repeating: 0x61, count: 245), nil),
    ([UInt8](repeating: 0xff, count: 245), nil),
  ]

  @Test(arguments: terms.indices)
  func `a bad term is refused before it spoils the others`(index: Int) throws {
    let (term, kind) = Self.terms[index]
    let folder = shelf.path("terms")
    var writer = try Writer(creating: folder)
    var entry = Entry()
    entry.fill(with: "good")
    try writer.add(entry)
    entry.add(term.span)
    #expect(Self.kind { try writer.add(entry) } == kind)
    entry.fill(with: "good again")
    try writer.add(entry)
    try writer.commit()
    let database = try Database(folder: folder)
    #expect(try database.frequency(ofTerm: bytes("good")).documents == (kind == nil ? 3 : 2))
  }

  @Test
  func `bad words and keys are refused`() throws {
    var writer = try Writer(creating: shelf.path("words"))
    let long = [UInt8](repeating: 0x61, count: 300)
    #expect(Self.kind { try writer.addSpelling(long.span, count: 1) } == .invalidTerm)
    #expect(Self.kind { try writer.setMetadata(long, []) } == .invalidTerm)
    try writer.setMetadata(bytes("key"), long)
    try writer.commit()
  }

  @Test
  func `a writer whose commit failed takes nothing more`() throws {
    let folder = shelf.path("lost")
    var writer = try Writer(creating: folder)
    var entry = Entry()
    entry.fill(with: "lost")
    try writer.add(entry)
    try shelf.moveAway("lost")
    #expect(Self.kind { try writer.commit() } == .database)
    #expect(Self.kind { try writer.add(entry) } == .abandoned)
    #expect(Self.kind { try writer.commit() } == .abandoned)
    #expect(Self.kind { try writer.setMetadata(bytes("a"), []) } == .abandoned)
  }

  static let queries: [(Query, XapianError.Kind)] = [
    (.term([]), .invalidArgument),
    (.wildcard(prefix: [], cap: 9), .invalidArgument),
    (.scale(.word("a"), by: -1), .invalidArgument),
    (.scale(.word("a"), by: .nan), .invalidArgument),
    (.phrase([.and([.word("a"), .word("b")]), .word("c")]), .unsupported),
    ((0..<200).reduce(.word("a")) { query, _ in .scale(query, by: 2) }, .invalidArgument),
    ((0..<200).reduce(.word("a")) { query, _ in .or([query, .nothing]) }, .invalidArgument),
    (.or((0..<70_000).map { .word("a\($0)") }), .invalidArgument),
  ]

  @Test(arguments: queries.indices)
  func `a query that means nothing is refused`(index: Int) throws {
    let (query, kind) = Self.queries[index]
    let database = try Database(folder: shelf.database("queries", ["a b"]))
    #expect(Self.kind { _ = try database.search(SearchRequest(query)) } == kind)
  }
}

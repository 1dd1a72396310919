// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@testable import Search

@Suite
struct IndexerTests {
  private static let two = [
    "a.txt": "1. The first paragraph.\n\n2. The second one.\n",
    "b.txt": "1. Another document.\n",
  ]

  @Test
  func `what was published can be listed, compared and taken back`() throws {
    let house = try House(Self.two)
    let first = try house.publish()
    #expect(first.published && first.documents.new == 2 && first.paragraphs.total == 3)
    try house.write("a.txt", "1. The first paragraph.\n\n2. The second one, mended.\n")
    try house.write("c.txt", "1. A third document.\n")
    let second = try house.publish()
    #expect(second.documents.changed == 1 && second.documents.new == 1)
    #expect(second.paragraphs.changed == 1 && second.paragraphs.unchanged == 2)

    let store = house.store
    #expect(try store.list().generations.map(\.live) == [false, true])
    let diff = try ChangeReport(
      from: store.open(store.names()[0]),
      to: store.open(store.names()[1]),
    )
    #expect(diff.changes.map(\.doc) == ["a", "c"])
    #expect(diff.changes[0].changed.map(\.id) == ["a#p2"])

    let former = try store.previous(to: store.live())
    let report = try IndexWriter.begin(store).switchTo(former)
    #expect(report.generation == 1 && report.former == second.generationName)
    #expect(try store.live().number == 1)
  }

  @Test
  func `nothing changed, nothing published`() throws {
    let house = try House(Self.two)
    let first = try house.publish()
    let second = try house.publish()
    #expect(!second.published && second.generationName == first.generationName)
    #expect(try house.store.names().count == 1)
  }

  @Test
  func `a staged generation is not live until it is published`() throws {
    let house = try House(Self.two)
    try house.publish()
    try house.write("b.txt", "1. Another document, changed.\n")
    let staged = try house.publish { $0.stage = true }
    #expect(staged.staged && !staged.published)
    #expect(try house.store.live().number == 1)
    try #require(try house.store.names().count == 2)
    _ = try IndexWriter.begin(house.store).switchTo(house.store.names()[1])
    #expect(try house.store.live().number == 2)
  }

  @Test
  func `a flipped byte in any file is found, and what is damaged does not go live`() throws {
    let house = try House(Self.two)
    try house.publish()
    try house.write("c.txt", "1. A third document.\n")
    try house.publish()
    let store = house.store
    let first = try store.names()[0]
    let generation = try store.open(first)
    #expect(try generation.verify(sampling: 100).ok)
    for file in generation.head.allFiles where file.size > 0 {
      let path = generation.folder / FilePath(file.path)
      let whole = try Files.read(path).bytes
      var damaged = whole
      damaged[damaged.count / 2] ^= 0x10
      try Files.remove(path)
      try Files.write(damaged, to: path)
      let report = try generation.verify(sampling: 100)
      #expect(report.problems.map(\.file) == [file.path])
      #expect(throws: IndexError.self) { _ = try IndexWriter.begin(store).switchTo(first) }
      #expect(try store.live().number == 2)
      try Files.remove(path)
      try Files.write(whole, to: path)
    }
    #expect(try generation.verify(sampling: 100).ok)
  }

  @Test
  func `half the documents gone, or one unreadable, is not published unasked`() throws {
    let house = try House(Self.two.merging(["c.txt": "1. Third.\n"]) { $1 })
    try house.publish()
    try house.remove("a.txt")
    try house.remove("b.txt")
    let refusal = #expect(throws: IndexError.self) { try house.publish() }
    #expect(refusal?.kind == .unconfirmed)
    #expect(refusal?.message.contains("1 document, the live index 3") == true)
    #expect(try house.store.live().number == 1)
    #expect(try house.publish { $0.acceptsLoss = true }.documents.removed == 2)
  }

  @Test
  func `no corpus and an empty one are told, and leave no index behind`() throws {
    let house = try House()
    for path in ["corpus", "nowhere"] as [FilePath] {
      let refusal = #expect(throws: IndexError.self) {
        try house.publish { $0.corpus = house.directory / path }
      }
      #expect(refusal?.kind == .noCorpus)
    }
    #expect(try house.store.names().isEmpty)
  }

  @Test
  func `a folder with other things in it is not taken over`() throws {
    let house = try House(Self.two)
    try Files.makeFolder(house.index)
    try Files.write(Array("mine".utf8), to: house.index / "thesis.txt")
    let refusal = #expect(throws: IndexError.self) { try house.publish() }
    #expect(refusal?.kind == .notAnIndex)
    #expect(try Files.names(in: house.index) == ["thesis.txt"])
  }

  @Test
  func `a second writer is refused while the first one works`() throws {
    let house = try House(Self.two)
    let writer = try IndexWriter.begin(house.store)
    let refusal = #expect(throws: IndexError.self) { try house.publish() }
    #expect(refusal?.kind == .locked)
    #expect(refusal?.message.contains("\(CurrentProcess.identifier)") == true)
    _ = consume writer
    #expect(try house.publish().published)
  }

  @Test
  func `an interrupted build changes nothing and leaves nothing`() throws {
    let house = try House(Self.two)
    try house.publish()
    try house.write("a.txt", "1. Changed.\n")
    let control = Locked<BuildControl?>(nil)
    let stopping = BuildControl { progress in
      if progress.phase == .checking { control.withLock { $0 }?.cancel() }
    }
    control.withLock { $0 = stopping }
    let refusal = #expect(throws: IndexError.self) { try house.publish(control: stopping) }
    control.withLock { $0 = nil }
    #expect(refusal?.kind == .interrupted)
    #expect(try house.store.live().number == 1)
    #expect(try Files.names(in: house.index / "build").isEmpty)
    #expect(try house.store.names().count == 1)
  }

  @Test
  func `five generations are kept, or as many as are asked for`() throws {
    let house = try House(Self.two)
    for version in 1...8 {
      try house.write("a.txt", "1. Version \(version).\n")
      try house.publish()
    }
    #expect(try house.store.names().map(\.number) == [4, 5, 6, 7, 8])
    try house.write("a.txt", "1. The last.\n")
    try house.publish { $0.keep = 2 }
    #expect(try house.store.names().map(\.number) == [8, 9])
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing
import Wire

@Suite
struct BenchTests {
  @Test
  func `the measurements run over links of an index and leave nothing behind`() throws {
    let index = try IndexedCorpus.shared.get()
    let folder = TemporaryDirectory()
    let words = ["bench", "serve", "--only", "ping", "--seconds", "1", "--json"]
    let result = try Program.run(
      words + ["--index", "\(index)"],
      environment: ["TMPDIR": folder.path],
    )
    // On a busy machine the figure may be out of reach: that is status 6.
    #expect([0, 6].contains(result.status), "\(result.errors)")
    let figures = try JSON.parse(Array(result.output.utf8)).array ?? []
    #expect(figures.map { $0["unit"]?.string } == ["ms"])
    #expect(try Files.names(in: FilePath(folder.path)) == [])
  }

  @Test(arguments: [
    (["bench"], "bench measures"), (["bench", "nothing"], "bench measures"),
    (["bench", "serve", "--only", "speed"], "there is no measurement \"speed\""),
    (["bench", "serve", "--only", "publishing"], "publishing publishes, and needs --corpus DIR"),
  ])
  func `a measurement that cannot be is refused with a word`(words: [String], says: String) throws {
    let index = try IndexedCorpus.shared.get()
    let result = try Program.run(words + ["--index", "\(index)"])
    #expect(result.status == 2)
    #expect(result.errors.contains(says), "\(result.errors)")
  }
}

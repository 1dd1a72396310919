// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// Called by libFuzzer with one input after the other: a query on the first line, a document below it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocumentQuery(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
  do {
    let searcher = try index(Array(bytes[min(end + 1, bytes.count)...]))
    try check(String(decoding: bytes[..<end], as: UTF8.self), searcher)
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

private let folder = FilePath("/dev/shm/pincite-fuzz-\(CurrentProcess.identifier)")

private func index(_ document: [UInt8]) throws -> Searcher {
  try? Files.removeTree(folder)
  try Files.makeFolders(folder / "corpus")
  try Files.write(document, to: folder / "corpus/a.txt")
  _ = try Indexer(IndexOptions(corpus: folder / "corpus", index: folder / "index")).run()
  return try Searcher(GenerationStore(folder / "index").openLive())
}

/// Every verb answers or refuses; every fragment is a slice of its paragraph.
private func check(_ text: String, _ searcher: Searcher) throws {
  do throws(ErrorReply) {
    let answer = try searcher.search(QueryRequest(text))
    for hit in answer.hits {
      guard let record = try searcher.get([hit.id]).first else { preconditionFailure(hit.id) }
      let bytes = Array(record.text.utf8)
      for fragment in hit.snippet.fragments {
        precondition(fragment.span.upperBound <= bytes.count, "outside the paragraph")
        let joined = fragment.runs.map(\.text).joined()
        precondition(joined.utf8.elementsEqual(bytes[fragment.span]), "not verbatim")
      }
      _ = try searcher.explain(QueryRequest(text), about: hit.id)
      _ = try searcher.similar(hit.id)
      let quote = try searcher.quote(QueryRequest(record.text))
      precondition(quote.verdict != "differs", "a paragraph is not verbatim: \(record.text)")
    }
    _ = try searcher.kwic(QueryRequest(text))
    _ = try searcher.count(QueryRequest(text))
  } catch {
    precondition((500...599).contains(error.code) && error.code != 554, "\(error)")
    if let at = error.at { precondition((0...text.utf8.count).contains(at), "outside the text") }
  }
  do throws(ErrorReply) {
    _ = try searcher.quote(QueryRequest(text))
    _ = try searcher.resolve(text)
    _ = try searcher.suggest(text)
  } catch {
    precondition(error.code == 550 || error.code == 501, "\(error)")
  }
}

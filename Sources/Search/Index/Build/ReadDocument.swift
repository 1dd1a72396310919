// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Platform

/// A document of the corpus as it was read, with what the manifest says of its file.
struct ReadDocument {
  let document: Document
  let source: Manifest.Input
  let metadata: UInt64

  /// Nil when the file is gone. A file that is no text is a document without paragraphs, so that its
  /// finding is there to be told on every run.
  init?(_ item: BuildPlan.Item, in folder: FilePath) throws(IndexError) {
    let contents: FileContents
    do {
      contents = try Files.read(folder / item.entry.path, limit: Corpus.fileLimit)
    } catch  where error.reason == .missing {
      return nil
    } catch {
      throw IndexError(error)
    }
    let file = CorpusFile(entry: item.entry, bytes: contents.bytes, status: contents.status)
    document = file.document()
    metadata = item.metadata
    source = Manifest.Input(
      path: item.entry.path,
      contents.status,
      digest: contents.status.isUnchanged(since: item.entry.status)
        ? item.digest : SHA256.digest(contents.bytes.span),
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Wire

/// One thread's view of one generation: everything that is asked of an index is answered here.
///
/// Not for concurrent use; each thread has its own. It keeps what it has looked up, because a
/// generation never changes.
package final class Searcher {
  package let generation: Generation
  let limits: Limits
  let vocabulary: Vocabulary
  let synonyms: Synonyms
  let records: RecordReading
  var analyzer = Analyzer()
  /// Read when somebody first speaks of a document by name.
  var names: DocumentNames?

  package init(
    _ generation: Generation,
    limits: Limits = Limits(),
  ) throws(ErrorReply) {
    self.generation = generation
    self.limits = limits
    do {
      vocabulary = try Vocabulary(generation.database())
      let file = try generation.file(Synonyms.fileName)
      synonyms = file.map { Synonyms(parsing: $0) } ?? Synonyms()
    } catch let error as IndexError {
      throw error.reply
    } catch let error as ErrorReply {
      throw error
    } catch {
      throw ErrorReply(code: 452, word: "backend", message: "\(error)")
    }
    records = RecordReading(vocabulary, shards: generation.head.shards.count)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

package import Wire

extension GenerationStore {
  /// All generations with what their manifests say, the oldest first.
  package func list() throws(IndexError) -> GenerationList {
    let live = try liveIfAny()
    var records: [GenerationRecord] = []
    for name in try names() {
      records.append(record(of: name, isLive: name == live))
    }
    return GenerationList(generations: records)
  }

  /// One that cannot be opened is listed too, with the reason.
  private func record(of name: GenerationName, isLive: Bool) -> GenerationRecord {
    var record = GenerationRecord(
      name: "\(name)",
      number: name.number,
      live: isLive,
      created: nil,
      documents: 0,
      paragraphs: 0,
      bytes: 0,
      ok: false,
      problem: nil,
    )
    do {
      let head = try open(name).head
      record.created = head.created
      record.documents = head.documents
      record.paragraphs = head.paragraphs
      record.bytes = Int(head.bytes)
      record.ok = true
    } catch {
      record.problem = error.message
    }
    return record
  }

  /// The generation to compare with the live one when none is named: the one before it.
  package func previous(to name: GenerationName) throws(IndexError) -> GenerationName {
    guard let previous = try names().last(where: { $0 < name }) else {
      throw IndexError(
        .noGeneration,
        "\(root) holds no generation older than \(name.number)",
        hint: "\"pincite generations\" lists what there is",
      )
    }
    return previous
  }
}

extension IndexWriter {
  /// Makes another generation the live one, once it has proved whole.
  package func switchTo(_ name: GenerationName) throws(IndexError) -> PublicationReport {
    let former = try store.liveIfAny()
    let generation = try store.open(name)
    let report = try generation.verify(sampling: 16)
    if let problem = report.problems.first {
      throw IndexError(
        .damaged,
        "generation \(name) is damaged and was not made live: \(problem.file) \(problem.problem)",
        hint: "\"pincite verify \(name.number)\" lists all; choose another or index anew",
      )
    }
    try makeLive(name)
    return PublicationReport(
      generation: name.number,
      generationName: "\(name)",
      former: former.map { "\($0)" },
      documents: generation.head.documents,
      paragraphs: generation.head.paragraphs,
    )
  }
}

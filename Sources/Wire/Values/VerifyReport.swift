// SPDX-License-Identifier: GPL-2.0-or-later

/// Something in a generation that is not as it was written.
package struct VerifyProblem: Sendable, Equatable {
  /// Below the generation's folder; empty for the generation as a whole.
  package var file: String
  package var problem: String

  package init(
    file: String,
    problem: String,
  ) {
    self.file = file
    self.problem = problem
  }
}

extension VerifyProblem: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      json.member("problem", problem)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      file: try json.read("file"),
      problem: try json.read("problem"),
    )
  }
}

/// What `verify` found.
package struct VerifyReport: Sendable, Equatable {
  package var generation: Int
  package var generationName: String
  package var ok: Bool
  /// Whose digests were taken.
  package var files: Int
  package var bytes: Int
  package var entries: Int
  /// Paragraphs whose records and terms were compared.
  package var sampled: Int
  package var problems: [VerifyProblem]
  package var milliseconds: Int

  package init(
    generation: Int,
    generationName: String,
    ok: Bool,
    files: Int,
    bytes: Int,
    entries: Int,
    sampled: Int,
    problems: [VerifyProblem],
    milliseconds: Int,
  ) {
    self.generation = generation
    self.generationName = generationName
    self.ok = ok
    self.files = files
    self.bytes = bytes
    self.entries = entries
    self.sampled = sampled
    self.problems = problems
    self.milliseconds = milliseconds
  }
}

extension VerifyReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("generation", generation)
      json.member("generation_name", generationName)
      json.member("ok", ok)
      json.member("files", files)
      json.member("bytes", bytes)
      json.member("entries", entries)
      json.member("sampled", sampled)
      json.member("problems", problems)
      json.member("ms", milliseconds)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      generation: try json.read("generation"),
      generationName: try json.read("generation_name"),
      ok: try json.read("ok"),
      files: try json.read("files"),
      bytes: try json.read("bytes"),
      entries: try json.read("entries"),
      sampled: try json.read("sampled"),
      problems: try json.read("problems"),
      milliseconds: try json.read("ms"),
    )
  }
}

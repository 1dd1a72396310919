// SPDX-License-Identifier: GPL-2.0-or-later

/// One generation in an index folder.
package struct GenerationRecord: Sendable, Equatable {
  package var name: String
  package var number: Int
  package var live: Bool
  /// UTC, ISO 8601.
  package var created: String?
  package var documents: Int
  package var paragraphs: Int
  package var bytes: Int
  /// Its files are those that were written, by names and sizes.
  package var ok: Bool
  package var problem: String?

  package init(
    name: String,
    number: Int,
    live: Bool,
    created: String?,
    documents: Int,
    paragraphs: Int,
    bytes: Int,
    ok: Bool,
    problem: String?,
  ) {
    self.name = name
    self.number = number
    self.live = live
    self.created = created
    self.documents = documents
    self.paragraphs = paragraphs
    self.bytes = bytes
    self.ok = ok
    self.problem = problem
  }
}

extension GenerationRecord: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("number", number)
      json.member("live", live)
      json.member("created", created)
      json.member("documents", documents)
      json.member("paragraphs", paragraphs)
      json.member("bytes", bytes)
      json.member("ok", ok)
      json.member("problem", problem)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      name: try json.read("name"),
      number: try json.read("number"),
      live: try json.read("live"),
      created: try json.read("created"),
      documents: try json.read("documents"),
      paragraphs: try json.read("paragraphs"),
      bytes: try json.read("bytes"),
      ok: try json.read("ok"),
      problem: try json.read("problem"),
    )
  }
}

/// What `generations` lists, the oldest first.
package struct GenerationList: Sendable, Equatable {
  package var generations: [GenerationRecord]

  package init(
    generations: [GenerationRecord]
  ) {
    self.generations = generations
  }
}

extension GenerationList: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("generations", generations)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      generations: try json.read("generations")
    )
  }
}

/// Which generation is live after `publish` or `rollback`.
package struct PublicationReport: Sendable, Equatable {
  package var generation: Int
  package var generationName: String
  /// The name of the one that was live before.
  package var former: String?
  package var documents: Int
  package var paragraphs: Int

  package init(
    generation: Int,
    generationName: String,
    former: String?,
    documents: Int,
    paragraphs: Int,
  ) {
    self.generation = generation
    self.generationName = generationName
    self.former = former
    self.documents = documents
    self.paragraphs = paragraphs
  }
}

extension PublicationReport: JSONWritable, JSONReadable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("generation", generation)
      json.member("generation_name", generationName)
      json.member("former", former)
      json.member("documents", documents)
      json.member("paragraphs", paragraphs)
    }
  }

  package init(_ json: JSON) throws(JSONError) {
    self.init(
      generation: try json.read("generation"),
      generationName: try json.read("generation_name"),
      former: try json.read("former"),
      documents: try json.read("documents"),
      paragraphs: try json.read("paragraphs"),
    )
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Documents
import Testing

/// One small document for each form that text comes in.
@Suite
struct ReadingFormTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var tree: String

    init(_ name: String, _ text: String, _ tree: String) {
      self.name = name
      self.text = text
      self.tree = tree
    }

    var testDescription: String { name }
  }

  @Test(arguments: joins + numbers + lists + headings + notes + converted)
  func `reads the form as a person does`(form: Form) {
    #expect(ReadingTree.of(form.text) == form.tree)
  }
}

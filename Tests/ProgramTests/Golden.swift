// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import TestSupport
import Testing

@testable import pincite

/// Compares with the text in `Golden/NAME.txt`; with PINCITE_RECORD set, writes it there instead,
/// to be read line by line before it is committed.
func expectGolden(
  _ name: String,
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation,
) throws {
  let file = FilePath(#filePath).parent / "Golden" / "\(name).txt"
  if CurrentProcess.environment("PINCITE_RECORD") != nil {
    try Files.makeFolders(file.parent)
    try Files.write(Array(text.utf8), to: file)
    return
  }
  let wanted = String(decoding: try Files.read(file).bytes, as: UTF8.self)
  let lines = (
    wanted.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false),
  )
  for (i, line) in lines.1.enumerated() where i >= lines.0.count || lines.0[i] != line {
    Issue.record(
      "\(name), line \(i + 1)\n  is     \(line)\n  wanted \(i < lines.0.count ? lines.0[i] : "nothing")",
      sourceLocation: sourceLocation,
    )
    return
  }
  #expect(
    lines.0.count == lines.1.count,
    "\(name) has too few lines",
    sourceLocation: sourceLocation,
  )
}

/// All the forms a value is shown in, one after the other, for one golden file.
func allForms(_ draw: (Layout) -> String, records: String) -> String {
  let layouts: [(String, Layout)] = [
    ("100 columns", Layout(width: 100)), ("80 columns", Layout(width: 80)),
    ("50 columns, ASCII", Layout(width: 50, ascii: true)),
    ("80 columns, styled, with handles", Layout(width: 80, styled: true, handles: true)),
  ]
  return layouts.map { "=== \($0.0)\n\(draw($0.1))" }.joined() + "=== records\n\(records)"
}

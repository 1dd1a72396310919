// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Called by libFuzzer with one input after the other: the text by itself, with what a document can
/// say of itself, and as a document whose notes are resolved.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCitations(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let text = String(decoding: bytes, as: UTF8.self)
  let contexts = [
    CitationScanner.Context(),
    CitationScanner.Context(
      committee: "CCPR",
      defined: ["List of Issues": "un:CEDAW/C/LAO/Q/10"],
    ),
  ]
  for context in contexts {
    var scanner = CitationScanner(context)
    report(CitationSoundness(scanner.scan(text), of: Array(text.utf8)))
  }
  report(CitationSoundness(.read(bytes)))
  return 0
}

private func report(_ soundness: CitationSoundness) {
  let faults = soundness.faults
  precondition(faults.isEmpty, faults.joined(separator: "; "))
}

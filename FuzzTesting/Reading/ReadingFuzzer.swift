// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReading(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let faults = Soundness(.read(bytes), of: bytes).faults
  precondition(faults.isEmpty, faults.joined(separator: "; "))
  return 0
}

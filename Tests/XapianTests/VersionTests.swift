// SPDX-License-Identifier: GPL-2.0-or-later

import Testing
import Xapian

@Suite
struct VersionTests {
  @Test
  func `the library is one that the product was measured with`() {
    #expect(libraryVersion.hasPrefix("1.4."))
  }
}

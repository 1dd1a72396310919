// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Testing

@Suite
struct TimestampTests {
  /// Checked with `date -u -d @N +%FT%TZ`.
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"),
      (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"),
      (951_868_799, "2000-02-29T23:59:59Z"),
      (951_868_800, "2000-03-01T00:00:00Z"),
      (1_078_012_800, "2004-02-29T00:00:00Z"),
      (1_725_870_645, "2024-09-09T08:30:45Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
      (253_402_300_800, "10000-01-01T00:00:00Z"),
      (-2_203_891_200, "1900-03-01T00:00:00Z"),
      (-62_167_219_200, "0000-01-01T00:00:00Z"),
    ] as [(Int64, String)]
  )
  func `a moment is written in UTC`(seconds: Int64, text: String) {
    #expect(Timestamp(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: [Int64.min, .min + 1, .max])
  func `no number of seconds is too large`(seconds: Int64) {
    #expect(Timestamp(secondsSince1970: seconds).description.hasSuffix("Z"))
  }

  @Test
  func `a deadline counts down to zero`() {
    let deadline = MonotonicTime.after(milliseconds: 60_000)
    #expect((59_000...60_000).contains(MonotonicTime.milliseconds(until: deadline)))
    #expect(MonotonicTime.milliseconds(until: 0) == 0)
    #expect(MonotonicTime.milliseconds(until: .max) == .max)
  }
}

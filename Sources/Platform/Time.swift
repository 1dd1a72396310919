// SPDX-License-Identifier: GPL-2.0-or-later

import Glibc

/// Time that only goes forward, for deadlines and durations: nanoseconds since some start.
package enum MonotonicTime {
  package static func now() -> UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

  /// Processor time used by this process so far, all threads together.
  package static func processorTime() -> UInt64 { nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  /// Milliseconds until a moment, rounded up; 0 when it is past.
  package static func milliseconds(until moment: UInt64) -> Int32 {
    let now = now()
    return moment <= now ? 0 : Int32(clamping: (moment - now - 1) / 1_000_000 + 1)
  }

  /// The moment so many milliseconds from now.
  package static func after(milliseconds: Int32) -> UInt64 {
    now() + UInt64(max(0, milliseconds)) * 1_000_000
  }

  private static func nanoseconds(of clock: clockid_t) -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// A moment on the calendar in UTC, to the second. The clock on the wall can be set: order things
/// by number, not by this.
package struct Timestamp: Sendable, Hashable, Comparable {
  package var secondsSince1970: Int64

  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = secondsSince1970
  }

  package static func now() -> Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(secondsSince1970: Int64(time.tv_sec))
  }

  /// The clock on the wall as file times are: nanoseconds since 1970.
  package static func nowInNanoseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Year, month and day, in the Gregorian calendar.
  package var date: (year: Int64, month: Int64, day: Int64) {
    // Howard Hinnant, "chrono-compatible low-level date algorithms": days are counted from
    // 1 March 0000, in eras of 400 years, so that the leap day is the last of its year.
    let days = Timestamp.floorDivide(secondsSince1970, 86_400).quotient + 719_468
    let (era, dayOfEra) = Timestamp.floorDivide(days, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivide(
    _ value: Int64,
    _ divisor: Int64,
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 in UTC: `2024-09-09T08:30:00Z`.
  package var description: String {
    let (year, month, day) = date
    let second = Timestamp.floorDivide(secondsSince1970, 86_400).remainder
    let digits = { (value: Int64, count: Int) in
      String(repeating: "0", count: max(0, count - "\(value)".utf8.count)) + "\(value)"
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T"
      + "\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))Z"
  }
}

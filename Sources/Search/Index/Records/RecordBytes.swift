// SPDX-License-Identifier: GPL-2.0-or-later

/// A stored record that cannot be what was written: the index is damaged.
package struct RecordError: Error, Sendable, Equatable {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }
}

/// Numbers as LEB128, strings and lists by their length: the bytes of a stored record.
package struct RecordWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// A negative number has no place in a record and is written as zero.
  package mutating func number(_ value: Int) {
    var rest = UInt(max(0, value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Zero is nil.
  package mutating func optional(_ value: Int?) {
    number(value.map { $0 + 1 } ?? 0)
  }

  package mutating func blob(_ value: some Collection<UInt8>) {
    number(value.count)
    bytes.append(contentsOf: value)
  }

  package mutating func string(_ value: String) {
    blob(value.utf8)
  }

  package mutating func optional(_ value: String?) {
    number(value.map { $0.utf8.count + 1 } ?? 0)
    bytes.append(contentsOf: (value ?? "").utf8)
  }

  package mutating func list<Value>(
    _ values: [Value],
    _ write: (inout RecordWriter, Value) -> Void,
  ) {
    number(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what `RecordWriter` wrote. Any bytes may be given: what does not fit is an error.
package struct RecordReader: Sendable {
  private let bytes: [UInt8]
  package private(set) var offset: Int
  private let end: Int

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.offset = 0
    self.end = bytes.count
  }

  package var isAtEnd: Bool { offset == end }

  package mutating func number() throws(RecordError) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 {
        guard value <= UInt(Int32.max) else { break }
        return Int(value)
      }
      shift += 7
      if shift > 28 { break }
    }
    throw RecordError("a number in a stored record is cut off or too large")
  }

  package mutating func optionalNumber() throws(RecordError) -> Int? {
    let value = try number()
    return value == 0 ? nil : value - 1
  }

  /// Where the bytes of a blob are; the reader goes on behind it.
  package mutating func blobRange() throws(RecordError) -> Range<Int> {
    try range(count: try number())
  }

  package mutating func blob() throws(RecordError) -> [UInt8] {
    Array(bytes[try blobRange()])
  }

  package mutating func string() throws(RecordError) -> String {
    String(decoding: bytes[try blobRange()], as: UTF8.self)
  }

  package mutating func optionalString() throws(RecordError) -> String? {
    let count = try number()
    guard count > 0 else { return nil }
    return String(decoding: bytes[try range(count: count - 1)], as: UTF8.self)
  }

  package mutating func byte() throws(RecordError) -> UInt8 {
    bytes[try range(count: 1).lowerBound]
  }

  package mutating func list<Value>(
    _ read: (inout RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    let count = try number()
    // Each element takes a byte at least, so a damaged count cannot ask for more memory than that.
    guard count <= end - offset else {
      throw RecordError("a list in a stored record is longer than the record")
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// One of a closed set of words, stored by its place in it.
  package mutating func choice<Value: CaseIterable>(
    of type: Value.Type
  ) throws(RecordError) -> Value where Value.AllCases.Index == Int {
    let place = Int(try byte())
    let all = Value.allCases
    guard place < all.count else { throw RecordError("a stored record holds an unknown kind") }
    return all[place]
  }

  private mutating func range(count: Int) throws(RecordError) -> Range<Int> {
    guard count <= end - offset else {
      throw RecordError("a text in a stored record is longer than the record")
    }
    defer { offset += count }
    return offset..<(offset + count)
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import CXapian

extension Query {
  /// How many documents match, as far as the frequencies of the terms tell: what the library says of
  /// a search that it need not run.
  package struct Bounds: Equatable, Sendable {
    package var lower: Int
    package var estimate: Double
    package var upper: Int

    fileprivate init(_ lower: Int, _ estimate: Double, _ upper: Int) {
      (self.lower, self.estimate, self.upper) = (lower, estimate, upper)
    }
  }

  /// The bounds among so many documents, of which a term is in so many.
  package func bounds<Failure: Error>(
    among documents: Int,
    frequency: ([UInt8]) throws(Failure) -> Int,
  ) throws(Failure) -> Bounds {
    let all = Double(documents)
    let unknown = Bounds(0, all / 2, documents)
    var stack: [Bounds] = []
    func take(_ count: Int) -> ArraySlice<Bounds> {
      let taken = stack.suffix(count)
      stack.removeLast(taken.count)
      return taken
    }
    func both(_ parts: ArraySlice<Bounds>) -> Bounds {
      let absent = parts.reduce(0) { $0 + documents - $1.lower }
      let share = parts.reduce(1) { $0 * $1.estimate / max(all, 1) }
      return Bounds(max(0, documents - absent), share * all, parts.map(\.upper).min() ?? 0)
    }
    for instruction in instructions {
      switch instruction.op {
      case .nothing: stack.append(Bounds(0, 0, 0))
      case .everything: stack.append(Bounds(documents, all, documents))
      case .term:
        let count = try frequency(instruction.bytes)
        stack.append(Bounds(count, Double(count), count))
      case .occurring:
        let count = try frequency(instruction.bytes)
        stack.append(Bounds(0, Double(count) / 2, count))
      case .and: stack.append(both(take(instruction.a)))
      case .filter: stack.append(both(take(2)))
      case .phrase, .near:
        let found = both(take(instruction.a))
        stack.append(Bounds(0, found.estimate / 2, found.upper))
      case .or, .synonym:
        let parts = take(instruction.a)
        let share = parts.reduce(1) { $0 * (1 - $1.estimate / max(all, 1)) }
        stack.append(
          Bounds(
            parts.map(\.lower).max() ?? 0,
            (1 - share) * all,
            min(documents, parts.reduce(0) { $0 + $1.upper }),
          )
        )
      case .and_not:
        let parts = Array(take(2))
        guard parts.count == 2 else { return unknown }
        stack.append(
          Bounds(
            max(0, parts[0].lower - parts[1].upper),
            parts[0].estimate * (1 - parts[1].estimate / max(all, 1)),
            min(parts[0].upper, documents - parts[1].lower),
          )
        )
      case .and_maybe:
        if let first = take(2).first { stack.append(first) }
      case .scale: break
      default: stack.append(unknown)
      }
    }
    return stack.last ?? unknown
  }

  private struct Instruction {
    var op: cx_op
    var a: Int
    var bytes: [UInt8]
  }

  private var instructions: some Sequence<Instruction> {
    sequence(state: 0) { start in
      guard start + 13 <= program.count, let op = cx_op(rawValue: program[start]) else {
        return nil
      }
      func number(_ offset: Int) -> Int {
        unsafe program.withUnsafeBytes {
          Int(unsafe $0.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self))
        }
      }
      let a = number(1)
      let end = start + 13 + number(9)
      defer { start = end }
      return Instruction(op: op, a: a, bytes: Array(program[start + 13..<end]))
    }
  }
}

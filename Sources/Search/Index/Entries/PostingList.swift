// SPDX-License-Identifier: GPL-2.0-or-later

import Xapian

/// The terms of one entry while it is put together: each once, with its occurrences and positions,
/// in the order in which they first came, which is the same on whatever thread.
struct PostingList {
  private struct Item {
    var term: TermTable.ID
    var occurrences: UInt32
    var positions: Int32
  }

  private var items: [Item] = []
  /// For each term of the table, the serial number of the entry that had it last, and its item there.
  private var stamps: [UInt32] = []
  private var places: [Int32] = []
  private var serial: UInt32 = 0
  /// Positions as they came, with the item that each belongs to.
  private var positions: [(item: Int32, position: UInt32)] = []
  private var sorted: [UInt32] = []
  private var starts: [Int32] = []

  /// The terms so far, in the order in which they first came.
  var terms: [TermTable.ID] { items.map(\.term) }

  /// Begins the next entry.
  mutating func begin() {
    items.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    serial &+= 1
    if serial == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      serial = 1
    }
  }

  mutating func add(_ term: TermTable.ID, occurrences: UInt32) {
    items[item(of: term)].occurrences += occurrences
  }

  mutating func add(_ term: TermTable.ID, occurrences: UInt32, at position: UInt32) {
    let item = item(of: term)
    items[item].occurrences += occurrences
    items[item].positions += 1
    positions.append((Int32(truncatingIfNeeded: item), position))
  }

  private mutating func item(of term: TermTable.ID) -> Int {
    let index = Int(term)
    if index >= stamps.count {
      let missing = index + 1 + index / 2 - stamps.count
      stamps.append(contentsOf: repeatElement(0, count: missing))
      places.append(contentsOf: repeatElement(0, count: missing))
    }
    if stamps[index] == serial { return Int(places[index]) }
    stamps[index] = serial
    places[index] = Int32(truncatingIfNeeded: items.count)
    items.append(Item(term: term, occurrences: 0, positions: 0))
    return items.count - 1
  }

  /// Adds all terms to the entry of a paragraph of so many words. Impacts stand where the library has
  /// a number of occurrences.
  mutating func write(to entry: inout Entry, terms: TermTable, words: UInt32) {
    sortPositions()
    var next = 0
    for item in items {
      let term = terms.bytes.span.extracting(terms.range(of: item.term))
      let impact = Impact.of(occurrences: item.occurrences, words: words)
      if item.positions == 0 {
        entry.add(term, occurrences: impact)
      } else {
        let end = next + Int(item.positions)
        entry.add(term, at: sorted.span.extracting(next..<end), occurrences: impact)
        next = end
      }
    }
  }

  /// Groups the positions by item, keeping their order.
  private mutating func sortPositions() {
    starts.removeAll(keepingCapacity: true)
    var start: Int32 = 0
    for item in items {
      starts.append(start)
      start += item.positions
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: positions.count))
    for (item, position) in positions {
      sorted[Int(starts[Int(item)])] = position
      starts[Int(item)] += 1
    }
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

/// A queue of bounded length between threads. Whoever sends to a full one waits, whoever receives
/// from an empty one too.
package final class Channel<Element: Sendable>: Sendable {
  private struct State {
    /// Taken from `head` on; what lies before is gone already.
    var elements: [Element?] = []
    var head = 0
    var isClosed = false

    mutating func takeFirst() -> Element? {
      guard head < elements.count else { return nil }
      let element = elements[head]
      elements[head] = nil
      head += 1
      if head * 2 > elements.count {
        elements.removeFirst(head)
        head = 0
      }
      return element
    }
  }

  private let state = Locked(State())
  private let filled: Semaphore
  private let free: Semaphore

  package init(capacity: Int) throws(SystemError) {
    filled = try Semaphore()
    free = try Semaphore(UInt32(clamping: max(1, capacity)))
  }

  /// Waits for room; returns false when the channel was closed, and then the element is dropped.
  @discardableResult
  package func send(_ element: Element) -> Bool {
    free.wait()
    let isSent = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return !state.isClosed
    }
    // Closed: the next sender in line must hear it too.
    if isSent { filled.signal() } else { free.signal() }
    return isSent
  }

  /// Waits for an element; nil when the channel was closed and all elements were received.
  package func receive() -> Element? {
    filled.wait()
    let element = state.withLock { $0.takeFirst() }
    if element != nil { free.signal() } else { filled.signal() }
    return element
  }

  /// No more will be sent. What was sent can still be received.
  package func close() {
    state.withLock { $0.isClosed = true }
    filled.signal()
    free.signal()
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// Looks for new generations beside the serving: verifies, opens and warms them, and only then
/// hands them over.
final class Adopter: Sendable {
  private struct Wishes {
    /// Connections that wait for the end of the next look.
    var tokens: [UInt64] = []
    /// Somebody asked: what was refused is tried again.
    var isAsked = false
    var isStopped = false
  }

  private let configuration: ServerConfiguration
  private let mailbox: Mailbox
  private let bell: EventCounter
  private let wishes = Locked(Wishes())

  init(_ configuration: ServerConfiguration, _ mailbox: Mailbox) throws(SystemError) {
    self.configuration = configuration
    self.mailbox = mailbox
    bell = try EventCounter()
  }

  /// Looks at once, and tells the connection when it has.
  func look(for connection: UInt64? = nil) {
    wishes.withLock { wishes in
      wishes.isAsked = true
      if let connection { wishes.tokens.append(connection) }
    }
    bell.signal()
  }

  func stop() {
    wishes.withLock { $0.isStopped = true }
    bell.signal()
  }

  func start() throws(SystemError) -> Thread {
    let watch = try IndexWatch(configuration.index, bell)
    return try Thread(name: "adopter") { [self] in
      var search = GenerationSearch(configuration, mailbox) { [self] in
        wishes.withLock(\.isStopped)
      }
      // The first look is awaited by whoever started the server.
      var isFirst = true
      while true {
        let wish = wishes.withLock { wishes in
          defer { wishes = Wishes(isStopped: wishes.isStopped) }
          return wishes
        }
        if wish.isStopped { return }
        let refused = search.look(again: wish.isAsked)
        if isFirst || wish.isAsked { mailbox.post(.looked(for: wish.tokens, refused)) }
        isFirst = false
        watch.wait()
      }
    }
  }
}

/// What was found so far.
private struct GenerationSearch {
  /// A generation that some request may still use; opened again it would be the same.
  private struct Known {
    weak var generation: ServedGeneration?
  }

  private let configuration: ServerConfiguration
  private let isStopped: () -> Bool
  private let store: GenerationStore
  private let mailbox: Mailbox
  private var live: GenerationName?
  private var refused: (name: GenerationName?, report: RefusedGeneration)?
  private var known: [GenerationName: Known] = [:]

  init(
    _ configuration: ServerConfiguration,
    _ mailbox: Mailbox,
    isStopped: @escaping () -> Bool,
  ) {
    self.configuration = configuration
    self.isStopped = isStopped
    store = GenerationStore(configuration.index)
    self.mailbox = mailbox
  }

  /// Adopts the generation that CURRENT names, if it is another one; returns why it is not served.
  mutating func look(again: Bool) -> RefusedGeneration? {
    let name: GenerationName
    do {
      guard let found = try store.liveIfAny() else { return nil }
      name = found
    } catch {
      return refuse(nil, error.message)
    }
    if name == live {
      if refused != nil { mailbox.post(.refused(nil)) }
      refused = nil
      return nil
    }
    if let refused, refused.name == name, !again { return refused.report }
    do {
      let generation = try open(name)
      known = known.filter { $0.value.generation != nil }
      known[name] = Known(generation: generation)
      live = name
      refused = nil
      mailbox.post(.adopted(generation))
      return nil
    } catch {
      return refuse(name, error.message)
    }
  }

  private func open(_ name: GenerationName) throws(ErrorReply) -> ServedGeneration {
    if let generation = known[name]?.generation { return generation }
    let generation: Generation
    do {
      try store.checkDigests(of: name, isCancelled: isStopped)
      generation = try store.open(name)
    } catch {
      throw error.reply
    }
    return try ServedGeneration(
      generation,
      views: configuration.workers,
      limits: configuration.query,
    )
  }

  private mutating func refuse(_ name: GenerationName?, _ reason: String) -> RefusedGeneration {
    let report = RefusedGeneration(name: name.map { "\($0)" } ?? "CURRENT", reason: reason)
    // Said once, not every second.
    if refused?.report != report { mailbox.post(.refused(report)) }
    refused = (name, report)
    return report
  }
}

/// Waits until the index folder may have changed.
private final class IndexWatch: Sendable {
  /// Where the kernel tells nothing, looking once a second is all there is.
  private static let patience: Int32 = 1000
  private let folder: FilePath
  private let bell: EventCounter
  private let epoll: Epoll
  private let changes: FolderWatch?

  init(_ folder: FilePath, _ bell: EventCounter) throws(SystemError) {
    self.folder = folder
    self.bell = bell
    epoll = try Epoll()
    try epoll.add(bell, token: 0, for: [.readable])
    changes = try? FolderWatch()
    switch changes {
    case .some(let changes): try epoll.add(changes, token: 1, for: [.readable])
    case nil: break
    }
    watch()
  }

  func wait() {
    watch()
    var events: [Epoll.Event] = []
    try? epoll.wait(milliseconds: Self.patience, into: &events)
    bell.drain()
    switch changes {
    case .some(let changes): _ = try? changes.drain()
    case nil: break
    }
  }

  /// The folder may be made, or made anew, at any time; to add it again costs nothing.
  private func watch() {
    switch changes {
    case .some(let changes): _ = try? changes.add(folder)
    case nil: break
    }
  }
}

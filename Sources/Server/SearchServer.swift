// SPDX-License-Identifier: GPL-2.0-or-later

package import Platform
package import Wire

/// A listening socket; a class, since sockets cannot stand in arrays.
final class OpenListener {
  var listener: Listener

  init(_ listener: consuming Listener) {
    self.listener = listener
  }
}

/// What the threads of one server share.
struct SharedParts: Sendable {
  let log: ServerLog
  let mailbox: Mailbox
  let jobs: JobQueue
  let adopter: Adopter
  /// In nanoseconds.
  let started: UInt64
}

/// Stops a server from another thread.
package struct ServerHandle: Sendable {
  let mailbox: Mailbox

  /// Like SIGTERM: the first time with good manners, the second time at once.
  package func stop() { mailbox.post(.stop) }

  /// Like SIGHUP.
  package func reload() { mailbox.post(.reload) }
}

/// Why a server does not start.
package enum ServerError: Error, Sendable {
  case address(EndpointError)
  case system(SystemError)
  /// An address that others can reach, and no token.
  case open(SocketAddress)
}

/// Sockets to answers. Bound when it is made, serving while it runs.
package final class SearchServer {
  /// Where it listens, with the ports that were chosen.
  package let addresses: [SocketAddress]
  package let handle: ServerHandle
  private let configuration: ServerConfiguration
  private let shared: SharedParts
  /// Handed to the loop, which closes them when the server is told to stop.
  private var listeners: [OpenListener]

  package init(_ configuration: ServerConfiguration) throws(ServerError) {
    self.configuration = configuration
    var listeners: [OpenListener] = []
    for endpoint in configuration.listen {
      for address in try Self.resolve(endpoint) {
        listeners.append(try Self.listen(at: address, configuration))
      }
    }
    self.listeners = listeners
    addresses = listeners.map { $0.listener.address }
    do {
      let mailbox = try Mailbox()
      shared = SharedParts(
        log: try ServerLog(configuration.log),
        mailbox: mailbox,
        jobs: try JobQueue(),
        adopter: try Adopter(configuration, mailbox),
        started: MonotonicTime.now(),
      )
      handle = ServerHandle(mailbox: mailbox)
    } catch {
      throw .system(error)
    }
  }

  private static func resolve(_ endpoint: Endpoint) throws(ServerError) -> [SocketAddress] {
    do {
      return try endpoint.resolve()
    } catch {
      throw .address(error)
    }
  }

  private static func listen(
    at address: SocketAddress,
    _ configuration: ServerConfiguration,
  ) throws(ServerError) -> OpenListener {
    do {
      switch address {
      case .unix(let path):
        return OpenListener(try Listener.unix(path, mode: configuration.socketMode))
      case .tcp(let host, let port):
        if host.isLoopback || configuration.token != nil {
          return OpenListener(try Listener.tcp(host, port: port))
        }
      }
    } catch {
      throw .system(error)
    }
    throw .open(address)
  }

  /// Serves on this thread until it is told to stop. `ready` is called when the index that was
  /// there at the start answers, or was refused, or is known to be missing.
  package func run(
    signals: consuming SignalReader? = nil,
    ready: @escaping (ServerStatus) -> Void = { _ in },
  ) throws(SystemError) {
    let loop = try EventLoop(configuration, shared, listeners: listeners, signals: signals)
    loop.announce = ready
    listeners = []
    let threads = ServerThreads(shared)
    defer { threads.end() }
    try threads.start(configuration)
    try loop.run()
  }
}

/// The threads beside the loop. All have ended when the server has.
private final class ServerThreads {
  private let shared: SharedParts
  private var working: [RunningThread] = []
  private var logging: RunningThread?

  init(_ shared: SharedParts) {
    self.shared = shared
  }

  func start(_ configuration: ServerConfiguration) throws(SystemError) {
    logging = RunningThread(try shared.log.start())
    working.append(RunningThread(try shared.adopter.start()))
    let worker = Worker(
      jobs: shared.jobs,
      mailbox: shared.mailbox,
      log: shared.log,
      configuration: configuration,
    )
    for number in 0..<configuration.workers {
      working.append(RunningThread(try worker.start(number)))
    }
  }

  func end() {
    shared.jobs.close()
    shared.adopter.stop()
    for thread in working { thread.join() }
    shared.log.close()
    logging?.join()
  }
}

/// A thread that can stand in a list.
private final class RunningThread {
  private var thread: Thread?

  init(_ thread: consuming Thread) {
    self.thread = .some(thread)
  }

  func join() {
    thread.take()?.join()
  }
}

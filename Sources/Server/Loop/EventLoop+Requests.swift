// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

extension EventLoop {
  // MARK: To the workers and back

  func dispatch(_ request: Request, _ style: ReplyStyle, _ connection: Connection) {
    var generation: ServedGeneration?
    do {
      if grammar.rule(of: request.verb).needsIndex {
        generation = try generations.generation(numbered: request.number("gen"))
      }
    } catch {
      var reply = Reply(error)
      reply.generation = generations.live?.number
      emit(reply, style, connection, verb: request.verb)
      return
    }
    // What earlier requests of the same turn left must go out first.
    flush(connection)
    guard connection.state != .gone else { return }
    let cancellation = Cancellation()
    connection.running = cancellation
    shared.jobs.push(
      Job(
        token: connection.token,
        request: request,
        style: style,
        generation: generation,
        cancellation: cancellation,
        peer: connection.output.count == 0 ? connection.peer : nil,
        began: now,
      )
    )
  }

  func finish(_ completion: Completion) {
    statistics.count(completion.verb, completion.code)
    statistics.time(completion.verb, nanoseconds: completion.duration)
    statistics.bytesOut += completion.sent
    guard let connection = connections[completion.token] else { return }
    connection.running = nil
    guard !completion.isBroken else {
      drop(connection, because: "reset")
      return
    }
    connection.lastActivity = now
    connection.output.append(completion.unsent)
    pump(connection)
  }

  // MARK: About the server itself

  func answer(_ request: Request, _ style: ReplyStyle, _ connection: Connection) {
    if request.verb == .reload {
      connection.running = Cancellation()
      reloads[connection.token] = style
      shared.adopter.look(for: connection.token)
      return
    }
    var reply = reply(to: request)
    reply.generation = generations.live?.number
    emit(reply, style, connection, verb: request.verb)
  }

  private func reply(to request: Request) -> Reply {
    switch request.verb {
    case .hello: Reply(Hello(info: info, greeting: greeting))
    case .info: Reply(info)
    case .health: health
    case .stats: statisticsReply(asPrometheus: request.word("as") == "prometheus")
    default: Reply(250, "pong", .value(Pong(status: status)))
    }
  }

  private func statisticsReply(asPrometheus: Bool) -> Reply {
    let report = statistics.report(
      status,
      queue: shared.jobs.count,
      running: connections.values.count { $0.isBusy },
    )
    return asPrometheus ? Reply(PrometheusText(report)) : Reply(report)
  }

  var greeting: Greeting {
    Greeting(
      generation: generations.live?.number,
      limits: configuration.wire,
      prose: generations.live == nil ? "no index yet" : "ready",
    )
  }

  var status: ServerStatus {
    let live = generations.live
    return ServerStatus(
      state: stopsBy != nil ? "draining" : live == nil ? "no-index" : "ready",
      generation: live?.number,
      generationName: live.map { "\($0.name)" },
      documents: live?.documents ?? 0,
      paragraphs: live?.paragraphs ?? 0,
      uptime: Int((now - shared.started) / 1_000_000_000),
      connections: connections.count,
      workers: configuration.workers,
      held: generations.heldNames,
      refused: generations.refused,
    )
  }

  private var info: ServerInfo {
    ServerInfo(status: status, limits: configuration.namedLimits)
  }

  private var health: Reply {
    if stopsBy != nil { return Reply(.notReady("the server is stopping")) }
    guard generations.live != nil else { return Reply(.notReady("there is no index yet")) }
    return Reply(250, "ready", .value(Pong(status: status)))
  }

  // MARK: Generations

  func adopt(_ generation: ServedGeneration) {
    generations.adopt(generation, now: now)
    statistics.adopted += 1
    shared.log.write(
      .events,
      "adopted",
      [
        ("generation", "\(generation.name)"), ("documents", "\(generation.documents)"),
        ("paragraphs", "\(generation.paragraphs)"),
      ],
    )
  }

  func refuse(_ refused: RefusedGeneration?) {
    generations.refused = refused
    guard let refused else { return }
    statistics.generationsRefused += 1
    shared.log.write(
      .problems,
      "refused",
      [("generation", refused.name), ("why", refused.reason)],
    )
  }

  func answerReloads(_ tokens: [UInt64], _ refused: RefusedGeneration?) {
    announce?(status)
    announce = nil
    for token in tokens {
      guard let style = reloads.removeValue(forKey: token), let connection = connections[token]
      else { continue }
      connection.running = nil
      var reply = refused.map { Reply(.generationRefused($0)) } ?? Reply(Pong(status: status))
      if refused == nil && generations.live == nil { reply = Reply(.noIndex) }
      reply.generation = generations.live?.number
      emit(reply, style, connection, verb: .reload)
      pump(connection)
    }
  }
}

extension ErrorReply {
  fileprivate static func notReady(_ why: String) -> ErrorReply {
    ErrorReply(code: 451, word: "not-ready", message: why)
  }

  fileprivate static func generationRefused(_ refused: RefusedGeneration) -> ErrorReply {
    ErrorReply(
      code: 452,
      word: "backend",
      message: refused.reason,
      hint: "the generation before it goes on answering",
      culprit: refused.name,
    )
  }
}

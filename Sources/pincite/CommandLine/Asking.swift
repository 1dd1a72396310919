// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Server
import Wire

extension Invocation {
  /// The value that answers a request: from the server that is named, else from the local index.
  /// Both read the request by the same grammar and answer it by the same code.
  func ask<Value: JSONReadable & Sendable>(
    _ request: Request,
    for type: Value.Type = Value.self,
  ) throws(Failure) -> Value {
    do {
      if serverAddress != nil {
        return try client(of: try serverEndpoint()).ask(request, for: type)
      }
      return try answerLocally(request, for: type)
    } catch let error as ErrorReply {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.internalError, "internal", "\(error)")
    }
  }

  private func answerLocally<Value: Sendable>(
    _ request: Request,
    for type: Value.Type,
  ) throws -> Value {
    var line: [UInt8] = []
    request.writeJSON(to: &line)
    let checked: Request
    do {
      checked = try Grammar().request(line.dropLast())
    } catch {
      throw error.error
    }
    let generation: Generation
    do {
      generation = try GenerationStore(indexPath).openLive()
    } catch {
      throw error.reply
    }
    let reply = Responder(try Searcher(generation)).reply(to: checked)
    if case .error(let error) = reply.body { throw error }
    guard let value = reply.value as? Value else {
      throw Failure(.internalError, "internal", "\(request.verb.rawValue) is no \(Value.self)")
    }
    return value
  }
}

extension Reply {
  fileprivate var value: (any Sendable)? {
    switch body {
    case .answer(let answer): answer
    case .similar(let similar): similar
    case .value(let value): value
    case .none, .error: nil
    }
  }
}

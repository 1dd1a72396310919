// SPDX-License-Identifier: GPL-2.0-or-later

import Platform
import Search
import Wire

/// A thread that answers one request after the other.
struct Worker: Sendable {
  let jobs: JobQueue
  let mailbox: Mailbox
  let log: ServerLog
  let configuration: ServerConfiguration

  func start(_ number: Int) throws(SystemError) -> Thread {
    try Thread(name: "worker-\(number)") {
      while let job = jobs.pop() { mailbox.post(.done(run(job))) }
    }
  }

  private func run(_ job: Job) -> Completion {
    var reply =
      job.generation?.reply(to: job.request, cancellation: job.cancellation)
      ?? Responder.reply(withoutIndex: job.request)
    let duration = MonotonicTime.now() - job.began
    reply.generation = job.generation?.number
    reply.ms = Double(duration) / 1_000_000
    note(job, reply, duration)
    var output = OutputQueue()
    output.append { reply.write(job.style, to: &$0) }
    var completion = Completion(
      token: job.token,
      verb: job.request.verb,
      code: reply.code,
      unsent: [],
      sent: 0,
      isBroken: false,
      duration: duration,
    )
    let size = output.count
    if let peer = job.peer, !job.cancellation.isCancelled {
      if case .broken = output.send(to: peer) { completion.isBroken = true }
    }
    completion.sent = size - output.count
    completion.unsent = output.takeAll()
    return completion
  }

  /// The line can be replayed when query text may be written to the log.
  private func note(_ job: Job, _ reply: Reply, _ duration: UInt64) {
    let isSlow = duration / 1_000_000 >= UInt64(configuration.limits.slow)
    guard log.wants(.requests) || isSlow else { return }
    var request = job.request
    if !configuration.logsQueries, request.text != nil { request.text = "…" }
    var line: [UInt8] = []
    _ = request.writeText(to: &line)
    log.write(
      isSlow ? .events : .requests,
      isSlow ? "slow" : "answered",
      [
        ("code", "\(reply.code)"), ("ms", "\(duration / 1_000_000)"),
        ("generation", job.generation.map { "\($0.name)" } ?? "-"),
        ("request", String(decoding: line.dropLast(), as: UTF8.self)),
      ],
    )
  }
}

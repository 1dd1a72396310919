// SPDX-License-Identifier: GPL-2.0-or-later

import Search
import Server
import Wire

extension Verb {
  static let status = Verb(
    name: "status",
    group: .run,
    operands: "",
    summary: "tell what answers: the index, or a server with its counters",
    flags: [.index, .server, .tokenFile, .prometheus] + Flag.printing,
    examples: [
      Example("pincite status", "the local index"),
      Example("pincite status --server 127.0.0.1:7411 --prometheus", "counters for a collector"),
    ],
    run: { call in
      try call.takesNoOperands()
      guard call.serverAddress != nil || call.has(.prometheus) else {
        try call.present(try call.localStatus())
        return .done
      }
      let client = try call.client(of: try call.serverEndpoint())
      if call.has(.prometheus) {
        let report: StatisticsReport = try client.ask(Request(.stats))
        try Console.print(PrometheusText(report).lines.map { $0 + "\n" }.joined())
      } else {
        let status: ServerStatus = try client.ask(Request(.info))
        try call.present(status)
      }
      return .done
    },
  )
}

extension Flag {
  fileprivate static let prometheus = Flag("prometheus", "print the server's counters as text")
}

extension Invocation {
  /// What can be told of an index that no server answers from.
  fileprivate func localStatus() throws(Failure) -> ServerStatus {
    let head: Manifest.Head
    do {
      head = try GenerationStore(indexPath).openLive().head
    } catch {
      throw Failure(error.reply)
    }
    return ServerStatus(
      server: nil,
      state: "ready",
      generation: head.number,
      generationName: "\(head.name)",
      documents: head.documents,
      paragraphs: head.paragraphs,
      uptime: 0,
      connections: 0,
      workers: 0,
      held: [],
      refused: nil,
    )
  }
}

extension ServerStatus: Presentable {
  static var columns: [String] { ["name", "value"] }

  var records: [[String]] {
    var records = [
      ["version", version], ["state", state], ["generation", generationName ?? ""],
      ["documents", "\(documents)"], ["paragraphs", "\(paragraphs)"],
    ]
    if server != nil {
      records += [
        ["uptime", "\(uptime)"], ["connections", "\(connections)"], ["workers", "\(workers)"],
      ]
    }
    records += held.map { ["held", $0] }
    records += refused.map { [["refused", "\($0.name): \($0.reason)"]] } ?? []
    return records
  }

  func draw(on page: inout Page) {
    for record in records {
      page.entry(
        record[0],
        [record[0] == "refused" ? .problem(record[1]) : .plain(record[1])],
        column: 12,
      )
    }
  }
}

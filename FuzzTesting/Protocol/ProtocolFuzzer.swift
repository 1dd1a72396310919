// SPDX-License-Identifier: GPL-2.0-or-later

import Server
import Wire

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProtocol(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Bytes of a client, whole and in pieces, through lines, requests and session. Whatever they are,
/// both ways give the same replies, and each reply is lines of its spelling.
private func check(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let whole = replies([bytes[...]])
  let size = Int(first % 16) + 1
  let pieces = stride(from: 0, to: bytes.count, by: size).map {
    bytes[$0..<min($0 + size, bytes.count)]
  }
  precondition(replies(pieces) == whole, "pieces of \(size) bytes are answered differently")
  checkLines(whole)
}

private let grammar = Grammar()

private func replies(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
  var session = Session(
    grammar: grammar,
    token: AccessToken(Array("0123456789abcdef0123456789abcdef".utf8)),
  )
  var lines = LineBuffer(limit: session.lineLimit)
  var output: [UInt8] = []
  for piece in pieces {
    lines.append(piece)
    while let line = lines.next() {
      write(session.take(line), to: &output)
      lines.limit = session.lineLimit
    }
  }
  if lines.isInsideLine { write(session.takeUnfinishedLine(), to: &output) }
  return output
}

private func write(_ step: Session.Step, to output: inout [UInt8]) {
  switch step {
  case .nothing: break
  case .reply(let reply, let style, _): reply.write(style, to: &output)
  case .server(let request, _), .search(let request, _):
    checkSpellings(of: request)
    request.writeJSON(to: &output)
  }
}

/// What was read can be written in JSON and is read the same again.
private func checkSpellings(of request: Request) {
  var line: [UInt8] = []
  request.writeJSON(to: &line)
  let again = try? grammar.request(Array(line.dropLast()))
  precondition(again == request, "the request does not survive its JSON")
}

private func checkLines(_ output: [UInt8]) {
  precondition(output.isEmpty || output.last == UInt8(ascii: "\n"))
  for line in output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    for byte in line where byte != 0x09 {
      precondition(byte >= 0x20 && byte != 0x7F, "a control character reached a reply")
    }
    if line.first == UInt8(ascii: "{") {
      precondition((try? JSON.parse(Array(line))) != nil, "a line is no JSON")
    }
  }
}

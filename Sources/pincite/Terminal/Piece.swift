// SPDX-License-Identifier: GPL-2.0-or-later

/// What a piece of a page is; its looks follow from that.
enum Role: Sendable, Equatable {
  case plain
  case hit
  case citation
  case dim
  case problem

  /// The terminal's own attributes and its 16 colours, so that the user's theme decides.
  var attributes: String? {
    switch self {
    case .plain: nil
    case .hit: "1;4"
    case .citation: "1"
    case .dim: "2"
    case .problem: "1;31"
    }
  }
}

/// Text and what it is.
struct Piece: Sendable, Equatable, ExpressibleByStringInterpolation {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  static func plain(_ text: String) -> Piece { Piece(text, .plain) }
  static func hit(_ text: String) -> Piece { Piece(text, .hit) }
  static func citation(_ text: String) -> Piece { Piece(text, .citation) }
  static func dim(_ text: String) -> Piece { Piece(text, .dim) }
  static func problem(_ text: String) -> Piece { Piece(text, .problem) }
}

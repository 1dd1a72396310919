// SPDX-License-Identifier: GPL-2.0-or-later

/// Something an editor should know about a file: what, where, and what to do.
package struct Finding: Sendable, Equatable {
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning, note
  }

  /// A stable code: family and number, `NUM01`.
  package var rule: String
  package var severity: Severity
  /// 1-based source line; 0 for the file as a whole.
  package var line: Int
  package var message: String
  package var excerpt: String
  package var remedy: String
  /// Whether the line is one of the sidecar, not of the text.
  package var inSidecar: Bool

  package init(
    rule: String,
    severity: Severity,
    line: Int,
    message: String,
    excerpt: String = "",
    remedy: String = "",
    inSidecar: Bool = false,
  ) {
    self.rule = rule
    self.severity = severity
    self.line = line
    self.message = message
    self.excerpt = excerpt
    self.remedy = remedy
    self.inSidecar = inSidecar
  }
}

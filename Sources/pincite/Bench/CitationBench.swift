// SPDX-License-Identifier: GPL-2.0-or-later

import Documents

/// Recognition and resolution alone, over documents that have been parsed before.
extension ReadingBench {
  func ofCitations() -> Figure {
    let documents = files.map { Document.read($0, citations: false) }
    let time = fastest {
      for document in documents {
        var document = document
        recogniseCitations(in: &document)
      }
    }
    return Figure(
      name: "recognition and resolution",
      value: Double(files.reduce(0) { $0 + $1.count }) / Double(max(time, 1)) * 1000,
      unit: "MB/s",
      bound: 60,
      isCeiling: false,
      remark: "of processor time, on one core, over parsed documents",
    )
  }

  /// The citations of one hostile shape at 1, 4, 16 and 64 MiB.
  static func hostileCitations(_ shape: HostileShape) -> Figure {
    var counted = 0
    let times = [1, 4, 16, 64].map { size in
      var document = Document.read(shape.bytes(size << 20), citations: false)
      let time = processorTime { recogniseCitations(in: &document) }
      counted = document.citations.count
      return Double(time) / 1e9
    }
    let seconds = times.map { $0.rounded(toPlaces: 2) }.joined(separator: ", ")
    return Figure(
      name: "citations of \(shape.name): 64 MiB to 16 MiB",
      value: times[3] / max(times[2], 0.001),
      unit: "times",
      bound: 6,
      remark: "\(seconds) s at 1, 4, 16 and 64 MiB, \(counted) in the last",
    )
  }
}

extension HostileShape {
  /// What makes one citation look at many others.
  static let citations = [
    HostileShape("Id. in notes", "^ Id.\n"),
    HostileShape("Ibid. in one line", "Ibid. "),
    HostileShape("supra to itself", "^ Smith, supra note %, at 4.\n"),
    HostileShape("supra to the first", "^ Smith v. Jones, supra note 1, at 4.\n"),
    HostileShape("supra by name", "^ Smith v. Jones, supra, at 4.\n"),
    HostileShape("infra", "^ See infra note 4%.\n"),
    HostileShape(
      "notes out of order",
      "^ Smith, supra note 9.\n\n⁹ See A/RES/60/1; A/RES/60/2.\n",
    ),
    HostileShape("§", "§"),
    HostileShape("§ 5 and ", "§ 5 and "),
    HostileShape("18 U.S.C. § 5(", "18 U.S.C. § 5("),
    HostileShape("paras. 4, ", "paras. 4, "),
    HostileShape("section 5 of title 18, ", "section 5 of title 18, "),
    HostileShape("a symbol without end", "A/1/"),
    HostileShape("CEDAW/C/LAO/Q/10-", "CEDAW/C/LAO/Q/10-"),
    HostileShape("articles 1, ", "articles 1, "),
    HostileShape("one list", "%, ", head: "articles 1, "),
    HostileShape("one list of sections", "§ %, ", head: "18 U.S.C. "),
    HostileShape("one list of recommendations", "88.4, ", head: "recommendations "),
    HostileShape("instruments in one sentence", "article 5 it, the Convention it, "),
    HostileShape("laws in one sentence", "Code of Act of Law on Code on "),
    HostileShape("places far from a source", "which para. 5 ", head: "A/RES/60/1 " + words),
    HostileShape("titles that nobody defines", "List of Issues para. 2 "),
    HostileShape("names", "Smith v. Jones v. "),
    HostileShape("www.a.org/", "www.a.org/A/"),
    HostileShape("[n ", "[n "),
    HostileShape("general comment No. 3 and ", "general comment No. 3 and "),
    HostileShape("A. ", "A. "),
    HostileShape("<a ", "<a "),
    HostileShape("&#", "&#"),
    HostileShape("a*", "a*"),
  ]

  private static let words = String(repeating: "Report ", count: 8000)
}

// SPDX-License-Identifier: GPL-2.0-or-later

import Wire

extension Verb {
  static let timeline = Verb(
    name: "timeline",
    group: .find,
    operands: "QUERY",
    summary: "show how the matches divide by year",
    flags: [.scope] + Flag.filters + Flag.reading,
    examples: [
      Example("pincite timeline 'capital punishment'", "a bar for each year, with its number")
    ],
    run: { call in
      let timeline: Timeline = try call.ask(Request(.timeline, try call.query()))
      try call.present(timeline)
      return timeline.buckets.isEmpty && timeline.undated == 0 ? .nothingFound : .done
    },
  )
}

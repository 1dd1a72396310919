// swift-tools-version: 6.3
// SPDX-License-Identifier: GPL-2.0-or-later

import PackageDescription

// One line a fuzzer: the folder with its function and its seeds, and the rooms it needs.
let fuzzers: [(folder: String, rooms: [String])] = [
  ("Citations", ["Documents"]),
  ("DocumentQuery", ["Platform", "Search", "Wire"]),
  ("Pages", []),
  ("Protocol", ["Server", "Wire"]),
  ("Query", ["Search"]),
  ("Reading", ["Documents"]),
]

// The program's own rooms, linked, because what they declare is for their package only, and built so
// that libFuzzer sees which way they go. libFuzzer brings its own `main`: a fuzzer is a library, and
// `run` links it.
let package = Package(
  name: "FuzzTesting",
  products: fuzzers.map {
    .library(name: "Fuzz\($0.folder)", type: .static, targets: ["Fuzz\($0.folder)"])
  },
  targets: [
    .target(name: "CXapian"),
    .target(name: "Xapian", dependencies: ["CXapian"]),
    .target(name: "CLinux"),
    .target(name: "Platform", dependencies: ["CLinux"]),
    .target(name: "Documents"),
    .target(
      name: "Wire",
      dependencies: ["Platform"],
      exclude: ["PROTOCOL.md", "reply.schema.json", "transcript.txt"],
    ),
    .target(name: "Search", dependencies: ["Documents", "Platform", "Wire", "Xapian"]),
    .target(name: "Server", dependencies: ["Platform", "Search", "Wire"]),
  ]
    + fuzzers.map { fuzzer in
      .target(
        name: "Fuzz\(fuzzer.folder)",
        dependencies: fuzzer.rooms.map { .byName(name: $0) },
        path: fuzzer.folder,
        exclude: ["Seeds"],
      )
    },
  cxxLanguageStandard: .cxx17,
)

for target in package.targets where !["CLinux", "CXapian"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .unsafeFlags(["-sanitize=fuzzer,address"]),
  ]
}

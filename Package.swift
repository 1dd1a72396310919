// swift-tools-version: 6.3
// SPDX-License-Identifier: GPL-2.0-or-later

import PackageDescription

let package = Package(
  name: "Pincite",
  products: [.executable(name: "pincite", targets: ["pincite"])],
  targets: [
    .target(
      name: "CXapian",
      cxxSettings: [
        .enableWarning("all"), .enableWarning("extra"), .enableWarning("missing-prototypes"),
        .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("xapian")],
    ),
    .target(name: "Xapian", dependencies: ["CXapian"]),
    .target(
      name: "CLinux",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
    ),
    .target(name: "Platform", dependencies: ["CLinux"]),
    .target(name: "Documents"),
    .target(
      name: "Wire",
      dependencies: ["Platform"],
      exclude: ["PROTOCOL.md", "reply.schema.json", "transcript.txt"],
    ),
    .target(name: "Search", dependencies: ["Documents", "Platform", "Wire", "Xapian"]),
    .target(name: "Server", dependencies: ["Platform", "Search", "Wire"]),
    .executableTarget(
      name: "pincite",
      dependencies: ["Documents", "Platform", "Search", "Server", "Wire"],
    ),
    .target(name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport"),
    .testTarget(name: "XapianTests", dependencies: ["TestSupport", "Xapian"]),
    .testTarget(name: "PlatformTests", dependencies: ["Platform", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport", "Wire"]),
    .testTarget(name: "WireTests", dependencies: ["TestSupport", "Wire"]),
    .testTarget(
      name: "SearchTests",
      dependencies: ["Documents", "Platform", "Search", "TestSupport", "Wire", "Xapian"],
    ),
    .testTarget(
      name: "ServerTests",
      dependencies: ["Platform", "Search", "Server", "TestSupport", "Wire"],
    ),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["Platform", "TestSupport", "Wire", "pincite"],
      exclude: ["Fixtures", "Golden"],
    ),
    .testTarget(
      name: "TortureTests",
      dependencies: ["Platform", "Search", "TestSupport", "Wire", "pincite"],
    ),
  ],
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
    .treatAllWarnings(as: .error),
  ]
}

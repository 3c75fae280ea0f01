// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled the same way: a file's imports are the true list of whom it knows.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A room of the house and the rooms below it that it may name.
func room(_ name: String, uses: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

/// The tests of one room. They see what its neighbours see, and what all tests share.
func tests(of name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + uses,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "caseload",
  products: [.executable(name: "caseload", targets: ["caseload"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CPrefetch"),
    room("Probability", uses: ["CGSL"]),
    room("SocialCare", uses: []),
    room("EventEngine", uses: []),
    room("OutputStatistics", uses: ["Probability"]),
    room(
      "Scenarios",
      uses: ["SocialCare", "Probability", .product(name: "Yams", package: "Yams")]),
    room(
      "CaseloadModel",
      uses: [
        "CPrefetch", "Scenarios", "EventEngine", "OutputStatistics", "SocialCare", "Probability",
      ]),
    room("Verification", uses: ["EventEngine", "OutputStatistics", "Probability"]),
    room(
      "ResultStore",
      uses: ["CNettle", "OutputStatistics", .product(name: "GRDB", package: "GRDB.swift")]),
    room(
      "Experiments",
      uses: ["CaseloadModel", "ResultStore", "Scenarios", "OutputStatistics", "SocialCare"]),
    room("ResultTables", uses: ["ResultStore", "OutputStatistics"]),
    room(
      "Calibration",
      uses: [
        "Experiments", "CaseloadModel", "Scenarios", "OutputStatistics", "Probability",
        "SocialCare",
      ]),
    room(
      "Validation",
      uses: [
        "Experiments", "CaseloadModel", "Scenarios", "OutputStatistics", "Probability",
        "SocialCare",
      ]),
    room(
      "Benchmarks",
      uses: ["CaseloadModel", "Scenarios", "EventEngine", "OutputStatistics", "Probability"]),
    .executableTarget(
      name: "caseload",
      dependencies: [
        "Benchmarks", "Calibration", "CaseloadModel", "Experiments", "OutputStatistics",
        "ResultStore", "ResultTables", "Scenarios", "SocialCare", "Validation", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Probability"),
    tests(of: "SocialCare"),
    tests(of: "EventEngine", uses: ["Probability"]),
    tests(of: "OutputStatistics"),
    tests(of: "Scenarios", uses: ["SocialCare"], resources: [.copy("Fixtures")]),
    tests(
      of: "CaseloadModel",
      uses: ["Scenarios", "EventEngine", "OutputStatistics", "SocialCare", "Probability"]),
    tests(of: "ResultStore", uses: ["OutputStatistics"]),
    tests(of: "Experiments", uses: ["CaseloadModel", "ResultStore", "Scenarios"]),
    tests(of: "ResultTables", uses: ["ResultStore", "OutputStatistics"]),
    tests(of: "Calibration", uses: ["CaseloadModel", "Scenarios"]),
    tests(of: "Validation", uses: ["OutputStatistics"]),
    tests(of: "Verification", uses: ["OutputStatistics", "Probability"]),
    tests(of: "Benchmarks", uses: ["EventEngine", "OutputStatistics"]),
    tests(of: "caseload"),
  ]
)

// The benchmark harness and what it needs: only for who asks for it (CONTRIBUTING.md, “Speed”).
if Context.environment["CASELOAD_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "CaseloadBenchmarks",
      dependencies: [
        "Benchmarks", "CaseloadModel", "Scenarios",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/CaseloadBenchmarks",
      swiftSettings: [.swiftLanguageMode(.v6)],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}

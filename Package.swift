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

/// The tests of one room. They see what its neighbours see.
func tests(of name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + uses, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "caseload",
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    room("Probability", uses: ["CGSL"]),
    tests(of: "Probability"),
  ]
)

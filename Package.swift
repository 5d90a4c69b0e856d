// swift-tools-version: 6.1
import PackageDescription

/// What every Swift module of the package is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A stage or a target of the pipeline.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil, exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

/// The tests of one module, or of the whole compiler.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "contractc",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "contractc", targets: ["contractc"]),
    .library(name: "ContractDriver", targets: ["ContractDriver"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // Read.
    module("ContractBase"),
    module("ContractSyntax", ["ContractBase", "CLibYAML"]),
    // Check.
    module("ContractModel", ["ContractBase"]),
    module("ContractSema", ["ContractBase", "ContractSyntax", "ContractModel"], resources: [.embedInCode("Prelude")]),
    // Plan.
    module("ContractPlan", ["ContractBase", "ContractModel"]),
    // Emit.
    module("EmitKit", ["ContractBase", "ContractModel", "ContractPlan"]),
    module("EmitSQL", ["ContractBase", "ContractModel", "ContractPlan", "EmitKit"]),
    module("EmitExpress", ["ContractBase", "ContractModel", "ContractPlan", "EmitKit"], resources: [.embedInCode("Runtime")]),
    module("EmitFastAPI", ["ContractBase", "ContractModel", "ContractPlan", "EmitKit"], resources: [.embedInCode("Runtime")]),
    module(
      "EmitGo", ["ContractBase", "ContractModel", "ContractPlan", "EmitKit"],
      resources: ["api", "db", "password", "testkit", "token", "want", "wire"].map { .embedInCode("Runtime/" + $0) },
      exclude: ["Runtime/go.mod"]),
    module("EmitContract", ["ContractBase", "ContractModel", "ContractSema", "ContractSyntax"]),
    module(
      "EmitOpenAPI",
      ["ContractBase", "ContractModel", "ContractPlan", "ContractSema", "ContractSyntax", "EmitContract", "EmitKit"]),
    module(
      "EmitGraphQL", ["ContractBase", "ContractModel", "ContractPlan", "ContractSyntax", "EmitContract", "EmitKit"]),
    // Review, write, and the command line.
    module("ContractReview", ["ContractBase", "ContractModel", "ContractPlan", "CLibXML2"]),
    module(
      "ContractDriver",
      [
        "ContractBase", "ContractSyntax", "ContractModel", "ContractSema", "ContractPlan", "ContractReview",
        "EmitKit", "EmitSQL", "EmitExpress", "EmitFastAPI", "EmitGo", "EmitContract", "EmitOpenAPI", "EmitGraphQL",
      ]),
    .executableTarget(
      name: "contractc",
      dependencies: [
        "ContractBase", "ContractModel", "ContractSema", "ContractPlan", "ContractDriver", "ContractReview", "EmitKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ContractBaseTests", ["ContractBase"]),
    tests("ContractSyntaxTests", ["ContractBase", "ContractSyntax"]),
    tests(
      "ContractSemaTests",
      ["ContractBase", "ContractSyntax", "ContractModel", "ContractSema", "ContractReview", "TestSupport"]),
    tests("ContractModelTests", ["ContractBase", "ContractModel"]),
    tests("ContractReviewTests", ["ContractBase", "ContractModel", "ContractReview", "ContractSema", "TestSupport"]),
    tests(
      "ContractPlanTests",
      ["ContractBase", "ContractModel", "ContractPlan", "ContractSema", "ContractSyntax", "TestSupport"]),
    tests("EmitTests", ["ContractBase", "ContractModel", "ContractPlan", "EmitKit", "EmitExpress", "EmitSQL"]),
    tests(
      "GoldenTests",
      ["ContractBase", "ContractDriver", "ContractModel", "ContractPlan", "ContractSema", "EmitKit", "TestSupport", "contractc"]),
    tests("CommandLineTests", ["TestSupport"]),
    tests(
      "ContractDriverTests",
      ["ContractBase", "ContractModel", "ContractSema", "ContractPlan", "ContractReview", "ContractDriver", "EmitKit", "TestSupport"]),
  ]
)

// Fuzzing needs the sanitizer's own `main`, so the target is only there when it is asked for.
if Context.environment["CONTRACTC_FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "ContractBase", "ContractSyntax", "ContractModel", "ContractSema", "ContractPlan", "ContractReview", "ContractDriver",
        "EmitKit",
      ],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "unroll",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Recurrent", targets: ["Recurrent"]),
    .library(name: "RecurrentTraining", targets: ["RecurrentTraining"]),
    .executable(name: "unroll", targets: ["unroll"]),
    .executable(name: "grader", targets: ["grader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CProcess"),
    .executableTarget(
      name: "launcher", dependencies: ["CProcess"],
      // Without Swift's start files a program in C is linked without Swift's runtime, and static it
      // starts 2 ms sooner: every verdict starts it three times.
      linkerSettings: [
        .unsafeFlags(["-nostartfiles", "-static-executable"], .when(platforms: [.linux]))
      ]),
    .target(name: "CommonMark", dependencies: ["CCmark"]),
    .target(name: "TeXMath"),
    .target(name: "Plots"),
    .target(name: "Book", dependencies: ["CommonMark"]),
    .target(name: "TerminalPages", dependencies: ["CommonMark", "TeXMath", "Plots"]),
    .target(name: "RecurrentKit"),
    .target(name: "Recurrent"),
    .target(name: "CKernels"),
    .target(name: "RecurrentTraining", dependencies: ["Recurrent", "CKernels"]),
    .target(name: "Figures", dependencies: ["Book", "Plots", "Recurrent"]),
    .target(name: "Exercises", dependencies: ["RecurrentKit", "Recurrent"]),
    .target(name: "Grading", dependencies: ["Exercises", "Book", "TeXMath", "CProcess"]),
    .target(
      name: "Gradebook", dependencies: ["Grading", "Book", "Exercises", "CArchive", database]),
    .target(name: "Workspace", dependencies: ["Book", "CommonMark", "Grading", "CSQLite"]),
    .target(
      name: "Training",
      dependencies: [
        "Book", "Exercises", "Grading", "Plots", "Recurrent", "RecurrentKit", "RecurrentTraining",
        "Workspace",
      ]),
    .executableTarget(
      name: "unroll",
      dependencies: [
        "Book", "CommonMark", "Exercises", "Figures", "Grading", "Plots", "RecurrentTraining",
        "Training", "Workspace",
        "TerminalPages", "launcher", argumentParser,
      ]),
    .executableTarget(
      name: "grader",
      dependencies: [
        "Workspace", "Gradebook", "Grading", "Book", "Exercises", "launcher", argumentParser,
      ]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Book", "CommonMark", "Exercises", "Grading", "Recurrent", "RecurrentTraining", "TeXMath",
      ]),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark"], resources: [.copy("Corpus")]),
    .testTarget(name: "TeXMathTests", dependencies: ["TeXMath"], resources: [.copy("Goldens")]),
    .testTarget(
      name: "TerminalPagesTests", dependencies: ["TerminalPages", "TeXMath", "Plots"],
      resources: [.copy("Goldens")]),
    .testTarget(
      name: "PlotsTests",
      dependencies: ["Plots", "Figures", "Recurrent", "TerminalPages", "Book", "CommonMark"]),
    .testTarget(name: "RecurrentTests", dependencies: ["Recurrent"], resources: [.copy("Goldens")]),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Book", "Exercises", "Grading", "Recurrent", "RecurrentTraining", "Training", "Workspace",
        "launcher",
      ]),
    .testTarget(
      name: "RecurrentTrainingTests",
      dependencies: ["RecurrentTraining", "Recurrent", "CAllocations"],
      resources: [.copy("Goldens")]),
    .testTarget(name: "BookTests", dependencies: ["Book", "CommonMark", "Recurrent"]),
    .testTarget(
      name: "BookProofTests",
      dependencies: ["Grading", "Book", "Exercises", "launcher"]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Book", "Grading", "Workspace", "CSQLite", "unroll", "launcher"]),
    .testTarget(name: "SetupTests", dependencies: ["Book", "unroll", "grader"]),
    .testTarget(
      name: "GradebookTests",
      dependencies: ["Gradebook", "Grading", "Book", "Exercises", "grader", "launcher"]),
    .testTarget(
      name: "GradingTests",
      dependencies: ["Grading", "Book", "Exercises", "RecurrentKit", "launcher"],
      exclude: ["Alternatives"], resources: [.copy("Hostile"), .copy("Slips")]),
  ]
)

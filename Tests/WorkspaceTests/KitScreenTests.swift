import Book
import Foundation
import Testing
import Workspace

@Suite struct KitScreenTests {
  /// Read once: the sources do not change while the tests run.
  private static let made = Result {
    try KitScreen(
      sources: Sandbox.book().home.kitSources, ink: Ink(hasColor: false), width: 100
    ).lines
  }
  private func lines() throws -> [String] { try Self.made.get() }

  @Test func `the kit fits on one screen`() throws {
    let lines = try lines()
    #expect(lines.count <= 50)
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    "Matrix.zeros(Int, Int) -> Matrix", "Matrix([[Double]])", "[Int, Int] -> Double",
    "map((Double) -> Double) -> Matrix", "setRow(Int, to: Vector)", "transposed() -> Matrix",
    "tanh, exp, log, sigmoid(Double | Matrix | Vector) -> the same",
    "Matrix + - * += == Matrix", "Vector + - * += == Vector", "-Matrix",
    "made as RNNStep(hiddenState: Matrix), read as step.hiddenState",
  ])
  func `it shows how each thing is called`(call: String) throws {
    #expect(try lines().joined(separator: "\n").contains(call))
  }

  @Test func `it leaves out formulas and the judge's plumbing`() throws {
    let text = try lines().joined(separator: "\n")
    for word in ["Equation", "=", "Wxhᵀ", "serve", "Wire", "Entry", "Decoder", "isUnfinished"] {
      #expect(!text.replacing(/[+=]=/, with: "").contains(word))
    }
  }
}

import ArgumentParser
import Foundation
import RecurrentTraining
import Training

/// Lets a trained model write.
struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Let a trained model write text.",
    discussion: """
        unroll sample lstm.safetensors --temperature 0.5 --start "The gate"
        unroll sample rnn.safetensors --mine
      """)

  @Argument(help: "The file of the model.")
  var model: String

  @Option(parsing: .unconditional, help: "The characters to write.")
  var length = 500

  @Option(
    parsing: .unconditional,
    help: "Below 1 the likely becomes likelier; 0 always takes the likeliest.")
  var temperature = 0.7

  @Option(help: "What the model reads first.")
  var start = ""

  @Option(help: "Where the randomness comes from.")
  var seed: UInt64 = 1

  @Flag(help: "Let your own step and forward compute.")
  var mine = false

  func validate() throws {
    guard (1...1_000_000).contains(length) else {
      throw ValidationError("A length is a number from 1 to 1000000.")
    }
    guard temperature >= 0, temperature.isFinite else {
      throw ValidationError("A temperature is not negative.")
    }
  }

  func run() throws {
    let file = try Safetensors(path: model)
    if mine {
      try writeMine(try CharacterModel<Double>(file, path: model))
    } else if file.isDouble {
      write(try CharacterModel<Double>(file, path: model))
    } else {
      write(try CharacterModel<Float>(file, path: model))
    }
  }

  private func writeMine(_ model: CharacterModel<Double>) throws {
    let (grader, files, cell) = try Session().ownCell(model.cell.kind)
    let writer = try OwnCellWriter(
      grader.ownWriter(cell, files: files), model, beginning: start, seed: seed)
    print(start, terminator: "")
    for _ in 0..<length {
      print(Character(try writer.next(temperature: temperature)), terminator: "")
      fflush(nil)
    }
    print()
  }

  private func write<Scalar>(_ model: CharacterModel<Scalar>) {
    let writer = TextWriter(model, beginning: start, seed: seed)
    print(start, terminator: "")
    for _ in 0..<length {
      print(Character(writer.next(temperature: temperature)), terminator: "")
    }
    print()
    fflush(nil)
  }
}

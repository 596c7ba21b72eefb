import ArgumentParser
import Foundation
import RecurrentTraining

extension WeightLayout: ExpressibleByArgument {}

/// Writes a model's weights as another library has them.
struct ExportWeights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-weights",
    abstract: "Write a model's weights as PyTorch, ONNX or Keras has them.",
    discussion: """
      The file is a safetensors file again. Its tensors, with G blocks of H rows and V characters:

        pytorch  rnn.weight_ih_l0 GH × V, rnn.weight_hh_l0 GH × H,
                 rnn.bias_ih_l0 GH, rnn.bias_hh_l0 GH,
                 head.weight V × H, head.bias V; LSTM i f g o, GRU r z n
        onnx     rnn.W 1 × GH × V, rnn.R 1 × GH × H, rnn.B 1 × 2GH,
                 head.weight V × H, head.bias V; LSTM i o f c, GRU z r h
        keras    rnn.kernel V × GH, rnn.recurrent_kernel H × GH,
                 rnn.bias GH (2 × GH for gru-after),
                 head.kernel H × V, head.bias V; LSTM i f c o, GRU z r h

      Of the two GRUs PyTorch has gru-after only; ONNX and Keras have both.
      """)

  @Argument(help: "The file of the model.")
  var model: String

  @Option(help: "pytorch, onnx or keras.")
  var layout: WeightLayout

  @Option(name: .shortAndLong, help: "The file to write. [default: MODEL-LAYOUT.safetensors]")
  var output: String?

  func run() throws {
    let file = try Safetensors(path: model)
    let exported =
      file.isDouble
      ? try Safetensors(CharacterModel<Double>(file, path: model), layout: layout, path: model)
      : try Safetensors(CharacterModel<Float>(file, path: model), layout: layout, path: model)
    let stem = model.hasSuffix(".safetensors") ? String(model.dropLast(12)) : model
    let path = output ?? "\(stem)-\(layout.rawValue).safetensors"
    try exported.write(to: path)
    for (name, entry) in exported.tensors.sorted(by: { $0.key < $1.key }) {
      print("\(name)  \(entry.shape.map(String.init).joined(separator: " × "))")
    }
    print("Wrote \(path).")
  }
}

/// Makes a model of weights that another library trained.
struct ImportWeights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-weights",
    abstract: "Make a model of weights that PyTorch, ONNX or Keras has.",
    discussion: """
      The tensors have the names that `unroll help export-weights` lists. Which
      character each row stands for, and which cell it is, comes from the file
      where `export-weights` wrote it, else from a model that is like it:

        unroll import-weights torch.safetensors --layout pytorch \\
          --like lstm.safetensors -o new.safetensors
      """)

  @Argument(help: "The file of the weights.")
  var weights: String

  @Option(help: "pytorch, onnx or keras.")
  var layout: WeightLayout

  @Option(help: "A model with the same cell and the same characters.")
  var like: String?

  @Option(name: .shortAndLong, help: "The model's file.")
  var output: String

  func run() throws {
    let file = try Safetensors(path: weights)
    let facts = try like.map { try Safetensors(path: $0).metadata } ?? file.metadata
    guard let kind = facts["cell"].flatMap(CellKind.init), let characters = facts["vocabulary"]
    else {
      throw ValidationError(
        "\(like ?? weights) does not tell its cell and characters. Name a model with --like.")
    }
    let vocabulary = Vocabulary(scalars: Array(characters.unicodeScalars))
    let isDouble = file.tensors.values.contains { if case .double = $0 { true } else { false } }
    let model =
      isDouble
      ? Safetensors(
        try CharacterModel<Double>(
          file, layout: layout, kind: kind, vocabulary: vocabulary, path: weights))
      : Safetensors(
        try CharacterModel<Float>(
          file, layout: layout, kind: kind, vocabulary: vocabulary, path: weights))
    try model.write(to: output)
    print("Wrote \(output). Let it write: unroll sample \(output)")
  }
}

import Foundation
import Recurrent
import RecurrentTraining
import Testing

/// What PyTorch made of small models, written by `Goldens/generate.py`.
private struct TorchGolden: Decodable {
  struct Outputs: Decodable {
    let weights: [String: Numbers]
    let inputs: [[Int32]]
    let hidden, logits: Numbers
  }

  struct Updates: Decodable {
    let windows: [[[[Int32]]]]
    let losses, norms: [Double]
    let after: [String: Numbers]
  }

  let outputs: Outputs
  let updates: Updates

  init(_ kind: CellKind) throws {
    let folder = Bundle.module.bundleURL.appending(path: "Goldens")
    let data = try Data(contentsOf: folder.appending(path: "\(kind.rawValue).json"))
    self = try JSONDecoder().decode(TorchGolden.self, from: data)
  }

  /// A file of weights as `safetensors.torch.save_file` writes them.
  static func file(_ weights: [String: Numbers]) -> Safetensors {
    var file = Safetensors()
    file.tensors = weights.mapValues { .double($0.tensor) }
    return file
  }

  static func model<Scalar: TrainingScalar>(
    _ weights: [String: Numbers], _ kind: CellKind
  ) throws -> CharacterModel<Scalar> {
    try CharacterModel(
      file(weights), layout: .pytorch, kind: kind, vocabulary: Vocabulary(of: "abcdefg"),
      path: "golden")
  }
}

/// Arrays of arrays of numbers, however deep, read as one tensor.
private struct Numbers: Decodable {
  let tensor: Tensor<Double>

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let vector = try? container.decode([Double].self) {
      tensor = Tensor(vector)
    } else {
      let parts = try container.decode([Numbers].self).map(\.tensor)
      let inner = parts.first?.shape ?? []
      tensor = Tensor(shape: [parts.count] + inner, elements: parts.flatMap(\.elements))
    }
  }
}

/// The engine and the weights' layout against `torch.nn` and `torch.optim.Adam`.
struct TorchGoldenTests {
  static let kinds: [CellKind] = [.rnn, .lstm, .gruAfter]

  @Test(arguments: kinds)
  func `weights of PyTorch give its outputs in Float`(kind: CellKind) throws {
    let golden = try TorchGolden(kind).outputs
    let model: CharacterModel<Float> = try TorchGolden.model(golden.weights, kind)
    let engine = TrainingEngine(
      cell: model.cell, head: model.head, batch: golden.inputs[0].count, steps: 1)
    for (t, characters) in golden.inputs.enumerated() {
      let logits = engine.read(characters) { $0.map(Double.init) }
      let expected = golden.logits.tensor[slice: t].elements
      #expect(zip(logits, expected).allSatisfy { abs($0 - $1) <= 1e-6 })
      let hidden = engine.state.hiddenState.elements.map(Double.init)
      let states = golden.hidden.tensor[slice: t].elements
      #expect(hidden.count == states.count)
      #expect(zip(hidden, states).allSatisfy { abs($0 - $1) <= 1e-6 })
    }
  }

  @Test(arguments: kinds)
  func `weights go back to PyTorch as they came`(kind: CellKind) throws {
    let golden = try TorchGolden(kind).outputs
    let model: CharacterModel<Float> = try TorchGolden.model(golden.weights, kind)
    let file = try Safetensors(model, layout: .pytorch, path: "model")
    #expect(Set(file.tensors.keys) == Set(golden.weights.keys))
    for (name, numbers) in golden.weights where !name.contains("bias") {
      #expect(file.tensors[name] == .float(Tensor(numbers.tensor)))
    }
    // Of two biases that only act together the sum comes back.
    func sum(_ file: [String: Safetensors.Entry]) throws -> Tensor<Double> {
      let first = try #require(file["rnn.bias_ih_l0"]).tensor(of: Double.self)
      return first.combined(with: try #require(file["rnn.bias_hh_l0"]).tensor(), +)
    }
    let expected = try sum(TorchGolden.file(golden.weights).tensors)
    #expect(largestDifference([try sum(file.tensors)], [expected]) <= 1e-7)
  }

  @Test(arguments: kinds)
  func `five updates with clipping and Adam equal PyTorch`(kind: CellKind) throws {
    let golden = try TorchGolden(kind)
    let model: CharacterModel<Double> = try TorchGolden.model(golden.outputs.weights, kind)
    let (steps, batch) = (golden.outputs.inputs.count, golden.outputs.inputs[0].count)
    let engine = TrainingEngine(cell: model.cell, head: model.head, batch: batch, steps: steps)
    var settings = AdamSettings()
    (settings.rate, settings.clip) = (0.01, 0.25)
    for (index, window) in golden.updates.windows.enumerated() {
      let report = try engine.step(
        Window(
          inputs: window[0].flatMap { $0 }, targets: window[1].flatMap { $0 }, steps: steps,
          batch: batch), settings)
      #expect(abs(report.loss - golden.updates.losses[index]) <= 1e-9)
      #expect(abs(report.norm - golden.updates.norms[index]) <= 1e-9)
    }
    let expected: CharacterModel<Double> = try TorchGolden.model(golden.updates.after, kind)
    let (cell, head) = engine.model
    #expect(
      largestDifference(
        cell.tensors.map(\.tensor) + [head.Why, head.by],
        expected.namedTensors.map(\.tensor)) <= 1e-9)
  }
}

import Foundation
import Recurrent

/// Golden vectors from PyTorch in float64, written by `Goldens/generate.py`.
struct Golden: Decodable {
  let inputs: [String: NestedNumbers]
  let upstream: [String: NestedNumbers]
  let outputs: [String: NestedNumbers]
  let gradients: [String: NestedNumbers]
  let loss: Double

  init(named name: String) throws {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Goldens")
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    self = try JSONDecoder().decode(Golden.self, from: data)
  }
}

/// Arrays of arrays of numbers, however deep, read as one tensor.
struct NestedNumbers: Decodable {
  let tensor: Tensor<Double>

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let vector = try? container.decode([Double].self) {
      tensor = Tensor(vector)
    } else {
      let parts = try container.decode([NestedNumbers].self).map(\.tensor)
      let inner = parts.first?.shape ?? []
      tensor = Tensor(shape: [parts.count] + inner, elements: parts.flatMap(\.elements))
    }
  }
}

import Recurrent

/// A cell with a head and a batch of sequences, all sizes different and nothing zero.
struct RandomRun {
  let cell: RNNCell<Double>
  let head: LinearHead<Double>
  let inputs: Tensor<Double>
  let initialState: Tensor<Double>
  let upstream: Tensor<Double>
  let targets: [[Int]]
  let mask: Tensor<Double>

  init(seed: UInt64 = 1, T: Int = 7, N: Int = 3, D: Int = 4, H: Int = 5, V: Int = 6) {
    var random = SplitMix64(seed: seed)
    cell = RNNCell(
      RNNParameters(
        Wxh: random.tensor(H, D), Whh: random.tensor(H, H), b: random.tensor(H)))
    head = LinearHead(Why: random.tensor(V, H), by: random.tensor(V))
    inputs = random.tensor(T, N, D)
    initialState = random.tensor(N, H)
    upstream = random.tensor(T, N, H)
    targets = (0..<T).map { _ in (0..<N).map { _ in Int.random(in: 0..<V, using: &random) } }
    mask = Tensor(
      shape: [T, N], elements: (0..<T * N).map { _ in Bool.random(using: &random) ? 1 : 0 })
  }

  var states: RNNStates<Double> { cell.forward(inputs, from: initialState) }

  var gradients: RNNGradients<Double> {
    cell.backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState)
  }
}

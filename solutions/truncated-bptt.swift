import RecurrentKit

/// Returns the gradients of a sequence that is run and walked back in
/// chunks.
///
/// A chunk starts from the state that the one before it left. On the way
/// back no gradient crosses from one chunk into the one before. `chunk` is
/// the number of steps in one; the last may be shorter. `upstream[t]` is
/// ∂L_t/∂h_t, (N × H). `dh0` is that of the first chunk.
func truncatedBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix,
  b: Vector, chunk: Int
) -> RNNGradient {
  var parts: [RNNGradient] = []
  var state = h0
  for start in stride(from: 0, to: x.count, by: chunk) {
    let end = min(start + chunk, x.count)
    var steps: [RNNStep] = []
    var h = state
    for input in x[start..<end] {
      let step = rnnStep(x: input, h: h, Wxh: Wxh, Whh: Whh, b: b)
      steps.append(step)
      h = step.hiddenState
    }
    let part = bptt(
      upstream: Array(upstream[start..<end]), x: Array(x[start..<end]), h0: state,
      steps: steps, Wxh: Wxh, Whh: Whh)
    parts.append(part)
    state = h
  }
  var total = parts[0]
  for part in parts[1...] {
    total.dx += part.dx
    total.dWxh += part.dWxh
    total.dWhh += part.dWhh
    total.db += part.db
  }
  return total
}

/// Returns the hidden state of each sequence at its own last valid step.
///
/// Equation: row n is `h[ℓ(n) − 1, n]`, with time steps counted from 0.
///
/// Shapes: T × N × H and N lengths give N × H.
///
/// - Precondition: There are N lengths, all in 1 ... T.
public func readout<Scalar>(
  _ hiddenStates: Tensor<Scalar>, atLengths lengths: [Int]
) -> Tensor<Scalar> {
  requireRank(hiddenStates, 3, "The hidden states")
  let (steps, batch, size) =
    (hiddenStates.shape[0], hiddenStates.shape[1], hiddenStates.shape[2])
  precondition(
    lengths.count == batch,
    "There must be one length for each of \(batch) sequences, not \(lengths.count).")
  precondition(
    lengths.allSatisfy { (1...max(steps, 1)).contains($0) },
    "Lengths must lie in 1 ... \(steps), but they are \(lengths).")
  var rows: [Scalar] = []
  rows.reserveCapacity(batch * size)
  for (row, length) in lengths.enumerated() {
    let start = ((length - 1) * batch + row) * size
    rows += hiddenStates.elements[start..<start + size]
  }
  return Tensor(shape: [batch, size], elements: rows)
}

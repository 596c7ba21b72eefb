/// The rows of a run that belong to one step or more, to be written.
struct LSTMRows<Scalar: RealScalar> {
  var gates: MutableMatrixView<Scalar>
  var cellStates: MutableMatrixView<Scalar>
  var squashedCellStates: MutableMatrixView<Scalar>
  var hiddenStates: MutableMatrixView<Scalar>

  func rows(_ range: Range<Int>) -> LSTMRows {
    LSTMRows(
      gates: gates.rows(range), cellStates: cellStates.rows(range),
      squashedCellStates: squashedCellStates.rows(range), hiddenStates: hiddenStates.rows(range))
  }
}

/// Replaces pre-activations by gates, and writes the states that follow from them.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func applyLSTM<Scalar>(to rows: LSTMRows<Scalar>, from formerCellState: MatrixView<Scalar>) {
  let size = rows.cellStates.columns
  for n in 0..<rows.gates.rows {
    let gates = rows.gates.rows(n..<n + 1).elements
    for j in 0..<size {
      let i = Scalar.sigmoid(gates[j])
      let f = Scalar.sigmoid(gates[size + j])
      let o = Scalar.sigmoid(gates[2 * size + j])
      let g = Scalar.tanh(gates[3 * size + j])
      (gates[j], gates[size + j], gates[2 * size + j], gates[3 * size + j]) = (i, f, o, g)
      let entry = n * size + j
      let cell = f * formerCellState.elements[entry] + i * g
      let squashed = Scalar.tanh(cell)
      rows.cellStates.elements[entry] = cell
      rows.squashedCellStates.elements[entry] = squashed
      rows.hiddenStates.elements[entry] = o * squashed
    }
  }
}

/// What the backward of one step reads.
struct LSTMCache<Scalar: RealScalar> {
  var gates: MatrixView<Scalar>
  var squashedCellState: MatrixView<Scalar>
  var formerCellState: MatrixView<Scalar>
}

/// Writes the gradients of the pre-activations, and takes the cell state's gradient a step back.
///
/// Equation: `dc̄ = dc′ + dh′ ⊙ o ⊙ (1 − tanh² c′)`; `da` is `dc̄ ⊙ g`, `dc̄ ⊙ c`, `dh′ ⊙ tanh c′` and
/// `dc̄ ⊙ i`, each times the slope of its own function; `dc = dc̄ ⊙ f`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func backLSTM<Scalar>(
  _ cache: LSTMCache<Scalar>, dHiddenState: MatrixView<Scalar>,
  dCellState: MutableMatrixView<Scalar>, into dPreActivations: MutableMatrixView<Scalar>
) {
  let size = dCellState.columns
  for n in 0..<dCellState.rows {
    let gates = cache.gates.rows(n..<n + 1).elements
    let da = dPreActivations.rows(n..<n + 1).elements
    for j in 0..<size {
      let (i, f) = (gates[j], gates[size + j])
      let (o, g) = (gates[2 * size + j], gates[3 * size + j])
      let entry = n * size + j
      let squashed = cache.squashedCellState.elements[entry]
      let dh = dHiddenState.elements[entry]
      let dc = dCellState.elements[entry] + dh * o * (1 - squashed * squashed)
      da[j] = dc * g * (i * (1 - i))
      da[size + j] = dc * cache.formerCellState.elements[entry] * (f * (1 - f))
      da[2 * size + j] = dh * squashed * (o * (1 - o))
      da[3 * size + j] = dc * i * (1 - g * g)
      dCellState.elements[entry] = dc * f
    }
  }
}

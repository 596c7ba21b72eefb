/// The rows of a run that belong to one step or more, to be written.
struct GRURows<Scalar: RealScalar> {
  var gates: MutableMatrixView<Scalar>
  var resetStates: MutableMatrixView<Scalar>
  var hiddenStates: MutableMatrixView<Scalar>

  func rows(_ range: Range<Int>) -> GRURows {
    GRURows(
      gates: gates.rows(range), resetStates: resetStates.rows(range),
      hiddenStates: hiddenStates.rows(range))
  }
}

/// Replaces the pre-activations of z and r by the gates, and resets the former state.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func openGRUGates<Scalar>(
  of rows: GRURows<Scalar>, _ recurrentShare: MatrixView<Scalar>, from former: MatrixView<Scalar>
) {
  let size = former.columns
  for n in 0..<former.rows {
    let gates = rows.gates.rows(n..<n + 1).elements
    let share = recurrentShare.rows(n..<n + 1).elements
    for j in 0..<2 * size { gates[j] = Scalar.sigmoid(gates[j] + share[j]) }
    for j in 0..<size {
      rows.resetStates.elements[n * size + j] = gates[size + j] * former.elements[n * size + j]
    }
  }
}

/// Replaces the pre-activation of n by the candidate, and blends it with the former state.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func blendGRU<Scalar>(
  in rows: GRURows<Scalar>, _ recurrentShare: MatrixView<Scalar>, from former: MatrixView<Scalar>
) {
  let size = former.columns
  for n in 0..<former.rows {
    let gates = rows.gates.rows(n..<n + 1).elements
    for j in 0..<size {
      let entry = n * size + j
      let candidate = Scalar.tanh(gates[2 * size + j] + recurrentShare.elements[entry])
      gates[2 * size + j] = candidate
      let z = gates[j]
      rows.hiddenStates.elements[entry] = (1 - z) * former.elements[entry] + z * candidate
    }
  }
}

/// Writes the pre-activation gradients of z and n; the hidden state's becomes its share of the old one.
///
/// Equation: `da_z = dh′ ⊙ (n − h) ⊙ z(1−z)`, `da_n = dh′ ⊙ z ⊙ (1−n²)`, `dh = dh′ ⊙ (1−z)`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func backGRUBlend<Scalar>(
  gates: MatrixView<Scalar>, former: MatrixView<Scalar>, dHiddenState: MutableMatrixView<Scalar>,
  into dPreActivations: MutableMatrixView<Scalar>
) {
  let size = former.columns
  for row in 0..<former.rows {
    let gates = gates.rows(row..<row + 1).elements
    let da = dPreActivations.rows(row..<row + 1).elements
    for j in 0..<size {
      let entry = row * size + j
      let (z, n, dh) = (gates[j], gates[2 * size + j], dHiddenState.elements[entry])
      da[j] = dh * (n - former.elements[entry]) * (z * (1 - z))
      da[2 * size + j] = dh * z * (1 - n * n)
      dHiddenState.elements[entry] = dh * (1 - z)
    }
  }
}

/// Writes the pre-activation gradient of r, and adds to the old hidden state's what r let through.
///
/// Equation: `da_r = ρ ⊙ h ⊙ r(1−r)` and `dh += ρ ⊙ r`, where ρ is the gradient of r ⊙ h.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func backGRUReset<Scalar>(
  gates: MatrixView<Scalar>, former: MatrixView<Scalar>, dResetState: MatrixView<Scalar>,
  dHiddenState: MutableMatrixView<Scalar>, into dPreActivations: MutableMatrixView<Scalar>
) {
  let size = former.columns
  for row in 0..<former.rows {
    let gates = gates.rows(row..<row + 1).elements
    let da = dPreActivations.rows(row..<row + 1).elements
    for j in 0..<size {
      let entry = row * size + j
      let (r, dReset) = (gates[size + j], dResetState.elements[entry])
      da[size + j] = dReset * former.elements[entry] * (r * (1 - r))
      dHiddenState.elements[entry] += dReset * r
    }
  }
}

/// The rows of a run that belong to one step or more, to be written.
struct ResetAfterGRURows<Scalar: RealScalar> {
  var gates: MutableMatrixView<Scalar>
  var recurrentShares: MutableMatrixView<Scalar>
  var hiddenStates: MutableMatrixView<Scalar>

  func rows(_ range: Range<Int>) -> ResetAfterGRURows {
    ResetAfterGRURows(
      gates: gates.rows(range), recurrentShares: recurrentShares.rows(range),
      hiddenStates: hiddenStates.rows(range))
  }
}

/// Replaces pre-activations by gates and candidate, and blends the candidate with the former state.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func applyResetAfterGRU<Scalar>(
  to rows: ResetAfterGRURows<Scalar>, _ recurrentShare: MatrixView<Scalar>,
  from former: MatrixView<Scalar>
) {
  let size = former.columns
  for row in 0..<former.rows {
    let gates = rows.gates.rows(row..<row + 1).elements
    let share = recurrentShare.rows(row..<row + 1).elements
    for j in 0..<size {
      let r = Scalar.sigmoid(gates[j] + share[j])
      let z = Scalar.sigmoid(gates[size + j] + share[size + j])
      let q = share[2 * size + j]
      let n = Scalar.tanh(gates[2 * size + j] + r * q)
      (gates[j], gates[size + j], gates[2 * size + j]) = (r, z, n)
      let entry = row * size + j
      rows.recurrentShares.elements[entry] = q
      rows.hiddenStates.elements[entry] = (1 - z) * n + z * former.elements[entry]
    }
  }
}

/// What the backward of one step reads.
struct ResetAfterGRUCache<Scalar: RealScalar> {
  var gates: MatrixView<Scalar>
  var recurrentShare: MatrixView<Scalar>
  var former: MatrixView<Scalar>
}

/// Writes the gradients of the input's and of the hidden state's share, and takes the direct path.
///
/// Equation: `di_n = dh′ ⊙ (1−z) ⊙ (1−n²)`, `di_z = dh′ ⊙ (h − n) ⊙ z(1−z)`,
/// `di_r = di_n ⊙ q ⊙ r(1−r)`; ds is the same but for `ds_n = di_n ⊙ r`; `dh = dh′ ⊙ z`.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func backResetAfterGRU<Scalar>(
  _ cache: ResetAfterGRUCache<Scalar>, dHiddenState: MutableMatrixView<Scalar>,
  into dInputShare: MutableMatrixView<Scalar>, _ dRecurrentShare: MutableMatrixView<Scalar>
) {
  let size = cache.former.columns
  for row in 0..<cache.former.rows {
    let gates = cache.gates.rows(row..<row + 1).elements
    let di = dInputShare.rows(row..<row + 1).elements
    let ds = dRecurrentShare.rows(row..<row + 1).elements
    for j in 0..<size {
      let entry = row * size + j
      let (r, z, n) = (gates[j], gates[size + j], gates[2 * size + j])
      let dh = dHiddenState.elements[entry]
      let dCandidate = dh * (1 - z) * (1 - n * n)
      let dReset = dCandidate * cache.recurrentShare.elements[entry] * (r * (1 - r))
      let dUpdate = dh * (cache.former.elements[entry] - n) * (z * (1 - z))
      (di[j], di[size + j], di[2 * size + j]) = (dReset, dUpdate, dCandidate)
      (ds[j], ds[size + j], ds[2 * size + j]) = (dReset, dUpdate, dCandidate * r)
      dHiddenState.elements[entry] = dh * z
    }
  }
}

extension TrainingEngine {
  /// Backpropagates through time: writes the gradients of the pre-activations of some sequences.
  func backward(_ rows: Range<Int>) {
    let (H, count) = (layout.width, rows.count)
    if layout.kind == .lstm {
      (dCells + rows.lowerBound * H).update(repeating: 0, count: count * H)
    }
    var t = order.steps - 1
    headBack(t, rows)
    // A reversed range would allocate in a build without optimisation.
    while t >= 0 {
      // What the head sends back is written first; what a later step sends back is added to it.
      if t > 0 { headBack(t - 1, rows) }
      stepBack(t, rows)
      t -= 1
    }
  }

  /// Writes what the head sends back to the hidden states of a step.
  private func headBack(_ t: Int, _ rows: Range<Int>) {
    let (H, V) = (layout.width, layout.classes)
    let row = row(t, rows)
    kernels.multiply(
      logits + row * V, V, headBackPanels, dHidden + (row + order.batch) * H, H, rows.count, V, H,
      0)
  }

  private func stepBack(_ t: Int, _ rows: Range<Int>) {
    let (H, G, count) = (layout.width, layout.gates, rows.count)
    let row = row(t, rows)
    let dNew = dHidden + (row + order.batch) * H
    let dOld = dHidden + row * H
    let (a, da) = (gates + row * G, dGates + row * G)
    let old = hidden + row * H
    switch layout.kind {
    case .rnn:
      kernels.rnnBack(hidden + (row + order.batch) * H, dNew, da, count, H)
    case .lstm:
      kernels.lstmBack(
        a, cells + row * H, extra + row * H, dNew, dCells + rows.lowerBound * H, da, count, H)
    case .gru:
      if t == 0 { dOld.update(repeating: 0, count: count * H) }
      kernels.gruBlendBack(a, old, dNew, dOld, da, count, H)
      let dReset = dCells + rows.lowerBound * H
      kernels.multiply(da + 2 * H, G, backwardPanels + 2 * H * H, dReset, H, count, H, H, 0)
      kernels.gruResetBack(a, old, dReset, dOld, da, count, H)
      if t > 0 { kernels.multiply(da, G, backwardPanels, dOld, H, count, 2 * H, H, 1) }
      return
    case .gruAfter:
      if t == 0 { dOld.update(repeating: 0, count: count * H) }
      kernels.gruAfterBack(
        a, extra + row * H, old, dNew, dOld, da, dExtra + row * H, count, H)
    }
    // Nobody asks for the gradient of the state before the first step.
    if t > 0 { kernels.multiply(da, G, backwardPanels, dOld, H, count, G, H, 1) }
  }

  /// A worker's share of the weights' gradients, each one product over all steps and sequences.
  func collect(worker: Int) {
    let (H, G, V) = (layout.width, layout.gates, layout.classes)
    let count = order.steps * order.batch
    let alignment = Kernels<Scalar>.alignment
    let columns = share(of: G, worker: worker, unit: alignment)
    for index in 0..<layout.productBlocks.count {
      let block = layout.productBlocks[index]
      let isCandidate = layout.kind == .gru && block.lowerBound > 0
      transposedProduct(
        dGates, G, isCandidate ? extra : hidden, into: gradients + layout.recurrent, count,
        columns.clamped(to: block), worker)
    }
    transposedProduct(
      logits, V, hidden + order.batch * H, into: gradients + layout.Why, count,
      share(of: V, worker: worker, unit: alignment), worker)
    let classes = share(of: V, worker: worker, unit: alignment)
    kernels.sumRows(
      logits, V, count, gradients + layout.by, classes.lowerBound, classes.upperBound)
    collectTable(columns, count)
  }

  /// Writes some rows of `leftᵀ right`, with H columns.
  private func transposedProduct(
    _ left: UnsafeMutablePointer<Scalar>, _ width: Int, _ right: UnsafeMutablePointer<Scalar>,
    into product: UnsafeMutablePointer<Scalar>, _ count: Int, _ rows: Range<Int>, _ worker: Int
  ) {
    guard !rows.isEmpty else { return }
    let H = layout.width
    if let products {
      products.multiplyTransposed(
        left + rows.lowerBound, width, right, H, product + rows.lowerBound * H, H,
        rows.count, H, count)
    } else {
      kernels.multiplyTransposed(
        left, width, right, H, product, H, count, H, rows.lowerBound, rows.upperBound,
        scratch + worker * Kernels<Scalar>.transposedScratch(columns: H))
    }
  }

  /// Adds up the gradients of the table's rows; every input is a row, so the bias is their sum.
  private func collectTable(_ columns: Range<Int>, _ count: Int) {
    let (H, G) = (layout.width, layout.gates)
    let table = gradients + layout.table
    for row in 0..<layout.vocabulary {
      (table + row * G + columns.lowerBound).update(repeating: 0, count: columns.count)
    }
    var direct = columns
    if layout.kind == .gruAfter {
      // The candidate's input share is not reset, and its gradient stands in a place of its own.
      direct = columns.clamped(to: 0..<2 * H)
      let candidate = columns.clamped(to: 2 * H..<3 * H)
      kernels.scatter(
        dExtra, H, tokens, count, table + 2 * H, G, candidate.lowerBound - 2 * H,
        candidate.upperBound - 2 * H)
      kernels.sumRows(
        dGates, G, count, gradients + layout.secondBias, columns.lowerBound, columns.upperBound)
    }
    kernels.scatter(
      dGates, G, tokens, count, table, G, direct.lowerBound, direct.upperBound)
    kernels.sumRows(
      table, G, layout.vocabulary, gradients + layout.bias, columns.lowerBound, columns.upperBound)
  }
}

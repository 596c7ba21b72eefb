extension TrainingEngine {
  /// A worker's share of a pass: some of the sequences, over all steps, there and back.
  func pass(worker: Int) {
    let rows = share(of: order.batch, worker: worker)
    guard !rows.isEmpty else { return }
    for t in 0..<order.steps { forward(t, rows) }
    if order.goesBack { backward(rows) }
  }

  /// The number of a row in what has one row for each step and sequence.
  func row(_ t: Int, _ rows: Range<Int>) -> Int { t * order.batch + rows.lowerBound }

  private func forward(_ t: Int, _ rows: Range<Int>) {
    let (H, G, V, count) = (layout.width, layout.gates, layout.classes, rows.count)
    let row = row(t, rows)
    let old = hidden + row * H
    let new = hidden + (row + order.batch) * H
    let a = gates + row * G
    let read = UnsafePointer(tokens + row)
    switch layout.kind {
    case .rnn:
      kernels.multiply(old, H, forwardPanels, new, H, count, H, G, 0)
      kernels.rnn(new, seen, read, count, H)
    case .lstm:
      kernels.multiply(old, H, forwardPanels, a, G, count, H, G, 0)
      kernels.lstm(
        a, seen, read, cells + row * H, cells + (row + order.batch) * H, extra + row * H, new,
        count, H)
    case .gru:
      kernels.multiply(old, H, forwardPanels, a, G, count, H, 2 * H, 0)
      kernels.gruGates(a, seen, read, old, extra + row * H, count, H)
      kernels.multiply(
        extra + row * H, H, forwardPanels + 2 * H * H, a + 2 * H, G, count, H, H, 0)
      kernels.gruBlend(a, seen, read, old, new, count, H)
    case .gruAfter:
      kernels.multiply(old, H, forwardPanels, a, G, count, H, G, 0)
      kernels.gruAfter(
        a, seen, values + layout.secondBias, read, old, extra + row * H, new, count, H)
    }
    let y = logits + row * V
    kernels.multiply(new, H, headPanels, y, V, count, H, V, 0)
    guard order.hasTargets else { return }
    kernels.softmax(
      y, V, values + layout.by, targets + row, losses + row, count, layout.vocabulary, order.scale)
  }
}

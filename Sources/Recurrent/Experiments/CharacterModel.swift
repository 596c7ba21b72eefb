extension RecurrentModel where Cell: ShootOutCell {
  /// The surprise of each symbol of a text that is read in one go, in bits.
  ///
  /// The first symbol is only read.
  func bits(reading ids: [Int]) -> Double {
    let states = cell.forward(
      .oneHot(ids.dropLast().map { [$0] }, classes: head.classCount), from: cell.start(batch: 1))
    let loss = SoftmaxCrossEntropy<Double>(targets: ids.dropFirst().map { [$0] })
    return loss.value(of: head.logits(states.hiddenStates)) / Double(ids.count - 1)
      / Double.log(2)
  }

  /// The mean surprise of the symbols that follow the first, the second, … after a fresh start.
  ///
  /// A run begins at each of the first symbols, as many as are asked for and have `steps` behind them.
  func bitsAfterFreshStart(reading ids: [Int], steps: Int, starts: Int) -> [Double] {
    let runs = (0..<min(starts, ids.count - steps)).map { $0 }
    let inputs = (0..<steps).map { t in runs.map { ids[$0 + t] } }
    let states = cell.forward(
      .oneHot(inputs, classes: head.classCount), from: cell.start(batch: runs.count))
    let logits = head.logits(states.hiddenStates)
    return (0..<steps).map { t in
      let loss = SoftmaxCrossEntropy<Double>(targets: [runs.map { ids[$0 + t + 1] }])
      return loss.value(of: logits[slices: t..<t + 1]) / Double.log(2)
    }
  }

  /// Lets the model write, each symbol drawn from its softmax at a temperature and read again.
  func writing(
    _ count: Int, after first: Int, temperature: Double, using numbers: inout SeededNumbers
  ) -> [Int] {
    var (written, state) = ([first], cell.start(batch: 1))
    for _ in 0..<count {
      let states = cell.forward(
        .oneHot([written.suffix(1).map { $0 }], classes: head.classCount), from: state)
      state = states.finalState
      let logits = head.logits(states.hiddenStates).elements
      let largest = logits.max() ?? 0
      let weights = logits.map { Double.exp(($0 - largest) / temperature) }
      var left = numbers.fraction() * weights.reduce(0, +)
      let choice = weights.firstIndex { weight in
        left -= weight
        return left < 0
      }
      written.append(choice ?? weights.count - 1)
    }
    return Array(written.dropFirst())
  }
}

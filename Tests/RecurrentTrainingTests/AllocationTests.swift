#if os(Linux)
  import CAllocations
  import RecurrentTraining
  import Testing

  /// What a step takes from the system's memory.
  struct AllocationTests {
    @Test(arguments: CellKind.allCases)
    func `no step after the first allocates`(kind: CellKind) throws {
      let model = CharacterModel<Float>(
        kind, vocabulary: Vocabulary(of: "the quick brown fox"), hiddenSize: 33, seed: 2)
      let engine = TrainingEngine(cell: model.cell, head: model.head, batch: 5, steps: 7)
      let window = randomWindows(1, classes: model.vocabulary.count, steps: 7, batch: 5)[0]
      try engine.step(window)
      let start = allocations_of_this_thread()
      for _ in 0..<10 { try engine.step(window) }
      let steps = allocations_of_this_thread() - start
      #expect(steps == 0)
      // The counter counts: an array is an allocation.
      let list = [Int32](repeating: 1, count: 5000)
      let one = allocations_of_this_thread() - start - steps
      #expect(one >= 1 && list.count == 5000)
    }
  }
#endif

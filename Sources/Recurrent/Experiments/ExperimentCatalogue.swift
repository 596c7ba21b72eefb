extension Experiment {
  /// All experiments, in the order of the chapters.
  public static let all: [Experiment] = [
    foldTwoOrders, foldHorizon, windowParameters,
    workedStep, squashedGrowth, oneSquash, sameRule,
    splitRun, padding,
    doubleRange, differenceError, tinyEntry,
    bpttTriangle,
    oneUnitGradient, growthBeforeDecay, gradientLag, gradientRadii,
    clippedTraining, truncationBias, adamSteps,
    keepFraction, cellCounter, lstmByHand, latch,
    lstmTwoSteps, lstmSlips,
    stepJacobianByHand, forgetHighway, forgetBiases, chronoPaths,
    gruWorkedStep, gruHalfLife, gruSlips,
    gruOneStep, gruHighway, gruSlipsBackward,
    addingProblem, copyProblem, hoisting,
  ]

  /// Returns the experiment of a name, or nil if there is none.
  public static func named(_ name: String) -> Experiment? {
    all.first { $0.name == name }
  }
}

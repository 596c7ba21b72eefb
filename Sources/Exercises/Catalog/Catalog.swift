extension Exercise {
  /// Every exercise that has a contract.
  ///
  /// Their order is that of the book.
  package static let catalog: [Exercise] = [
    oneHot, fold, rnnStep, concatenatedStep, rnnForward, readout, decode, sequenceLoss,
    lossBackward, gradientCheck, headBackward, rnnStepBackward, bptt, seedDoubleSum,
    scalarMemory, jacobianChain, orthogonalInit, clipGlobalNorm, truncatedBPTT, adam,
    sigmoidAndSlope, lstmStep, lstmForward, packAndPort, lstmStepBackward, lstmBPTT,
    pathAndJacobian, memoryLength,
    gruStep, convertConvention, gruStepAfter, gruStepBackward, gruStepBackwardAfter, gruBPTT,
    addingProblem, copyProblem, hoist,
  ]
}

import Foundation
import RecurrentTraining

/// Trains until the plan or somebody ends it; shows, samples and saves on the way.
package struct TrainingSession<Scalar: TrainingScalar> {
  private let run: TrainingRun<Scalar>
  private let plan: TrainingPlan
  private var screen: TrainingScreen
  private var curve = TrainingCurve()

  /// Creates a session; nothing is trained yet.
  package init(_ run: TrainingRun<Scalar>, plan: TrainingPlan, screen: TrainingScreen) {
    (self.run, self.plan, self.screen) = (run, plan, screen)
  }

  /// How a session ended.
  package struct End {
    /// The updates of the model, former runs included.
    package let updates: Int
    /// The seconds that were spent on updates.
    package let seconds: Double
    /// The bits per character on the last tenth of the text.
    package let validationBits: Double
    /// Whether somebody ended it before its time.
    package let wasInterrupted: Bool
  }

  /// Trains, and saves the model at the end.
  package mutating func train(until interruption: Interruption) throws -> End {
    // Whether it can be saved at all is known before an hour was spent.
    try run.file.write(to: plan.path)
    let first = run.engine.updateCount
    var trained = 0.0
    var nextLook = plan.interval
    var looked = -1
    while !interruption.isWanted, !isOver(trained, run.engine.updateCount - first) {
      let start = DispatchTime.now().uptimeNanoseconds
      try run.step()
      trained += Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      curve.add(update: run.engine.updateCount, bits: bits)
      if trained >= nextLook {
        try look(trained)
        looked = run.engine.updateCount
        nextLook = trained + plan.interval
      }
      screen.show(state(trained, first))
    }
    if looked != run.engine.updateCount { try look(trained, isLast: true) }
    screen.show(state(trained, first), isLast: true)
    try run.file.write(to: plan.path)
    return End(
      updates: run.engine.updateCount, seconds: trained,
      validationBits: curve.validation.last?.bits ?? .nan,
      wasInterrupted: interruption.isWanted)
  }

  private func isOver(_ seconds: Double, _ updates: Int) -> Bool {
    plan.seconds.map { seconds >= $0 } ?? false || plan.updates.map { updates >= $0 } ?? false
  }

  private var bits: Double { (run.smoothedLoss ?? .nan) / log(2) }

  private func state(_ seconds: Double, _ first: Int) -> TrainingScreen.State {
    let updates = run.engine.updateCount - first
    let share = max(
      plan.seconds.map { seconds / $0 } ?? 0, plan.updates.map { Double(updates) / Double($0) } ?? 0
    )
    return TrainingScreen.State(
      share: min(share, 1), updates: run.engine.updateCount, seconds: seconds,
      perSecond: Double(updates) / max(seconds, 1e-9), bits: bits, curve: curve)
  }

  /// Validates, samples and saves.
  private mutating func look(_ seconds: Double, isLast: Bool = false) throws {
    let bits = try run.validationBits()
    curve.validation.append((run.engine.updateCount, bits))
    // Samples differ from look to look, and are the same in every run with this seed.
    let writer = TextWriter(
      run.model, seed: run.settings.seed &+ UInt64(run.engine.updateCount))
    screen.tell(
      update: run.engine.updateCount, seconds: seconds, training: self.bits, validation: bits,
      sample: writer.text(screen.sampleLength, temperature: plan.temperature))
    guard !isLast else { return }
    do {
      try run.file.write(to: plan.path)
    } catch {
      // The run goes on: the disk may have room again, and the last good file is as it was.
      screen.warn("\(error)")
    }
  }
}

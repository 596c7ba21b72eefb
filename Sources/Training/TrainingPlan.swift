import Foundation
import RecurrentTraining

/// How long to train, where to save, and how often to look up.
package struct TrainingPlan {
  /// The most seconds of training; nil for no end.
  package var seconds: Double?
  /// The most updates of this run; nil for no end.
  package var updates: Int?
  /// Where the model is saved.
  package var path: String
  /// The seconds between validations, samples and saves.
  package var interval = 20.0
  /// The temperature of samples.
  package var temperature = 0.7

  /// Creates a plan.
  package init(path: String) { self.path = path }
}

/// What a run measured.
package struct TrainingCurve {
  /// The smoothed loss at some updates, in bits per character.
  package private(set) var training: [(update: Int, bits: Double)] = []
  /// The loss on the last tenth of the text, in bits per character.
  package internal(set) var validation: [(update: Int, bits: Double)] = []

  /// Keeps a point; where there are many, every second one is enough.
  mutating func add(update: Int, bits: Double) {
    training.append((update, bits))
    if training.count >= 800 {
      training = training.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
  }
}

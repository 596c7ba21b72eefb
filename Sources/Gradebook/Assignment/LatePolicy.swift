/// What it costs to hand in late.
///
/// Equation: with d the started days of 24 hours after the due date, counted only when the lateness
/// is above the grace, f the free days left and p the penalty a day, an exercise earns
/// score × max(0, 1 − p · max(0, d − f)).
///
/// A student has one budget of free days for the whole assignment. Exercises with the same due date
/// share what they spend; the earliest due date spends first.
package struct LatePolicy: Sendable, Equatable {
  /// Lateness in seconds that still counts as on time.
  package var graceSeconds: Int
  /// The share of an exercise's score that each day costs, from 0 to 1.
  package var penaltyPerDay: Double
  /// The late days of a student that cost nothing.
  package var freeDays: Int

  package init(graceSeconds: Int = 0, penaltyPerDay: Double = 0, freeDays: Int = 0) {
    self.graceSeconds = graceSeconds
    self.penaltyPerDay = penaltyPerDay
    self.freeDays = freeDays
  }

  static let day = 86_400

  /// The late days of a hand-in.
  ///
  /// A system that marks a hand-in as late but tells no time leaves one started day as the least
  /// that it can mean.
  ///
  /// - Parameter isMarked: whether the learning system calls it late.
  package func days(_ time: Moment?, due: Moment?, isMarked: Bool = false, extensionDays: Int = 0)
    -> Int
  {
    guard let time, let due else { return time == nil && isMarked && due != nil ? 1 : 0 }
    let lateness = time.seconds - due.seconds - extensionDays * Self.day
    guard lateness > graceSeconds else { return 0 }
    return (lateness + Self.day - 1) / Self.day
  }

  /// The share of the score that is left after some days that are not free.
  package func factor(_ days: Int) -> Double {
    // In millionths: 1 − 0.1 · 3 in binary is not what a sheet says.
    let lost = (penaltyPerDay * 1e6).rounded() * Double(days)
    return max(0, 1e6 - lost) / 1e6
  }

  /// How long after the due date somebody can still hand in at no cost, in seconds.
  func freeSeconds(extensionDays: Int) -> Int {
    (extensionDays + freeDays) * Self.day + graceSeconds
  }
}

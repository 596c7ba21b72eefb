import Grading
import Testing

/// The rungs of the ladder on this machine, as the doctor finds them.
enum Boxes {
  /// Leaves a test out, and says why, where none of some rungs holds.
  static func trait(_ rungs: Isolation...) -> ConditionTrait {
    let faults = rungs.map(fault)
    return .enabled(
      if: faults.contains(nil),
      "not tested here: \(faults.compactMap(\.self).joined(separator: " "))")
  }

  private static func fault(_ rung: Isolation) -> String? {
    do throws(GradingError) {
      return try Doctor().examine(rung).fault
    } catch {
      return error.description
    }
  }
}

import Foundation
import Grading
import Testing

/// The rungs of the ladder on this machine.
///
/// None is taken at its word: hostile files run only where the doctor found that it holds.
enum Rungs {
  private static let findings = Dictionary(
    uniqueKeysWithValues: Isolation.allCases.map {
      ($0, Doctor(launcher: TestHome.launcher).examine($0))
    })

  /// Why a rung cannot be tested here; nil where it can.
  static func fault(_ rung: Isolation) -> String? {
    rung == .plain ? nil : findings[rung]?.fault
  }

  /// Leaves a test out, and says why, where the rung does not hold.
  static func trait(_ rung: Isolation) -> ConditionTrait {
    .enabled(if: fault(rung) == nil, "\(rung.rawValue) is not tested: \(fault(rung) ?? "")")
  }

  /// A cache for each rung, so that every file is built in the box that it runs in.
  static func cacheFolder(_ rung: Isolation) -> String {
    rung == .plain ? TestHome.cacheFolder : "\(TestHome.cacheFolder)-\(rung.rawValue)"
  }
}

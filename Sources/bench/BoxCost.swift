import Foundation
import Grading

/// What a box costs each run: the same program alone, behind the launcher, and at each rung.
struct BoxCost {
  let places: Places

  func table() throws -> Table {
    var things: [(name: String, budget: Double?, run: () throws -> Time)] = []
    for isolation in [Isolation.plain, .launcher, .bubblewrap] {
      let finding = Doctor(launcher: places.launcher).examine(isolation)
      if isolation != .plain, let fault = finding.fault {
        Progress.say("no row for \(isolation.rawValue): \(fault)")
        continue
      }
      let box = try Box(isolation, launcher: places.launcher)
      things.append(
        (
          name: "at the rung \(isolation.rawValue)", budget: nil,
          run: { try Self.time(of: box) }
        ))
    }
    let samples = try [Samples].interleaved(rounds: 50, things.map(\.run))
    let plain = samples[0].median
    return Table(
      title: "A run in a box (10 ms more at most)", anchor: things[0].name,
      rows: zip(things, samples).map { thing, samples in
        let isBoxed = thing.name != things[0].name
        return Table.Row(name: thing.name, samples: samples, budget: isBoxed ? plain + 10 : nil)
      })
  }

  /// Runs a program that does nothing, with all that a learner's program is loaded with in its box.
  private static func time(of box: Box) throws -> Time {
    let process = ChildProcess(
      box: box.forOneJob(), program: "/bin/true", arguments: [], environment: [:], directory: "/",
      limits: .run, reach: Reach(readable: try Toolchain.find().runtime))
    let start = DispatchTime.now().uptimeNanoseconds
    let outcome = try process.run()
    let nanoseconds = DispatchTime.now().uptimeNanoseconds - start
    guard outcome.ending.kind == .exit(0) else {
      throw BenchFailure.status(-1, command: ["/bin/true in \(box.isolation.rawValue)"])
    }
    return Time(wall: Double(nanoseconds) / 1e6, processor: nil)
  }
}

import Recurrent
import RecurrentKit

extension Exercise {
  /// E13a: a text cut into strips that are read side by side, window after window.
  static let streams = Exercise(
    "streams",
    [
      Function(
        "streams",
        [ids, batch, .size("steps", of: .time)],
        outputs: [
          Output("inputs", .window, .time, .batch), Output("targets", .window, .time, .batch),
        ]
      ) { (ids: [Int], batch: Int, steps: Int) in
        // Cut the shifted text as well, and turn each block of rows over.
        TextWindows(
          inputs: windows(of: ids.dropLast(), batch: batch, steps: steps),
          targets: windows(of: ids.dropFirst(), batch: batch, steps: steps))
      }
    ],
    specialCases: [
      SpecialCase("as many symbols left over as can be", of: "streams") { values, generator in
        values["ids"] = text(Sizes.generic[.text] + Sizes.generic[.batch] - 1, &generator)
      },
      SpecialCase("a rest at the end of every strip", of: "streams") { values, generator in
        let rest = Sizes.generic[.batch] * (Sizes.generic[.time] - 1)
        values["ids"] = text(Sizes.generic[.text] + rest, &generator)
      },
      SpecialCase("a text that is too short for a window", of: "streams") { values, generator in
        values["ids"] = text(Sizes.generic[.batch] * Sizes.generic[.time], &generator)
      },
    ])

  /// A text whose strips are filled by their windows, with a few symbols more than that takes.
  private static let ids = Parameter("ids", [.text], isContinuous: false) { drawing in
    let more = drawing.generator.index(below: drawing.sizes[.batch])
    return text(drawing.sizes[.text] + more, &drawing.generator)
  }

  private static let batch = Parameter.size("batch", of: .batch)

  private static func text(_ count: Int, _ generator: inout SeededGenerator) -> Value {
    .integers((0..<count).map { _ in generator.index(below: 97) })
  }

  private static func windows(of text: ArraySlice<Int>, batch: Int, steps: Int) -> [[[Int]]] {
    let length = text.count / batch
    let strips = (0..<batch).map { text.dropFirst($0 * length).prefix(length) }
    return (0..<length / steps).map { window in
      let rows = strips.map { Array($0.dropFirst(window * steps).prefix(steps)) }
      return (0..<steps).map { t in rows.map { $0[t] } }
    }
  }
}

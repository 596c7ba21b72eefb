import Book
import CommonMark
import Grading

/// The hints of an exercise that belong to one output, as far as outputs have hints of their own.
package struct HintLadder: Sendable {
  package let slug: String
  /// The output that the ladder is about, or nil for the exercise as a whole.
  package let output: String?
  /// The hints for each rung, from the lowest; a rung may hold several.
  package let rungs: [[Hint]]
  /// The other outputs that have hints of their own.
  package let others: [String]

  /// Chooses the ladder of an output; without one, that of the first open output.
  ///
  /// An output without hints of its own has those of its function, or else those of the exercise.
  package init(_ exercise: ExerciseFence, output name: String?, open: [String] = [])
    throws(WorkspaceError)
  {
    guard !exercise.hints.isEmpty else { throw .noHints(slug: exercise.slug) }
    let outputs = Self.outputs(of: exercise)
    slug = exercise.slug
    let names = OutputNames(of: exercise.slug)
    let wanted: String?
    if let name {
      wanted = (outputs + names.all).first { $0.lowercased() == name.lowercased() }
      if wanted == nil { throw .unknownOutput(name, slug: exercise.slug, outputs: outputs) }
    } else {
      wanted = open.first ?? names.all.first
    }
    let labels = [wanted, wanted.flatMap(names.function(returning:))].compactMap { $0 }
    let isShared = exercise.hints.contains { $0.rung == 1 && $0.output == nil }
    let chosen = labels.first(where: outputs.contains) ?? (isShared ? nil : outputs.first)
    output = chosen
    others = outputs.filter { $0 != chosen }
    let own = exercise.hints.filter { [chosen, nil].contains($0.output) }
    rungs = (1...3).map { rung in own.filter { $0.rung == rung } }.filter { !$0.isEmpty }
  }

  /// The outputs that have hints of their own, in the order of the chapter.
  package static func outputs(of exercise: ExerciseFence) -> [String] {
    var names: [String] = []
    for case let name? in exercise.hints.map(\.output) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The number of the rung to show when some were shown, counted from 1; the last one stays.
  package func rung(after shown: Int) -> Int { min(shown + 1, rungs.count) }

  /// Hints as they are shown, and a word about what comes after them.
  package struct Climb: Sendable {
    package let rungs: [(title: String, blocks: [Block])]
    package let next: String
    /// Why it was not remembered that they were shown; nil where it was.
    package let trouble: WorkspaceError?
  }

  /// Goes up one rung, or all, and remembers it where that can be written down.
  package func climb(_ progress: inout Progress, all: Bool) -> Climb {
    let shown = progress.hintsShown(slug, output: output)
    let top = all ? rungs.count : rung(after: shown)
    var trouble: WorkspaceError?
    for number in (all ? 1 : top)...top {
      do throws(WorkspaceError) {
        try progress.recordHint(slug, output: output, rung: number)
      } catch {
        trouble = error
      }
    }
    let about = output.map { ", \($0)" } ?? ""
    return Climb(
      rungs: ((all ? 1 : top)...top).map { number in
        ("\(slug)\(about): hint \(number) of \(rungs.count)", rungs[number - 1].flatMap(\.blocks))
      },
      next: word(after: top), trouble: trouble)
  }

  private func word(after rung: Int) -> String {
    let command = ["unroll hint", slug, output].compactMap { $0 }.joined(separator: " ")
    let rest = others.isEmpty ? "" : " There are hints for \(others.joined(separator: ", ")) too."
    return rung < rungs.count
      ? "The same command shows the next one: \(command)." + rest
      : "That was the last one. `unroll solution \(slug) --give-up` shows the solution." + rest
  }
}

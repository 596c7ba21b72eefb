/// What a page tells beyond its document: the book around it, and what the reader has done.
///
/// Without it a page says what its text says, and links show their addresses.
package struct Surroundings: Sendable, Equatable {
  /// The command that opens each chapter, by the name of its file.
  package var commands: [String: String]
  /// The command that shows what is folded.
  package var unfolding: String?
  /// What is told about exercises, by slug.
  package var exercises: [String: ExerciseNote]
  /// What to type at the end of the page.
  package var wayOn: [Step]

  /// Creates surroundings; without arguments, none.
  package init(
    commands: [String: String] = [:], exercises: [String: ExerciseNote] = [:], wayOn: [Step] = []
  ) {
    self.commands = commands
    self.exercises = exercises
    self.wayOn = wayOn
  }

  /// One thing to type, and what it does.
  package struct Step: Sendable, Equatable {
    /// The command.
    package var command: String
    /// What it does, in a few words.
    package var purpose: String

    /// Creates a step.
    package init(_ command: String, _ purpose: String) {
      self.command = command
      self.purpose = purpose
    }
  }

  /// What is told about an exercise beside what the chapter says.
  package struct ExerciseNote: Sendable, Equatable {
    /// How far it is, such as "not yet"; empty for nothing to say.
    package var state: String
    /// Whether it is done.
    package var isRight: Bool
    /// What to type now.
    package var steps: [Step]

    /// Creates a note.
    package init(state: String = "", isRight: Bool = false, steps: [Step] = []) {
      self.state = state
      self.isRight = isRight
      self.steps = steps
    }
  }
}

extension PageBuilder {
  /// Adds what to type at the end of the page, under a rule.
  mutating func appendWayOn() {
    let steps = renderer.surroundings.wayOn
    if steps.isEmpty { return }
    separate(2)
    emitRule(theme.marks.headingRule, width: measureWidth, theme.styles.rule)
    emitSteps(steps, marks: ("", ""))
  }

  /// Adds commands in a column, each with what it does.
  ///
  /// - Parameter marks: What stands before every step but the last, and before the last.
  mutating func emitSteps(_ steps: [Surroundings.Step], marks: (each: String, last: String)) {
    let widest = steps.map { measure.cells(of: $0.command) }.max() ?? 0
    // What a command does stands in a column of its own, if that can be twenty cells wide.
    let isColumn =
      theme.marks.stepSeparator.isEmpty
      && measureWidth - measure.cells(of: marks.each) - widest >= 23
    for (index, step) in steps.enumerated() {
      let mark = index == steps.count - 1 ? marks.last : marks.each
      let rest = index == steps.count - 1 ? spaces(for: mark) : theme.marks.code
      let style = theme.styles.exerciseFrame
      inside(
        first: StyledRun(mark, style, isOrnament: true),
        rest: StyledRun(mark.isEmpty ? "" : rest, style, isOrnament: true)
      ) { page in
        page.emitStep(step, column: isColumn ? widest + 3 : nil)
      }
    }
  }

  private mutating func emitStep(_ step: Surroundings.Step, column: Int?) {
    let purpose = StyledRun("", theme.styles.fold, isOrnament: true)
    guard let column else {
      var list = SegmentList(measure: measure)
      list.appendWhole(step.command, look: command(""))
      list.appendWhole(theme.marks.stepSeparator, look: StyledRun("", isOrnament: true))
      list.appendSpace(look: purpose)
      list.append(step.purpose, look: purpose)
      for line in LineBreaker.lines(list, width: measureWidth) { emit(line) }
      return
    }
    let pad = String(repeating: " ", count: column - measure.cells(of: step.command))
    inside(
      first: command(step.command + pad),
      rest: StyledRun(String(repeating: " ", count: column), isOrnament: true)
    ) { $0.emitOrnament(step.purpose, purpose.style) }
  }

  private func command(_ text: String) -> StyledRun {
    StyledRun(text, theme.styles.command, isOrnament: true)
  }

  private func spaces(for mark: String) -> String {
    String(repeating: " ", count: measure.cells(of: mark))
  }
}

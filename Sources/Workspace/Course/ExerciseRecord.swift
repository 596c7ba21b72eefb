import Grading

/// What a learner has done with one exercise, put together from events in their order.
struct ExerciseRecord: Sendable {
  private(set) var wasChecked = false
  private(set) var isStudied = false
  /// The time of the first pass; empty where it is not known.
  private(set) var passedAt: String?
  /// The texts that have passed.
  private(set) var passedTexts: Set<String> = []
  /// The outputs that were not right at the last check.
  private(set) var open: [String] = []
  /// The highest rung that was shown of each ladder of hints.
  private(set) var hints: [String?: Int] = [:]
  /// The wrong ideas that were planted so far.
  private(set) var planted: [String] = []
  /// The wrong idea that waits to be mended.
  private(set) var openIdea: String?
  /// How often a planted mistake was mended, and when the last time.
  private(set) var mendings = 0
  private(set) var mendedAt: String?

  var state: Progress.State {
    if passedAt != nil { return .passed }
    if isStudied { return .studied }
    return wasChecked ? .tried : .new
  }

  mutating func add(_ event: ProgressEvent) {
    switch event.kind {
    case .check:
      wasChecked = true
      open = event.open ?? []
      guard event.status == .pass else { return }
      passedAt = passedAt ?? event.time
      if let text = event.sha256 { passedTexts.insert(text) }
    case .hint: hints[event.output] = max(hints[event.output] ?? 0, event.rung ?? 0)
    case .studied: isStudied = true
    case .planted:
      openIdea = event.ideas?.first?.misconception
      if let openIdea { planted.append(openIdea) }
    case .mending:
      guard event.status == .pass, openIdea != nil else { return }
      (openIdea, mendedAt) = (nil, event.time)
      mendings += 1
    }
  }
}

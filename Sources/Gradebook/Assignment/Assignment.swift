/// What an instructor asks for: `assignment.json`, checked.
package struct Assignment: Sendable, Equatable {
  /// One exercise of the assignment.
  package struct Item: Sendable, Equatable {
    package let slug: String
    /// The exercise's share of the points, relative to the others.
    package let weight: Double
    /// The exercise's own due date, where it differs from the assignment's.
    package let due: Moment?

    package init(slug: String, weight: Double, due: Moment?) {
      self.slug = slug
      self.weight = weight
      self.due = due
    }
  }

  /// Which attempt counts, for each exercise on its own.
  package enum Choice: String, Sendable, CaseIterable {
    case last
    case best
  }

  /// What an answer earns that is partly right.
  package enum Credit: String, Sendable, CaseIterable {
    /// The share of the outputs that are right.
    case outputs
    case allOrNothing = "all-or-nothing"
  }

  /// When a report may show what the hidden cases were.
  package enum HiddenCases: Sendable, Equatable {
    case afterDue
    case never
    case always
    case after(Moment)
  }

  package var title: String
  package var items: [Item]
  /// What a faultless answer to everything earns.
  package var points: Double
  package var due: Moment?
  package var late: LatePolicy
  package var choice: Choice
  package var credit: Credit
  package var hiddenCases: HiddenCases
  package var isAnonymous: Bool
  package var roster: Roster

  package init(
    title: String, items: [Item], points: Double = 100, due: Moment? = nil,
    late: LatePolicy = LatePolicy(), choice: Choice = .last, credit: Credit = .outputs,
    hiddenCases: HiddenCases = .afterDue, isAnonymous: Bool = false,
    roster: Roster = Roster(students: [])
  ) {
    self.title = title
    self.items = items
    self.points = points
    self.due = due
    self.late = late
    self.choice = choice
    self.credit = credit
    self.hiddenCases = hiddenCases
    self.isAnonymous = isAnonymous
    self.roster = roster
  }

  /// The due date of one exercise.
  package func due(_ item: Item) -> Moment? { item.due ?? due }

  /// Equation: points × weight / sum of the weights.
  package func points(_ item: Item) -> Double {
    points * item.weight / items.reduce(0) { $0 + $1.weight }
  }

  /// Whether reports of an exercise may show inputs and seed of its hidden cases.
  ///
  /// Where an exercise has no due date at all they stay hidden: nobody said when they may be shown.
  package func showsHiddenCases(_ item: Item, now: Moment) -> Bool {
    switch hiddenCases {
    case .never: return false
    case .always: return true
    case .after(let moment): return now > moment
    case .afterDue:
      guard let due = due(item) else { return false }
      // Whoever has free days or an extension left must not see them either.
      return now.seconds > due.seconds + late.freeSeconds(extensionDays: roster.longestExtension)
    }
  }
}

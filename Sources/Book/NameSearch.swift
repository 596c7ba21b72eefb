extension Shelf {
  /// Finds a chapter by number, slug or a unique part of its name.
  package func entry(named name: String) throws(BookError) -> Entry {
    if let number = Int(name), let entry = entries.first(where: { $0.number == number }) {
      return entry
    }
    switch NameSearch(name, in: entries.map(\.name) + entries.map(\.slug)) {
    case .found(let found):
      if let entry = entries.first(where: { $0.name == found || $0.slug == found }) {
        return entry
      }
      throw .unknownChapter(name, nearest: nil)
    case .ambiguous(let candidates):
      let distinct = entries.filter {
        candidates.contains($0.name) || candidates.contains($0.slug)
      }
      guard distinct.count > 1 else { return distinct[0] }
      throw .ambiguous(name, candidates: distinct.map(\.name))
    case .unknown(let nearest): throw .unknownChapter(name, nearest: nearest)
    }
  }
}

extension Book {
  /// Finds a chapter by number, slug or a unique part of its name.
  package func chapter(named name: String) throws(BookError) -> Chapter {
    let entry = try shelf.entry(named: name)
    guard let chapter = chapters.first(where: { $0.number == entry.number }) else {
      throw .unknownChapter(name, nearest: nil)
    }
    return chapter
  }

  /// Finds an exercise by slug or a unique part of it.
  package func exercise(named name: String) throws(BookError) -> ExerciseFence {
    let name = name.hasSuffix(".swift") ? String(name.dropLast(6)) : name
    switch NameSearch(name, in: exercises.map(\.slug)) {
    case .found(let slug): return exercises.first { $0.slug == slug } ?? exercises[0]
    case .ambiguous(let candidates): throw .ambiguous(name, candidates: candidates)
    case .unknown(let nearest): throw .unknownExercise(name, nearest: nearest)
    }
  }
}

/// Finds what somebody meant among some names.
package enum NameSearch: Equatable {
  case found(String)
  case ambiguous([String])
  case unknown(nearest: String?)

  package init(_ name: String, in names: [String]) {
    let wanted = name.lowercased()
    if names.contains(wanted) {
      self = .found(wanted)
      return
    }
    let parts = names.filter { !wanted.isEmpty && $0.contains(wanted) }
    switch parts.count {
    case 1: self = .found(parts[0])
    case 0:
      let ranked = names.map { (name: $0, distance: Self.editDistance(wanted, $0)) }
      let best = ranked.min { $0.distance < $1.distance }
      self = .unknown(
        nearest: best.flatMap { $0.distance <= max(2, wanted.count / 2) ? $0.name : nil })
    default: self = .ambiguous(parts)
    }
  }

  /// The number of letters to change, add or remove to turn one word into another.
  package static func editDistance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}

import Book
import Foundation

/// Finds the name that a learner may have meant.
enum NearName {
  /// The words of a text that can be names.
  static func words(in text: String) -> Set<String> {
    Set(text.matches(of: /[A-Za-z_][A-Za-z0-9_]*/).map { String($0.output) })
  }

  /// The name closest to a misspelt one, or nil when none is close.
  ///
  /// Swapped letters and wrong capitals count as closer than any letter changed.
  static func nearest(to name: String, among names: Set<String>) -> String? {
    let letters = name.lowercased().sorted()
    let allowed = name.count < 4 ? 1 : max(1, name.count / 4)
    let ranked = names.subtracting([name]).compactMap { candidate -> (Int, String)? in
      if candidate.lowercased() == name.lowercased() { return (0, candidate) }
      guard min(name.count, candidate.count) > 1 else { return nil }
      if candidate.lowercased().sorted() == letters { return (1, candidate) }
      let distance = NameSearch.editDistance(name, candidate)
      return distance <= allowed ? (1 + distance, candidate) : nil
    }
    return ranked.min { $0 < $1 }?.1
  }
}

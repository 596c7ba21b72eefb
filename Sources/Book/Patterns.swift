/// The patterns that chapters are read with.
///
/// Making a pattern costs far more than matching it, so each is made once. A `Regex` is not marked
/// as sendable, but these are never changed.
enum Patterns {
  nonisolated(unsafe) static let chapterName = /([0-9]{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md/
  nonisolated(unsafe) static let slug = /[a-z0-9]+(?:-[a-z0-9]+)*/
  nonisolated(unsafe) static let idea = /[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*/
  nonisolated(unsafe) static let summary = /<summary>(.*?)<\/summary>/
  nonisolated(unsafe) static let hint = /Hint ([1-3])(?: for ([A-Za-z0-9]+))?/
  nonisolated(unsafe) static let comment = /<!--\s*(.*?)\s*-->/.dotMatchesNewlines()
  nonisolated(unsafe) static let commentKind = /<!--\s*(\w*).*?-->/.dotMatchesNewlines()
}

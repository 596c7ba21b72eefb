/// What is said when a mistake was planted.
package enum MendingWords {
  package static func lines(_ task: MendingDesk.Task, from folder: String, ink: Ink) -> [String] {
    let path =
      task.path.hasPrefix(folder + "/") ? String(task.path.dropFirst(folder.count + 1)) : task.path
    let first =
      task.isNew
      ? "\(path) holds our solution of \(task.slug) with one wrong idea in it. Find it and mend it."
      : "\(path) waits to be mended: one wrong idea is in it."
    return [first]
      + (task.backup.map { ["What stood there is kept in \($0)."] } ?? [])
      + [
        "",
        "\(Words.next)  " + ink.command("unroll check \(path)")
          + ink.quiet("  says whether it is right"),
      ]
  }
}

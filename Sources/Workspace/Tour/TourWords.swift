/// The words of the tour.
package enum TourWords {
  static let reading = """
    This is the loop that the book is made of, once round, on an exercise of its first chapter. \
    Every command below is run for real, in a folder that is gone afterwards.

    You read a chapter. On a terminal it opens in a pager, and the next time where you left it.
    """
  static let starting = """
    An exercise stands in its chapter. You start it, and its file holds a function without a body. \
    This one keeps a running sum in which the past fades.
    """
  static let wrong = """
    You open the file in your editor and write an answer; here is one that compiles and looks \
    right. You check it.
    """
  static let hint = """
    It is wrong, and you are told which idea is in it. That is often enough. If not, there are \
    hints, from the idea to almost the line, and they cost nothing.
    """
  static let fix = "Now you know what to change, and check again."
  static let end = """
    That was the loop. `unroll watch` goes round it at every save. This exercise is yours to write \
    from memory when you come to it; the way through the book begins with these three lines.
    """

  /// How a learner goes on.
  package static func pause(_ ink: Ink) -> String { ink.quiet("Enter goes on, q leaves. ") }

  /// What to type after the tour.
  package static func next(_ ink: Ink) -> [String] {
    ["unroll init ~/my-unroll", "cd ~/my-unroll", "unroll start"].map { "  " + ink.command($0) }
  }
}

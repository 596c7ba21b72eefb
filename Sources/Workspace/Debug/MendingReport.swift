import Book
import Grading

/// A verdict on a text in which a mistake was planted: its name is told only when it is mended.
package struct MendingReport {
  private let verdict: Verdict
  private let idea: Misconception?
  private let path: String
  private let ink: Ink
  private let width: Int

  package init(
    _ verdict: Verdict, path: String, book: Book, progress: Progress?, ink: Ink, width: Int
  ) {
    let slug = verdict.exercise ?? ""
    let planted = progress?.record(of: slug).planted.last
    idea = (try? book.misconceptions(slug))?.first { $0.id == planted }
    (self.verdict, self.path, self.ink, self.width) = (verdict, path, ink, width)
  }

  package var lines: [String] {
    var shown = verdict
    // To find it is the exercise; other mistakes are the learner's own and are named.
    shown.diagnosis.removeAll { $0.misconception == idea?.id }
    let lines = VerdictReport(shown, path: path, ink: ink, width: width).lines
    guard verdict.status == .pass, let idea else { return lines }
    return lines + ["", Words.mended(ink.strong(idea.id))]
      + Paragraph(Words.ideaWas(idea.explanation), width: min(width, 100), indent: 2).lines
  }
}

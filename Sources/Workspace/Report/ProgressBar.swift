/// How much of a path is done, as a bar and in numbers.
struct ProgressBar {
  let course: Course
  let ink: Ink

  var line: String {
    let (done, all) = (course.passedCount, course.exercises.count)
    let cells = 24
    let filled = all == 0 ? 0 : done * cells / all
    let studied = course.studied.count
    return "\(course.path) path  [" + ink.right(String(repeating: "#", count: filled))
      + ink.quiet(String(repeating: ".", count: cells - filled)) + "]  \(done) of \(all)"
      + (studied > 0 ? ", \(studied) studied" : "")
  }
}

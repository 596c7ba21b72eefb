import RecurrentKit

/// Returns a text as windows of `steps` steps, which `batch` sequences read
/// side by side.
///
/// Sequence n reads the n-th of `batch` equal strips of the text. Window
/// k + 1 goes on where window k ended. A target is the symbol that follows
/// in the text. What does not fill a strip, or a window, is left out.
/// Shapes: ids (M) → inputs and targets, K windows of T lists of N.
func streams(ids: [Int], batch: Int, steps: Int) -> TextWindows {
  let length = (ids.count - 1) / batch
  var windows = TextWindows(inputs: [], targets: [])
  for window in 0..<length / steps {
    let first = window * steps
    var inputs: [[Int]] = []
    var targets: [[Int]] = []
    for t in 0..<steps {
      var row: [Int] = []
      var next: [Int] = []
      for n in 0..<batch {
        let strip = n * length
        let place = strip + first + t
        row.append(ids[place])
        next.append(ids[place + 1])
      }
      inputs.append(row)
      targets.append(next)
    }
    windows.inputs.append(inputs)
    windows.targets.append(targets)
  }
  return windows
}

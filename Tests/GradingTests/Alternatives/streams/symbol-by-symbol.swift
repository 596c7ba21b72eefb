import RecurrentKit

// Walks through the text once and writes each symbol to the place where it is read.
func streams(ids: [Int], batch: Int, steps: Int) -> TextWindows {
  let strip = (ids.count - 1) / batch
  let count = strip / steps
  let empty = [[Int]](repeating: [Int](repeating: 0, count: batch), count: steps)
  var inputs = [[[Int]]](repeating: empty, count: count)
  var targets = inputs
  for place in 0..<strip * batch {
    let (row, time) = place.quotientAndRemainder(dividingBy: strip)
    let (window, t) = time.quotientAndRemainder(dividingBy: steps)
    if window == count { continue }
    inputs[window][t][row] = ids[place]
    targets[window][t][row] = ids[place + 1]
  }
  return TextWindows(inputs: inputs, targets: targets)
}

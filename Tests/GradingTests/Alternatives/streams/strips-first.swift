import RecurrentKit

// Cuts the strips as lists, one symbol longer than they are read, and then the windows from them.
func streams(ids: [Int], batch: Int, steps: Int) -> TextWindows {
  let length = (ids.count - 1) / batch
  let strips = (0..<batch).map { n in Array(ids[n * length...(n + 1) * length]) }
  var windows = TextWindows(inputs: [], targets: [])
  var start = 0
  while start + steps <= length {
    let times = start..<start + steps
    windows.inputs.append(times.map { time in strips.map { $0[time] } })
    windows.targets.append(times.map { time in strips.map { $0[time + 1] } })
    start += steps
  }
  return windows
}

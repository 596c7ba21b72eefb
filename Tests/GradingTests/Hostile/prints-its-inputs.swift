// threat: 49
// wants: pass
// What it prints is text of the verdict; that no report shows it is tested with the reports.
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  print("ids:", ids, "of", vocabulary)
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}

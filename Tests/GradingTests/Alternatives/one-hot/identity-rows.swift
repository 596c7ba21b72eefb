import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let classes = Matrix.identity(vocabulary)
  var result = Matrix.zeros(ids.count, vocabulary)
  for n in 0..<ids.count {
    result.setRow(n, to: classes.row(ids[n]))
  }
  return result
}

import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var elements: [Double] = []
  for id in ids {
    precondition((0..<vocabulary).contains(id), "there is no class \(id)")
    for j in 0..<vocabulary { elements.append(j == id ? 1 : 0) }
  }
  return Matrix(rows: ids.count, columns: vocabulary, elements: elements)
}

// threat: 39
// wants: no-build
#sourceLocation(file: "main.swift", line: 1)
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(ids.count, vocabulary, 3)
}

import RecurrentKit

func readout(h: [Matrix], lengths: [Int]) -> Matrix {
  Matrix(lengths.enumerated().map { n, length in h[length - 1].row(n).elements })
}

import RecurrentKit

// All T·N rows in one matrix: time is just more rows.
func headBackward(dy: [Matrix], h: [Matrix], Why: Matrix) -> HeadGradient {
  let upstream = dy.dropFirst().reduce(dy[0], vstack)
  let states = h.dropFirst().reduce(h[0], vstack)
  let gradient = matmul(upstream, Why)
  let batch = dy[0].rows
  return HeadGradient(
    dh: dy.indices.map { t in gradient.rows(t * batch..<(t + 1) * batch) },
    dWhy: matmul(states.transposed(), upstream).transposed(),
    dby: upstream.sumOfRows())
}

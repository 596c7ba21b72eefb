import RecurrentKit

// Real-time recurrent learning: every parameter's influence on the state is carried forward, so no
// step is visited backwards. Much dearer, and the same numbers.
func bptt(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  let T = x.count
  var dx = x.map { Matrix.zeros($0.rows, $0.columns) }
  var dh0 = Matrix.zeros(h0.rows, h0.columns)
  var dWxh = Matrix.zeros(Wxh.rows, Wxh.columns)
  var dWhh = Matrix.zeros(Whh.rows, Whh.columns)
  var db = Vector.zeros(Whh.rows)
  let states = steps.map(\.hiddenState)

  // The change of the loss when the state before step `time` moves by `state` and every later
  // pre-activation gets a push of its own.
  func effect(row n: Int, state: Vector, push: (Int) -> Vector, from time: Int) -> Double {
    var s = Matrix([state.elements])
    var total = 0.0
    for t in time..<T {
      let h = states[t].rows(n..<n + 1)
      s = (matmul(s, Whh.transposed()) + push(t)) * (1 - h * h)
      total += (s * upstream[t].rows(n..<n + 1)).sum()
    }
    return total
  }
  let H = Whh.rows
  func unit(_ u: Int, _ size: Double) -> Vector {
    var e = Vector.zeros(H)
    e[u] = size
    return e
  }
  let still = Vector.zeros(H)
  for n in 0..<h0.rows {
    for u in 0..<H {
      dh0[n, u] = effect(row: n, state: unit(u, 1), push: { _ in still }, from: 0)
      db[u] += effect(row: n, state: still, push: { _ in unit(u, 1) }, from: 0)
      for d in 0..<Wxh.columns {
        dWxh[u, d] += effect(row: n, state: still, push: { unit(u, x[$0][n, d]) }, from: 0)
      }
      for k in 0..<H {
        dWhh[u, k] += effect(
          row: n, state: still,
          push: { unit(u, $0 == 0 ? h0[n, k] : states[$0 - 1][n, k]) }, from: 0)
      }
    }
    for time in 0..<T {
      for d in 0..<Wxh.columns {
        let column = Wxh.columns(d..<d + 1).transposed().row(0)
        dx[time][n, d] = effect(
          row: n, state: still, push: { $0 == time ? column : still }, from: time)
      }
    }
  }
  return RNNGradient(dx: dx, dh0: dh0, dWxh: dWxh, dWhh: dWhh, db: db)
}

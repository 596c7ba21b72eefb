import Foundation
import RecurrentKit

// Raises the probabilities to the power of 1/τ and stretches the draw instead of dividing by a sum.
func sample(y: Matrix, temperature: Double, uniforms: Vector) -> [Int] {
  (0..<y.rows).map { n -> Int in
    let row = y.row(n).elements
    let largest = row.max() ?? 0
    let weights = row.map { exp($0 - largest) }
    let powers = weights.map { pow($0, 1 / temperature) }
    let draw = uniforms[n] * powers.reduce(0, +)
    var sum = 0.0
    let sums = powers.map { power -> Double in
      sum += power
      return sum
    }
    return sums.firstIndex { $0 > draw } ?? row.count - 1
  }
}

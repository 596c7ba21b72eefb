import Foundation
import RecurrentKit

// Every power by `pow`, every state written out as a sum over what was read.

func stateGradients(w: Double, steps: Int) -> Vector {
  Vector((0...steps).map { pow(w, Double(steps - $0)) })
}

func weightGradient(w: Double, x: Vector, start: Double) -> Double {
  let read = [start] + x.elements
  return (1..<read.count).reduce(0) { sum, k in
    let state = (0..<k).reduce(0) { $0 + pow(w, Double(k - 1 - $1)) * read[$1] }
    return sum + pow(w, Double(x.count - k)) * state
  }
}

// threat: 38
// wants: pass
// as: -o.swift | -.swift | --help | @arguments.swift | ; rm -rf x.swift
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}

// threat: 29
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("socket") func socket(_ family: Int32, _ kind: Int32, _ protocolNumber: Int32) -> Int32
@_silgen_name("socketpair")
func socketPair(_ family: Int32, _ kind: Int32, _ number: Int32, _ ends: UnsafeMutablePointer<Int32>)
  -> Int32
@_silgen_name("syscall") func call(_ number: Int, _ a: Int, _ b: Int, _ c: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  for family: Int32 in 1..<46 {
    for kind: Int32 in 1...5 where socket(family, kind, 0) >= 0 { x[0, 0] += 1 }
  }
  var ring = [UInt8](repeating: 0, count: 256)
  let rings = ring.withUnsafeMutableBytes { call(425, 8, Int(bitPattern: $0.baseAddress), 0) }
  if rings >= 0 { x[0, 0] += 1 }
  return x
}

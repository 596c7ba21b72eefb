// threat: 16
// rungs: bubblewrap launcher
// wants: pass
// Landlock does not know of these calls.
import RecurrentKit

@_silgen_name("chmod") func setRights(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
@_silgen_name("utimensat")
func setTimes(_ f: Int32, _ path: UnsafePointer<CChar>, _ times: UnsafeRawPointer?, _ flags: Int32)
  -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  for path in ["/", "/tmp", "/usr/lib", "."] {
    if setRights(path, 0o755) == 0 || setTimes(-100, path, nil, 0) == 0 { x[0, 0] += 1 }
  }
  return x
}

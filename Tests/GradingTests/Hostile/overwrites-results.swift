// threat: 16
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("open")
func open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: UInt32) -> Int32
@_silgen_name("unlink") func remove(_ path: UnsafePointer<CChar>) -> Int32
@_silgen_name("mkdir") func makeFolder(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
@_silgen_name("symlink")
func link(_ target: UnsafePointer<CChar>, _ path: UnsafePointer<CChar>) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  for folder in ["", "/", "/tmp/", "/dev/", "/usr/lib/"] {
    let path = folder + "unroll-results.json"
    let isDone =
      open(path, 0o101, 0o600) >= 0 || makeFolder(path, 0o700) == 0 || link("/etc/passwd", path) == 0
    if isDone {
      _ = remove(path)
      x[0, 0] += 1
    }
  }
  if open("/program", 1, 0) >= 0 || open("/launcher", 1, 0) >= 0 { x[0, 0] += 1 }
  return x
}

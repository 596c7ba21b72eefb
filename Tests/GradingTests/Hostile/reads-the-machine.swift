// threat: 16, 17
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("open") func open(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32
@_silgen_name("close") func close(_ file: Int32) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let places = [
    "/etc/passwd", "/etc/hostname", "/proc/self/environ", "/proc/1/status", "/home", "/root", "/tmp",
    "/usr/bin/env", "/var", "/sys", "/dev/zero", "/dev/shm", "/dev/tty", #filePath,
  ]
  for place in places where open(place, 0) >= 0 {
    print("can read", place)
    x[0, 0] += 1
  }
  return x
}

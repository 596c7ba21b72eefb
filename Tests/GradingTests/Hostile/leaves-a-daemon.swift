// threat: 28
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("fork") func fork() -> Int32
@_silgen_name("setsid") func newSession() -> Int32
@_silgen_name("pause") func pause() -> Int32
@_silgen_name("posix_spawn")
func spawn(
  _ process: UnsafeMutablePointer<Int32>, _ path: UnsafePointer<CChar>, _ actions: OpaquePointer?,
  _ attributes: OpaquePointer?, _ words: UnsafePointer<UnsafePointer<CChar>?>,
  _ variables: UnsafePointer<UnsafePointer<CChar>?>
) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let child = fork()
  if child == 0 {
    _ = newSession()
    while true { _ = pause() }
  }
  if child > 0 { x[0, 0] += 1 }
  var process: Int32 = 0
  let none: [UnsafePointer<CChar>?] = [nil]
  if spawn(&process, "/program", nil, nil, none, none) == 0 { x[0, 0] += 1 }
  return x
}

// wants: crash
// No report must not pass for the judge's fault, which would never be a zero.
import RecurrentKit

@_silgen_name("getppid") func parent() -> Int32
@_silgen_name("kill") func kill(_ process: Int32, _ signal: Int32) -> Int32
@_silgen_name("pause") func pause() -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  if parent() > 1 { _ = kill(parent(), 9) }
  while true { _ = pause() }
}

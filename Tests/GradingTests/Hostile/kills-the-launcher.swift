// threat: 27
// wants: crash
// bubblewrap: unfinished
// launcher: unfinished
// No report must not pass for the judge's fault, which would never be a zero.
import RecurrentKit

@_silgen_name("getppid") func parent() -> Int32
@_silgen_name("kill") func kill(_ process: Int32, _ signal: Int32) -> Int32
@_silgen_name("usleep") func sleep(_ microseconds: UInt32) -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  _ = kill(parent(), 9)
  // Without its launcher this process is ended, too.
  _ = sleep(200_000)
  return .unfinished
}

// threat: 11
// wants: early-exit
// A launcher that cannot start a program ends with 125; that must not pass for the judge's fault.
import RecurrentKit

@_silgen_name("_exit") func leave(_ status: Int32) -> Never

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  leave(125)
}

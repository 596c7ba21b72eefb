// threat: 33
// wants: build-limit
// build-seconds: 1
// Each pair is twice as large as the one before.
import RecurrentKit

struct Pair0 {
  var one, other: Double
}
struct Pair1 {
  var one, other: Pair0
}
struct Pair2 {
  var one, other: Pair1
}
struct Pair3 {
  var one, other: Pair2
}
struct Pair4 {
  var one, other: Pair3
}
struct Pair5 {
  var one, other: Pair4
}
struct Pair6 {
  var one, other: Pair5
}
struct Pair7 {
  var one, other: Pair6
}
struct Pair8 {
  var one, other: Pair7
}
struct Pair9 {
  var one, other: Pair8
}
struct Pair10 {
  var one, other: Pair9
}
struct Pair11 {
  var one, other: Pair10
}
struct Pair12 {
  var one, other: Pair11
}
struct Pair13 {
  var one, other: Pair12
}
struct Pair14 {
  var one, other: Pair13
}
struct Pair15 {
  var one, other: Pair14
}
struct Pair16 {
  var one, other: Pair15
}
struct Pair17 {
  var one, other: Pair16
}
struct Pair18 {
  var one, other: Pair17
}
struct Pair19 {
  var one, other: Pair18
}
struct Pair20 {
  var one, other: Pair19
}
struct Pair21 {
  var one, other: Pair20
}
struct Pair22 {
  var one, other: Pair21
}
struct Pair23 {
  var one, other: Pair22
}
struct Pair24 {
  var one, other: Pair23
}

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(MemoryLayout<Pair24>.size, vocabulary)
}

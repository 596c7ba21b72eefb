// threat: 34
// wants: pass
// Two seconds and a gigabyte for an optimising compiler; this one does not paste.
import RecurrentKit

@inline(__always) func grown0(_ x: Double) -> Double { x }
@inline(__always) func grown1(_ x: Double) -> Double { grown0(grown0(x)) }
@inline(__always) func grown2(_ x: Double) -> Double { grown1(grown1(x)) }
@inline(__always) func grown3(_ x: Double) -> Double { grown2(grown2(x)) }
@inline(__always) func grown4(_ x: Double) -> Double { grown3(grown3(x)) }
@inline(__always) func grown5(_ x: Double) -> Double { grown4(grown4(x)) }
@inline(__always) func grown6(_ x: Double) -> Double { grown5(grown5(x)) }
@inline(__always) func grown7(_ x: Double) -> Double { grown6(grown6(x)) }
@inline(__always) func grown8(_ x: Double) -> Double { grown7(grown7(x)) }
@inline(__always) func grown9(_ x: Double) -> Double { grown8(grown8(x)) }
@inline(__always) func grown10(_ x: Double) -> Double { grown9(grown9(x)) }
@inline(__always) func grown11(_ x: Double) -> Double { grown10(grown10(x)) }
@inline(__always) func grown12(_ x: Double) -> Double { grown11(grown11(x)) }
@inline(__always) func grown13(_ x: Double) -> Double { grown12(grown12(x)) }
@inline(__always) func grown14(_ x: Double) -> Double { grown13(grown13(x)) }
@inline(__always) func grown15(_ x: Double) -> Double { grown14(grown14(x)) }
@inline(__always) func grown16(_ x: Double) -> Double { grown15(grown15(x)) }
@inline(__always) func grown17(_ x: Double) -> Double { grown16(grown16(x)) }
@inline(__always) func grown18(_ x: Double) -> Double { grown17(grown17(x)) }
@inline(__always) func grown19(_ x: Double) -> Double { grown18(grown18(x)) }
@inline(__always) func grown20(_ x: Double) -> Double { grown19(grown19(x)) }
@inline(__always) func grown21(_ x: Double) -> Double { grown20(grown20(x)) }
@inline(__always) func grown22(_ x: Double) -> Double { grown21(grown21(x)) }

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return vocabulary < 0 ? Matrix.zeros(Int(grown22(1)), 1) : x
}

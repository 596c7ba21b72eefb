// threat: 34
// wants: build-limit
// build-seconds: 1
// Pasted in even without optimisation, each function twice into the next.
import RecurrentKit

@_transparent func grown0(_ x: Double) -> Double { x * x }
@_transparent func grown1(_ x: Double) -> Double { grown0(grown0(x) + 1) }
@_transparent func grown2(_ x: Double) -> Double { grown1(grown1(x) + 1) }
@_transparent func grown3(_ x: Double) -> Double { grown2(grown2(x) + 1) }
@_transparent func grown4(_ x: Double) -> Double { grown3(grown3(x) + 1) }
@_transparent func grown5(_ x: Double) -> Double { grown4(grown4(x) + 1) }
@_transparent func grown6(_ x: Double) -> Double { grown5(grown5(x) + 1) }
@_transparent func grown7(_ x: Double) -> Double { grown6(grown6(x) + 1) }
@_transparent func grown8(_ x: Double) -> Double { grown7(grown7(x) + 1) }
@_transparent func grown9(_ x: Double) -> Double { grown8(grown8(x) + 1) }
@_transparent func grown10(_ x: Double) -> Double { grown9(grown9(x) + 1) }
@_transparent func grown11(_ x: Double) -> Double { grown10(grown10(x) + 1) }
@_transparent func grown12(_ x: Double) -> Double { grown11(grown11(x) + 1) }
@_transparent func grown13(_ x: Double) -> Double { grown12(grown12(x) + 1) }
@_transparent func grown14(_ x: Double) -> Double { grown13(grown13(x) + 1) }
@_transparent func grown15(_ x: Double) -> Double { grown14(grown14(x) + 1) }
@_transparent func grown16(_ x: Double) -> Double { grown15(grown15(x) + 1) }
@_transparent func grown17(_ x: Double) -> Double { grown16(grown16(x) + 1) }
@_transparent func grown18(_ x: Double) -> Double { grown17(grown17(x) + 1) }
@_transparent func grown19(_ x: Double) -> Double { grown18(grown18(x) + 1) }
@_transparent func grown20(_ x: Double) -> Double { grown19(grown19(x) + 1) }
@_transparent func grown21(_ x: Double) -> Double { grown20(grown20(x) + 1) }
@_transparent func grown22(_ x: Double) -> Double { grown21(grown21(x) + 1) }

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(Int(grown22(1)), vocabulary)
}

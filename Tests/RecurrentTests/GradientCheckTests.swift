import Foundation
import Recurrent
import Testing

struct GradientCheckTests {
  @Test func `central differences are exact on a quadratic, even with a wide step`() {
    let gradient = numericalGradient(
      of: { x in 3 * x[0] * x[0] - x[0] * x[1] }, at: Tensor([2.0, -1]), step: 0.5)
    #expect(normError(gradient, Tensor([13, -2])) <= 1e-15)
  }

  @Test func `the error falls with the square of the step`() {
    func error(_ step: Double) -> Double {
      abs(numericalGradient(of: { exp($0[0]) }, at: Tensor([1.0]), step: step)[0] - exp(1))
    }
    #expect((3.99...4.01).contains(error(0.02) / error(0.01)))
  }

  @Test func `one wrong entry among a thousand is found`() {
    let right = Tensor(repeating: 1.0, shape: [1000])
    var wrong = right
    wrong[617] = 1.5
    #expect(worstRelativeError(right, right) == 0)
    #expect(worstRelativeError(right, wrong) == 0.2)
  }

  @Test func `two zeros agree and a NaN never does`() {
    #expect(worstRelativeError(Tensor([0.0, 1]), Tensor([0.0, 1])) == 0)
    #expect(worstRelativeError(Tensor([1.0, .nan, 1]), Tensor([1.0, 1, 2])).isNaN)
  }
}

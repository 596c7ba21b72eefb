import Recurrent
import RecurrentTraining
import Testing

/// The engine's activation functions against the C library's in Double.
struct FastFunctionTests {
  static let instructions = Instructions.allCases.filter { $0 <= .best }

  /// Numbers from −100 to 100, dense around 0, with both zeros.
  private static var numbers: [Float] {
    let dense = (-50_000...50_000).map { Float($0) * 2e-4 }
    let tiny = (1...40).flatMap { [Float(sign: .plus, exponent: -$0, significand: 1.3)] }
    return dense + (-100...100).map(Float.init) + tiny + tiny.map { -$0 } + [-0.0]
  }

  @Test(arguments: instructions)
  func `tanh and sigmoid in Float err by at most 4e-7`(instructions: Instructions) {
    let numbers = Self.numbers
    let tanh = zip(numbers, Float.fastTanh(numbers, instructions))
      .map { abs(Double($1) - Double.tanh(Double($0))) }
    let sigmoid = zip(numbers, Float.fastSigmoid(numbers, instructions))
      .map { abs(Double($1) - Double.sigmoid(Double($0))) }
    #expect((tanh.max() ?? 1) <= 4e-7)
    #expect((sigmoid.max() ?? 1) <= 4e-7)
  }

  @Test(arguments: instructions)
  func `exp in Float errs by at most 2e-7 of the value`(instructions: Instructions) {
    let numbers = Self.numbers.filter { $0 >= -87 && $0 <= 0 }
    let errors = zip(numbers, Float.fastExp(numbers, instructions)).map { number, power in
      let exact = Double.exp(Double(number))
      return abs(Double(power) - exact) / exact
    }
    #expect((errors.max() ?? 1) <= 2e-7)
  }

  @Test(arguments: instructions)
  func `in Double all are the C library's`(instructions: Instructions) {
    let numbers = Self.numbers.map(Double.init)
    #expect(Double.fastTanh(numbers, instructions) == numbers.map(Double.tanh))
    #expect(Double.fastSigmoid(numbers, instructions) == numbers.map(Double.sigmoid))
    #expect(Double.fastExp(numbers, instructions) == numbers.map(Double.exp))
  }
}

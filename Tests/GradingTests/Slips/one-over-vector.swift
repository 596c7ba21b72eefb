// exercise: sigmoid-and-slope
// line: 7
// help: such as `a.map { 1 / $0 }`
import RecurrentKit

func sigmoidAndSlope(a: Vector) -> SigmoidAndSlope {
  let value = 1 / (1 + exp(-a))
  return SigmoidAndSlope(value: value, slope: value * (1 - value))
}

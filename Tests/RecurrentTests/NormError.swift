import Recurrent

/// The length of the difference of two tensors, relative to the longer one; infinite for other shapes.
func normError(_ first: Tensor<Double>, _ second: Tensor<Double>) -> Double {
  guard first.shape == second.shape else { return .infinity }
  let scale = max(norm(first), norm(second))
  return scale == 0 ? 0 : norm(first.combined(with: second, -)) / scale
}

/// The inner product of two tensors, a loss whose gradient is the second.
func inner(_ first: Tensor<Double>, _ second: Tensor<Double>) -> Double {
  first.combined(with: second, *).sum()
}

private func norm(_ tensor: Tensor<Double>) -> Double {
  tensor.map { $0 * $0 }.sum().squareRoot()
}

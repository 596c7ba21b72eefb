/// Another library's matrix product, for the large products of a step.
public struct LargeProducts<Scalar: TrainingScalar>: Sendable {
  typealias Read = UnsafePointer<Scalar>
  typealias Write = UnsafeMutablePointer<Scalar>

  /// What it is, for people.
  public let name: String

  /// Writes `C = Aᵀ B`: A k × m in rows of a stride, B k × n, C m × n; then the sizes m, n, k.
  let multiplyTransposed: @Sendable (Read, Int, Read, Int, Write, Int, Int, Int, Int) -> Void
}

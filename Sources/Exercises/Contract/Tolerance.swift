/// Every tolerance and step of the judge.
///
/// Errors are measured by norm, matrix by matrix: single entries near zero carry large relative
/// errors in honest code (traced in PyTorch, which shows 2e-12 at worst by norm).
package enum Tolerance {
  /// The relative norm error up to which values count as equal.
  package static let values = 1e-9
  /// The relative norm difference up to which two rows or steps count as untouched.
  package static let untouched = 1e-12
}

/// Every tolerance and step of the judge.
///
/// Errors are measured by norm, matrix by matrix: single entries near zero carry large relative
/// errors in honest code, while PyTorch's own gradients differ by 2e-12 at worst by norm.
package enum Tolerance {
  /// The relative norm error up to which values count as equal.
  package static let values = 1e-9
  /// The relative norm difference up to which two rows or steps count as untouched.
  package static let untouched = 1e-12
  /// The step of central differences: truncation and round-off are both near 1e-10 there.
  package static let step = 1e-5
  /// The norm error `‖p − q‖ / (‖p‖ + ‖q‖)` of a gradient that still counts as right.
  package static let gradient = 1e-6
  /// The relative error up to which two fingerprints count as equal.
  package static let fingerprint = 1e-7
}

import Recurrent
import RecurrentKit

extension Exercise {
  /// E06c: a random matrix made orthogonal, to start a recurrence with.
  static let orthogonalInit = Exercise(
    "orthogonal-init",
    [
      Function(
        "orthogonalized", labels: ["_"], [.matrix("A", .hidden, .hidden)],
        outputs: [Output("Q", .hidden, .hidden).upToColumnSigns()]
      ) { (A: Matrix) in Tensor(A).orthogonalFactor().matrix }
    ],
    specialCases: [
      SpecialCase("64 units", of: "orthogonalized", sizes: .generic.with(.hidden, 64)) { _, _ in },
      SpecialCase("three columns that nearly agree", of: "orthogonalized") { values, generator in
        guard case .matrix(var A)? = values["A"] else { return }
        // A single pass loses all that the square of 1e-5 leaves; what is right is sharp to 1e-11.
        for row in 0..<A.rows {
          for column in [2, 3] { A[row, column] = A[row, 1] + 1e-5 * generator.signed() }
        }
        values["A"] = .matrix(A)
      },
    ])
}

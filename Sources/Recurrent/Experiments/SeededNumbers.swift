/// The random numbers of the experiments: the same seed gives the same numbers everywhere.
///
/// Source: SplitMix64, G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number
/// generators", 2014.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Double) { state = UInt64(seed.magnitude) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a uniform number from [0, 1).
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Returns uniform numbers of mean 0.
  ///
  /// A uniform number in ±b has the deviation b/√3.
  mutating func tensor(_ rows: Int, _ columns: Int, deviation: Double) -> Tensor<Double> {
    .uniform(rows, columns, within: deviation * 3.0.squareRoot(), using: &self)
  }
}

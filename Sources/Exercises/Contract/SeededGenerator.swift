/// A small deterministic generator of random numbers: the same seed gives the same numbers everywhere.
///
/// Source: SplitMix64, G. Steele, D. Lea, C. Flood (2014), "Fast splittable pseudorandom number
/// generators".
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A generator for one purpose under a seed; purposes do not disturb each other.
  package init(seed: UInt64, purpose: String) {
    // FNV-1a, because Swift's own hashes differ from run to run.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.init(seed: seed ^ hash)
    _ = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in [0, 1).
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of roughly normal distribution with mean 0 and deviation 1, never close to 0.
  ///
  /// Entries near zero would let a wrong sign or factor through.
  package mutating func signed() -> Double {
    let size = 0.25 + 1.4 * uniform()
    return next() & 1 == 0 ? size : -size
  }

  /// A whole number below a bound.
  package mutating func index(below bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The power of ten, the nearest that there is in `Double`; 0 or infinite beyond its range.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

/// The largest k for which 10ᵏ is at most a positive number.
func decade(of value: Double) -> Int {
  let guess = Int(log10(value).rounded(.down))
  // The logarithm may be rounded across a power of ten.
  if powerOfTen(guess) > value { return guess - 1 }
  return powerOfTen(guess + 1) <= value ? guess + 1 : guess
}

/// The decimal logarithm.
func decimalLogarithm(_ value: Double) -> Double { log10(value) }

/// A set of Unicode code points, kept as sorted ranges.
struct CodePointSet: Sendable {
  private let first: [UInt32]
  private let last: [UInt32]

  /// Reads ranges such as `300-36F 5BF`, in ascending order, between any white space.
  init(_ hexadecimal: String) {
    var first: [UInt32] = []
    var last: [UInt32] = []
    var value: UInt32 = 0
    var isRange = false
    for byte in hexadecimal.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * 16 + UInt32(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value * 16 + UInt32(byte - 55)
      case UInt8(ascii: "-"):
        first.append(value)
        (value, isRange) = (0, true)
      default:
        if value > 0 {
          if !isRange { first.append(value) }
          last.append(value)
        }
        (value, isRange) = (0, false)
      }
    }
    if value > 0 {
      if !isRange { first.append(value) }
      last.append(value)
    }
    self.first = first
    self.last = last
  }

  /// Tells whether a code point is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = first.count
    while low < high {
      let middle = (low + high) / 2
      if last[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < first.count && first[low] <= scalar.value
  }
}

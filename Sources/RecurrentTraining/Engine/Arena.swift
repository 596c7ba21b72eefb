/// Memory that lives as long as its owner: what a training step needs is allocated once.
final class Arena<Scalar: TrainingScalar> {
  private var pieces: [UnsafeMutableRawPointer] = []
  /// The bytes that were given out.
  private(set) var byteCount = 0

  deinit { for piece in pieces { piece.deallocate() } }

  /// Gives out zeros, at the start of a cache line.
  func numbers(_ count: Int) -> UnsafeMutablePointer<Scalar> { memory(count, of: 0) }

  /// Gives out copies of a value.
  func memory<Value>(_ count: Int, of value: Value) -> UnsafeMutablePointer<Value> {
    let bytes = max(count, 1) * MemoryLayout<Value>.stride
    let piece = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    pieces.append(piece)
    byteCount += bytes
    return piece.initializeMemory(as: Value.self, repeating: value, count: max(count, 1))
  }
}

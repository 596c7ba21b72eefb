/// A text cut into N strips that are read side by side, window after window.
///
/// Equation: of M characters each strip has `L = ⌊(M − 1) / N⌋`; strip n begins at n · L, and window k
/// continues window k − 1 in the same row, so that states can be carried. Targets are the next
/// characters of the whole text.
public struct TextStreams: Sendable {
  /// The text, as numbers of its characters.
  public let text: [Int32]
  /// The sequences, N, and the steps of a window, T.
  public let batch, steps: Int

  /// Cuts a text; nil where a strip would be shorter than a window.
  public init?(_ text: [Int32], batch: Int, steps: Int) {
    guard batch >= 1, steps >= 1, (text.count - 1) / batch >= steps else { return nil }
    (self.text, self.batch, self.steps) = (text, batch, steps)
  }

  /// The characters of a strip.
  public var length: Int { (text.count - 1) / batch }

  /// The whole windows of a strip.
  public var windowCount: Int { length / steps }

  /// Returns a window, counted from 0.
  public func window(_ index: Int) -> Window {
    var window = Window(
      inputs: [Int32](repeating: 0, count: steps * batch),
      targets: [Int32](repeating: 0, count: steps * batch), steps: steps, batch: batch)
    fill(&window, with: index)
    return window
  }

  /// Writes a window into one that has its size already.
  public func fill(_ window: inout Window, with index: Int) {
    precondition(
      index >= 0 && index < windowCount, "Window \(index) is outside 0 ..< \(windowCount).")
    for t in 0..<steps {
      for n in 0..<batch {
        let place = n * length + index * steps + t
        window.inputs[t * batch + n] = text[place]
        window.targets[t * batch + n] = text[place + 1]
      }
    }
  }
}

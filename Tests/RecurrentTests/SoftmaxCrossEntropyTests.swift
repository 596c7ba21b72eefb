import Foundation
import Recurrent
import Testing

struct SoftmaxCrossEntropyTests {
  let run = RandomRun(seed: 10)
  let logits: Tensor<Double>
  let masked: SoftmaxCrossEntropy<Double>

  init() {
    var random = SplitMix64(seed: 11)
    logits = random.tensor(7, 3, 6, scale: 3)
    masked = SoftmaxCrossEntropy(targets: run.targets, mask: run.mask)
  }

  @Test func `the value is minus the log probability of the targets`() {
    var expected = 0.0
    for t in 0..<7 {
      for n in 0..<3 {
        let weights = (0..<6).map { exp(logits[t, n, $0]) }
        let probability = weights[run.targets[t][n]] / weights.reduce(0, +)
        expected -= run.mask[t, n] * log(probability) / 3
      }
    }
    #expect(abs(masked.value(of: logits) - expected) <= 1e-14 * expected)
  }

  @Test func `equal logits cost the logarithm of the number of classes at every step`() {
    let loss = SoftmaxCrossEntropy<Double>(targets: run.targets)
    #expect(abs(loss.value(of: .zeros(7, 3, 6)) - 7 * log(6)) <= 1e-13)
  }

  @Test func `adding a constant to a row changes nothing`() {
    var shifted = logits
    for v in 0..<6 { shifted[2, 1, v] += 100 }
    let loss = SoftmaxCrossEntropy<Double>(targets: run.targets)
    #expect(abs(loss.value(of: shifted) - loss.value(of: logits)) <= 1e-12)
    #expect(normError(loss.gradient(at: shifted), loss.gradient(at: logits)) <= 1e-12)
  }

  @Test func `logits of a thousand stay finite`() {
    let extreme = logits.map { $0 < 0 ? -1000 : 1000 }
    #expect(masked.value(of: extreme).isFinite)
    #expect(masked.gradient(at: extreme).elements.allSatisfy { $0.isFinite })
    let float = SoftmaxCrossEntropy<Float>(targets: run.targets, mask: Tensor(run.mask))
    #expect(float.value(of: Tensor(extreme)).isFinite)
  }

  @Test func `masked steps do not matter, whatever they hold`() {
    var spoilt = logits
    for t in 0..<7 {
      for n in 0..<3 where run.mask[t, n] == 0 { spoilt[t, n, 0] = .nan }
    }
    #expect(run.mask.elements.contains(0))
    #expect(masked.value(of: spoilt) == masked.value(of: logits))
    #expect(masked.gradient(at: spoilt) == masked.gradient(at: logits))
  }

  @Test func `the gradient equals central differences`() {
    let numerical = numericalGradient(of: { masked.value(of: $0) }, at: logits, step: 1e-5)
    #expect(normError(masked.gradient(at: logits), numerical) <= 1e-6)
  }

  @Test func `every row of the gradient adds up to zero`() {
    let sums = masked.gradient(at: logits).sum(axes: [2])
    #expect(sums.elements.allSatisfy { abs($0) <= 1e-15 })
  }

  @Test func `the gradient pass returns the value as well`() {
    var gradient = Tensor<Double>.zeros(1)
    #expect(masked.gradient(at: logits, into: &gradient) == masked.value(of: logits))
    #expect(gradient == masked.gradient(at: logits))
  }
}

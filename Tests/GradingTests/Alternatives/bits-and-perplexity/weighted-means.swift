import RecurrentKit

// Weighs the mean of every batch with its share of the symbols, and raises 2 to the bits.
func bitsAndPerplexity(losses: Vector, counts: [Int]) -> BitsAndPerplexity {
  var all = 0
  for count in counts { all += count }
  var bits = 0.0
  for (loss, count) in zip(losses.elements, counts) {
    let share = Double(count) / Double(all)
    bits += share * (loss / Double(count)) / log(2.0)
  }
  return BitsAndPerplexity(bits: bits, perplexity: exp(bits * log(2.0)))
}

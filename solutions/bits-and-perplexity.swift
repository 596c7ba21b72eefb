import RecurrentKit

/// Returns how well a model predicts a text, from its batches of symbols.
///
/// `losses[b]` is the surprise of batch b, summed over it, in nats;
/// `counts[b]` says how many these were. Shapes: losses (B), counts (B)
/// → two numbers.
func bitsAndPerplexity(losses: Vector, counts: [Int]) -> BitsAndPerplexity {
  let symbols = Double(counts.reduce(0, +))
  let nats = losses.sum() / symbols
  let bits = nats / log(2.0)
  let perplexity = exp(nats)
  return BitsAndPerplexity(bits: bits, perplexity: perplexity)
}

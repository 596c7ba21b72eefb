/// Stops the program with a message when a rule about shapes is broken.
///
/// A `precondition` would stop silently in an optimised kit, so the rule is handed to the
/// responder, which sends it to the judge together with the calling lines.
@inline(__always)
func requireShape(_ condition: Bool, _ rule: @autoclosure () -> String) {
  if !condition { stop(because: rule()) }
}

@inline(never)
private func stop(because rule: String) -> Never {
  reportFailure(rule)
  fatalError(rule)
}

import Foundation

/// Values that are costly to make and needed again, for one key each; shared between threads.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Key: Value] = [:]

  /// Returns the value of a key, made by `make` if it is not there yet.
  ///
  /// Two threads may make the same value at the same time; both get the one that was first.
  func value<Failure: Error>(
    for key: Key, make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = lock.withLock({ values[key] }) { return known }
    let made = try make()
    return lock.withLock {
      let value = values[key] ?? made
      values[key] = value
      return value
    }
  }
}

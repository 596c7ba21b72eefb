import Foundation
import Synchronization

/// A value that one thread gives and another waits for.
final class Handover<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isGiven = DispatchSemaphore(value: 0)

  /// Gives the value; what is given later is ignored.
  func give(_ value: Value) {
    let isFirst = self.value.withLock { kept in
      defer { kept = kept ?? value }
      return kept == nil
    }
    if isFirst { isGiven.signal() }
  }

  /// The value, as soon as it is given.
  var taken: Value {
    isGiven.wait()
    isGiven.signal()
    guard let value = value.withLock({ $0 }) else {
      preconditionFailure("A value was announced and is not there.")
    }
    return value
  }
}

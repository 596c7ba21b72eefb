import Dispatch
import Synchronization

/// A value that another thread works out while this one does, or waits for, something else.
///
/// A verdict waits most of its time for the compiler, which keeps one processor busy: what can be
/// worked out meanwhile costs nothing on a second one.
final class Ahead<Value: Sendable, Failure: Error>: Sendable {
  private let result = Mutex<Result<Value, Failure>?>(nil)
  private let isDone = DispatchGroup()

  /// Starts the work.
  init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    isDone.enter()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let value = Result { () throws(Failure) in try work() }
      result.withLock { $0 = value }
      isDone.leave()
    }
  }

  /// The value, as soon as it is there.
  var value: Value {
    get throws(Failure) {
      isDone.wait()
      guard let value = result.withLock({ $0 }) else {
        preconditionFailure("The work ended without a value.")
      }
      return try value.get()
    }
  }
}

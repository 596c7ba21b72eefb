import Foundation

/// A value that another thread works out while this one does, or waits for, something else.
///
/// A verdict waits most of its time for the compiler, which keeps one processor busy: what can be
/// worked out meanwhile costs nothing on a second one.
package final class Ahead<Value: Sendable, Failure: Error>: Sendable {
  private let result = Handover<Result<Value, Failure>>()

  /// Starts the work.
  package init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
    // A thread of its own: Dispatch keeps as many workers as there are processors, and those that
    // wait for a compiler would leave none for this.
    Thread.detachNewThread { [result] in
      result.give(Result { () throws(Failure) in try work() })
    }
  }

  /// The value, as soon as it is there.
  package var value: Value {
    get throws(Failure) { try result.taken.get() }
  }
}

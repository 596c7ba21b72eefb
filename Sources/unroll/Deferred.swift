/// A value that is made when it is first asked for, and kept; used from one thread.
final class Deferred<Value> {
  private let make: () throws -> Value
  private lazy var result = Result { try make() }

  init(_ make: @escaping () throws -> Value) { self.make = make }

  var value: Value { get throws { try result.get() } }
}

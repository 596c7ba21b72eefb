import CKernels
import Recurrent

/// A number type that the training engine has kernels for: `Float` or `Double`.
///
/// In `Double` tanh and the exponential are the C library's. In `Float` they are a ratio of
/// polynomials and a polynomial, whose absolute errors are below 4e-7 and whose values are the same
/// on every processor with the same instructions.
public protocol TrainingScalar: RealScalar {
  /// The kernels for a set of instructions.
  static func kernels(for instructions: Instructions) -> Kernels<Self>

  /// The name of the type in a safetensors file.
  static var safetensorsName: String { get }
}

extension TrainingScalar {
  /// Returns the engine's own tanh of some numbers.
  public static func fastTanh(_ numbers: [Self], _ instructions: Instructions) -> [Self] {
    applied(kernels(for: instructions).tanh, to: numbers)
  }

  /// Returns the engine's own logistic function of some numbers.
  public static func fastSigmoid(_ numbers: [Self], _ instructions: Instructions) -> [Self] {
    applied(kernels(for: instructions).sigmoid, to: numbers)
  }

  /// Returns the engine's own powers of e.
  public static func fastExp(_ numbers: [Self], _ instructions: Instructions) -> [Self] {
    applied(kernels(for: instructions).exp, to: numbers)
  }

  private static func applied(
    _ function: (UnsafeMutablePointer<Self>, Int) -> Void, to numbers: [Self]
  ) -> [Self] {
    let step = Kernels<Self>.alignment
    let rest = (step - numbers.count % step) % step
    var padded = numbers + [Self](repeating: 0, count: rest)
    padded.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { function(start, buffer.count) }
    }
    return Array(padded.prefix(numbers.count))
  }
}

/// A set of instructions of a processor.
public enum Instructions: String, CaseIterable, Sendable, Comparable {
  /// What every processor of the kind has.
  case plain
  /// AVX2 with fused multiplication and addition.
  case avx2
  /// AVX-512.
  case avx512

  /// The best that this processor has.
  public static var best: Instructions {
    switch kernels_best_level() {
    case kernels_avx512: .avx512
    case kernels_avx2: .avx2
    default: .plain
    }
  }

  /// Whether one set holds less than another.
  public static func < (left: Instructions, right: Instructions) -> Bool {
    left.level.rawValue < right.level.rawValue
  }

  fileprivate var level: kernels_level {
    switch self {
    case .plain: kernels_plain
    case .avx2: kernels_avx2
    case .avx512: kernels_avx512
    }
  }
}

/// The arithmetic of a training step, for one number type and one set of instructions.
///
/// The functions are C's; `CKernels.h` says what each does.
public struct Kernels<Scalar: TrainingScalar>: @unchecked Sendable {
  typealias Read = UnsafePointer<Scalar>
  typealias Write = UnsafeMutablePointer<Scalar>
  typealias Tokens = UnsafePointer<Int32>

  let pack: (Read, Int, Int, Int, Int, Int, Write) -> Void
  let packTransposed: (Read, Int, Int, Int, Int, Int, Write) -> Void
  let multiply: (Read, Int, Read, Write, Int, Int, Int, Int, Int32) -> Void
  let multiplyTransposed: (Read, Int, Read, Int, Write, Int, Int, Int, Int, Int, Write) -> Void
  let rnn: (Write, Read, Tokens, Int, Int) -> Void
  let rnnBack: (Read, Write, Write, Int, Int) -> Void
  let lstm: (Write, Read, Tokens, Read, Write, Write, Write, Int, Int) -> Void
  let lstmBack: (Read, Read, Read, Read, Write, Write, Int, Int) -> Void
  let gruGates: (Write, Read, Tokens, Read, Write, Int, Int) -> Void
  let gruBlend: (Write, Read, Tokens, Read, Write, Int, Int) -> Void
  let gruBlendBack: (Read, Read, Read, Write, Write, Int, Int) -> Void
  let gruResetBack: (Read, Read, Read, Write, Write, Int, Int) -> Void
  let gruAfter: (Write, Read, Read, Tokens, Read, Write, Write, Int, Int) -> Void
  let gruAfterBack: (Read, Read, Read, Read, Write, Write, Write, Int, Int) -> Void
  let softmax: (Write, Int, Read, Tokens, UnsafeMutablePointer<Double>, Int, Int, Scalar) -> Void
  let scatter: (Read, Int, Tokens, Int, Write, Int, Int, Int) -> Void
  let sumRows: (Read, Int, Int, Write, Int, Int) -> Void
  let addBias: (Read, Read, Write, Int, Int) -> Void
  let squareSum: (Read, Int) -> Double
  let adam:
    (Write, Read, Write, Write, Int, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar, Scalar) -> Void
  let tanh: (Write, Int) -> Void
  let sigmoid: (Write, Int) -> Void
  let exp: (Write, Int) -> Void

  /// The numbers of scratch that a transposed product with n columns needs.
  static func transposedScratch(columns: Int) -> Int { kernels_transposed_scratch(columns) }

  /// What the width of every matrix is a multiple of.
  static var alignment: Int { Int(kernels_alignment) }
}

extension Float: TrainingScalar {
  /// The kernels for a set of instructions, which this processor must have.
  public static func kernels(for instructions: Instructions) -> Kernels<Float> {
    Kernels(kernels_for_float(instructions.level).pointee)
  }

  /// The name of the type in a safetensors file.
  public static var safetensorsName: String { "F32" }
}

extension Double: TrainingScalar {
  /// The kernels for a set of instructions, which this processor must have.
  public static func kernels(for instructions: Instructions) -> Kernels<Double> {
    Kernels(kernels_for_double(instructions.level).pointee)
  }

  /// The name of the type in a safetensors file.
  public static var safetensorsName: String { "F64" }
}

extension Kernels<Float> {
  fileprivate init(_ table: kernels_float) {
    pack = table.pack
    packTransposed = table.pack_transposed
    multiply = table.multiply
    multiplyTransposed = table.multiply_transposed
    rnn = table.rnn
    rnnBack = table.rnn_back
    lstm = table.lstm
    lstmBack = table.lstm_back
    gruGates = table.gru_gates
    gruBlend = table.gru_blend
    gruBlendBack = table.gru_blend_back
    gruResetBack = table.gru_reset_back
    gruAfter = table.gru_after
    gruAfterBack = table.gru_after_back
    softmax = table.softmax
    scatter = table.scatter
    sumRows = table.sum_rows
    addBias = table.add_bias
    squareSum = table.square_sum
    adam = table.adam
    tanh = table.tanh
    sigmoid = table.sigmoid
    exp = table.exp
  }
}

extension Kernels<Double> {
  fileprivate init(_ table: kernels_double) {
    pack = table.pack
    packTransposed = table.pack_transposed
    multiply = table.multiply
    multiplyTransposed = table.multiply_transposed
    rnn = table.rnn
    rnnBack = table.rnn_back
    lstm = table.lstm
    lstmBack = table.lstm_back
    gruGates = table.gru_gates
    gruBlend = table.gru_blend
    gruBlendBack = table.gru_blend_back
    gruResetBack = table.gru_reset_back
    gruAfter = table.gru_after
    gruAfterBack = table.gru_after_back
    softmax = table.softmax
    scatter = table.scatter
    sumRows = table.sum_rows
    addBias = table.add_bias
    squareSum = table.square_sum
    adam = table.adam
    tanh = table.tanh
    sigmoid = table.sigmoid
    exp = table.exp
  }
}

/// Work that several threads do together, each its own share.
class TeamWork {
  /// Does the share of one worker.
  func run(worker: Int) {}
}

/// Threads that wait for work; the caller is one of them.
final class Team {
  private let team: OpaquePointer?

  /// Starts threads; where the machine refuses some, the team is smaller.
  init(size: Int) { team = kernels_team_start(Int32(size)) }

  deinit { if let team { kernels_team_end(team) } }

  /// The workers, the caller included.
  var size: Int { team.map { Int(kernels_team_size($0)) } ?? 1 }

  /// Runs a piece of work on all workers, and waits for them.
  func run(_ work: TeamWork) {
    guard let team else { return work.run(worker: 0) }
    kernels_team_run(
      team,
      { context, worker in
        guard let context else { return }
        Unmanaged<TeamWork>.fromOpaque(context).takeUnretainedValue().run(worker: Int(worker))
      }, Unmanaged.passUnretained(work).toOpaque())
  }
}

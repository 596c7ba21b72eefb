import Exercises
import Foundation
import RecurrentKit

/// A learner's program that is asked one question after the other, for as long as it is needed.
///
/// The launcher's lifeline ends it when this process ends, however that may be. What it prints goes
/// to standard error.
final class RunningProgram {
  private let child: pid_t
  private let lifeline, questions, answers, report: Pipe
  private var nonce = UInt64.random(in: 0...UInt64.max)
  private var number = 0

  /// A learner may train all night; a matrix of a model takes megabytes.
  private static let limits = Limits(
    cpuSeconds: 1 << 24, addressSpace: 16 << 30, fileSize: 0, openFiles: 16,
    wallMilliseconds: 1 << 30)
  private static let largestAnswer = 1 << 28

  /// Starts a program in an empty folder.
  init(program: String, box: Box, toolchain: Toolchain, folder: String) throws(GradingError) {
    ChildProcess.ignoreBrokenPipes()
    (lifeline, questions, answers, report) = (try Pipe(), try Pipe(), try Pipe(), try Pipe())
    let process = ChildProcess(
      box: box.forOneJob(), program: program, arguments: [],
      environment: ["SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8", "SWIFT_ROOT": "/"],
      directory: folder, limits: Self.limits, reach: Reach(readable: toolchain.runtime))
    child = try process.start(descriptors: [
      lifeline.read, STDERR_FILENO, STDERR_FILENO, questions.read, answers.write, report.write,
    ])
    lifeline.closeRead()
    questions.closeRead()
    answers.closeWrite()
    report.closeWrite()
  }

  deinit {
    lifeline.closeWrite()
    questions.closeWrite()
    ChildProcess.end(child)
    for pipe in [lifeline, questions, answers, report] { pipe.close() }
  }

  /// Why there is no answer, in a sentence.
  struct Silence: Error {
    let reason: String
  }

  /// Asks a question and waits for its answer.
  func ask(_ question: Question) throws -> Value {
    number += 1
    nonce &+= 1
    let frame = Frames.question(question, number: number, nonce: nonce)
    guard send(frame) else { throw Silence(reason: "It ended.") }
    var length = WireCursor(try receive(4))
    let size = try length.count()
    guard (13...Self.largestAnswer).contains(size) else {
      throw Silence(reason: "It wrote something of its own where its answers go.")
    }
    var cursor = WireCursor(try receive(size))
    let answered = (nonce: try cursor.word(), number: try cursor.count())
    let kind = Frames.Answer.Kind(rawValue: try cursor.byte())
    guard answered.nonce == nonce, answered.number == number else {
      throw Silence(reason: "It wrote something of its own where its answers go.")
    }
    switch kind {
    case .value: return try Value(from: &cursor)
    case .rule, .rejected:
      var bytes: [UInt8] = []
      while bytes.count < 2_000, let byte = try? cursor.byte() { bytes.append(byte) }
      throw Silence(reason: String(decoding: bytes, as: UTF8.self) + ".")
    case .stack, nil: throw Silence(reason: "It crashed.")
    }
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(
          questions.write, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }

  private func receive(_ size: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var received = 0
    while received < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(
          answers.read, buffer.baseAddress.map { $0 + received }, buffer.count - received)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Silence(reason: "It ended without an answer.") }
      received += count
    }
    return bytes
  }
}

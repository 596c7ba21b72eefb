import CProcess
import Foundation

/// What a child process may use.
package struct Limits: Sendable {
  package var cpuSeconds: Int
  package var addressSpace: Int
  package var fileSize: Int
  package var openFiles: Int
  package var wallMilliseconds: Int

  /// For the compiler and the linker, whose honest peak is 140 MB and 0.5 s.
  static let build = Limits(
    cpuSeconds: 30, addressSpace: 3 << 30, fileSize: 64 << 20, openFiles: 256,
    wallMilliseconds: 60_000)
  /// For a learner's file, whose honest build takes 0.1 s, and 0.8 s with Foundation for the first
  /// time.
  static let learnerBuild = Limits(
    cpuSeconds: 10, addressSpace: 3 << 30, fileSize: 64 << 20, openFiles: 256,
    wallMilliseconds: 40_000)
  /// For a learner's program.
  ///
  /// The wall clock is a net under the processor time.
  package static let run = Limits(
    cpuSeconds: 1, addressSpace: 512 << 20, fileSize: 0, openFiles: 16, wallMilliseconds: 5_000)
}

/// How a child process ended, as told by the launcher that ran it.
package struct Ending: Sendable {
  package enum Kind: Sendable, Equatable {
    case exit(Int)
    case signal(Int)
    /// Killed when its wall-clock time was over.
    case wall
    /// Killed because we wanted it to end.
    case stopped
    /// The launcher was killed before it could report; only the program can have done that.
    case unreported
    /// The launcher could not start the program.
    case unknown
  }

  package var kind: Kind
  package var cpuSeconds: Double
  package var peakBytes: Int
}

/// What a child process left behind.
package struct Outcome: Sendable {
  package var ending: Ending
  /// Whether it is the end of the second of two programs.
  package var isOfNext = false
  /// Everything it wrote to descriptor 4.
  package var answers: [UInt8] = []
  /// What it printed, shortened.
  package var output: [UInt8] = []
  /// What it wrote to standard error, shortened.
  package var errors: [UInt8] = []
  /// Whether it printed more than is allowed.
  package var isFlooded = false
  /// Whether it wrote more to descriptor 4 than is allowed.
  var isAnswerFlooded = false
}

/// Runs a program through the launcher, under limits, and collects what it writes.
package struct ChildProcess {
  var box: Box
  var program: String
  var arguments: [String]
  /// A second program with its arguments, which is run in the same box behind the first one if that
  /// ends with 0; empty where there is none.
  var next: [String]
  var environment: [String: String]
  var directory: String
  var limits: Limits
  /// What the program may reach in its box.
  var reach: Reach
  /// What the program reads from descriptor 3.
  var questions: [UInt8]

  package init(
    box: Box, program: String, arguments: [String], next: [String] = [],
    environment: [String: String], directory: String, limits: Limits, reach: Reach = Reach(),
    questions: [UInt8] = []
  ) {
    self.box = box
    self.program = program
    self.arguments = arguments
    self.next = next
    self.environment = environment
    self.directory = directory
    self.limits = limits
    self.reach = reach
    self.questions = questions
  }

  private static let keptText = 64 << 10
  private static let floodLimit = 1 << 20
  /// Far above any honest answer, which stays below 1 MiB.
  static let answerLimit = 8 << 20

  /// Runs the program to its end.
  ///
  /// - Parameter late: what the program reads from descriptor 3, where that is known only after the
  ///   program was started; it may wait.
  package func run(asking late: (() -> [UInt8])? = nil) throws(GradingError) -> Outcome {
    cprocess_ignore_broken_pipes()
    var pipes: [Pipe] = []
    defer { for pipe in pipes { pipe.close() } }
    for _ in 0..<6 { pipes.append(try Pipe()) }
    let (lifeline, output, errors) = (pipes[0], pipes[1], pipes[2])
    let (questions, answers, report) = (pipes[3], pipes[4], pipes[5])

    let child = try start(descriptors: [
      lifeline.read, output.write, errors.write, questions.read, answers.write, report.write,
    ])
    for pipe in [lifeline, questions] { pipe.closeRead() }
    for pipe in [output, errors, answers, report] { pipe.closeWrite() }

    var exchange = Exchange(
      questions: late?() ?? self.questions, writer: questions,
      readers: [output, errors, answers, report],
      deadline: limits.wallMilliseconds * (next.isEmpty ? 1 : 2) + 5_000)
    exchange.run { sizes in
      // Once too much has come, cutting the lifeline makes the launcher end the program.
      if sizes[0] + sizes[1] > Self.floodLimit || sizes[2] > Self.answerLimit {
        lifeline.closeWrite()
      }
    }
    if exchange.isLate { cprocess_kill(child) }
    lifeline.closeWrite()
    var status: Int32 = 0
    _ = cprocess_wait(child, &status)

    let reports = exchange.received[3].split(separator: UInt8(ascii: "\n"))
    var outcome = Outcome(ending: ending(from: reports.first ?? [], launcherStatus: status))
    if !next.isEmpty, outcome.ending.kind == .exit(0) {
      outcome.isOfNext = true
      outcome.ending = ending(
        from: reports.dropFirst().first ?? [], launcherStatus: status)
    }
    if exchange.isLate { outcome.ending.kind = .wall }
    outcome.isAnswerFlooded = exchange.received[2].count > Self.answerLimit
    outcome.isFlooded = exchange.received[0].count + exchange.received[1].count > Self.floodLimit
    outcome.output = Array(exchange.received[0].prefix(Self.keptText))
    outcome.errors = Array(exchange.received[1].prefix(Self.keptText))
    outcome.answers = exchange.received[2]
    return outcome
  }

  /// Starts the program behind the launcher, which reads, writes and reports on these.
  func start(descriptors: [Int32]) throws(GradingError) -> pid_t {
    let command = box.command(program, arguments, next: next, limits: limits, reach: reach)
    let settings = environment.map { "\($0)=\($1)" }.sorted()
    var child: pid_t = 0
    let error = withCStrings(command) { words in
      withCStrings(settings) { settings in
        cprocess_spawn(
          command[0], words, settings, box.startFolder(directory), descriptors,
          Int32(descriptors.count), &child)
      }
    }
    guard error == 0 else {
      throw .launcherFailed(path: command[0], reason: String(cString: strerror(error)))
    }
    return child
  }

  /// What the launcher's child ends with when the program cannot be started.
  ///
  /// A program may do the same, but no Swift program stays as small as that child: 3.6 MB, even if
  /// it ends before anything of it is initialised, against 1.5 MB.
  private static let startFailed = 125
  private static let startedPeak = 2_500

  private func ending(from report: ArraySlice<UInt8>, launcherStatus: Int32) -> Ending {
    let words = String(decoding: report, as: UTF8.self).split(separator: " ")
    guard words.count == 4, let number = Int(words[1]), let cpu = Double(words[2]),
      let peak = Int(words[3])
    else {
      // In a box the program cannot reach the launcher: whoever killed it stood outside.
      let isKilled = launcherStatus & 0x7F != 0 && box.isolation == .plain
      return Ending(kind: isKilled ? .unreported : .unknown, cpuSeconds: 0, peakBytes: 0)
    }
    let kind: Ending.Kind =
      switch words[0] {
      case "exit": number == Self.startFailed && peak < Self.startedPeak ? .unknown : .exit(number)
      case "signal": .signal(number)
      case "wall": .wall
      default: .stopped
      }
    return Ending(kind: kind, cpuSeconds: cpu / 1e6, peakBytes: peak << 10)
  }
}

extension ChildProcess {
  /// Ends a process that `start` started, if it has not ended, and forgets it.
  static func end(_ child: pid_t) {
    cprocess_kill(child)
    var status: Int32 = 0
    _ = cprocess_wait(child, &status)
  }

  /// Makes writes to a program that has ended fail, and not end this one.
  static func ignoreBrokenPipes() { cprocess_ignore_broken_pipes() }
}

/// A pipe whose ends are closed at most once.
final class Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  init() throws(GradingError) {
    var ends: [Int32] = [-1, -1]
    let error = cprocess_pipe(&ends)
    guard error == 0 else { throw .noPipe(reason: String(cString: strerror(error))) }
    (read, write) = (ends[0], ends[1])
  }

  func makeReadNonblocking() { _ = cprocess_set_nonblocking(read) }
  func makeWriteNonblocking() { _ = cprocess_set_nonblocking(write) }

  func closeRead() {
    if read >= 0 { Foundation.close(read) }
    read = -1
  }

  func closeWrite() {
    if write >= 0 { Foundation.close(write) }
    write = -1
  }

  func close() {
    closeRead()
    closeWrite()
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

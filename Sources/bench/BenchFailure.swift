/// Why something could not be measured.
enum BenchFailure: Error, CustomStringConvertible {
  case missing(String)
  case notStarted(command: [String], reason: String)
  case status(Int32, command: [String])
  case noRecord(String)
  case noVerdict([String])
  case noBox(String)

  var description: String {
    switch self {
    case .missing(let path): "\(path) is missing; `make bench` builds it."
    case .notStarted(let command, let reason):
      "`\(command.joined(separator: " "))` did not start: \(reason)."
    case .status(let status, let command):
      "`\(command.joined(separator: " "))` ended with status \(status)."
    case .noRecord(let program): "The judge called no \(program)."
    case .noBox(let fault): "Bubblewrap's box does not hold here: \(fault)"
    case .noVerdict(let slugs): "No solution passes of \(slugs.joined(separator: ", "))."
    }
  }
}

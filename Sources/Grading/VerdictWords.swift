extension Verdict.Status {
  /// The outcome as people read it.
  package var words: String {
    switch self {
    case .pass: "right"
    case .wrong: "not yet"
    case .unfinished: "unfinished"
    case .empty: "empty"
    case .noBuild: "does not compile"
    case .buildLimit: "too much for the compiler"
    case .crash: "stopped early"
    case .timeLimit: "out of time"
    case .memoryLimit: "out of memory"
    case .outputLimit: "printed too much"
    case .earlyExit: "ended itself"
    case .protocolError: "wrote to the judge's pipe"
    case .refused: "not judged"
    case .graderError: "the judge failed; this is not your fault"
    }
  }
}

extension Verdict.Mark {
  /// The outcome as people read it.
  package var words: String {
    switch self {
    case .pass: "right"
    case .fail: "not yet"
    case .skipped: "not asked"
    case .unfinished: "unfinished"
    }
  }
}

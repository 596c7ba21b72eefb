import Book
import CommonMark

/// What has to hold of the chapters' prose: plain code compiles, links lead somewhere, formulas can
/// be read, and no code fence gives a graded answer away.
struct ChapterProof {
  let book: Book
  let grader: Grader

  /// The longest run of tokens that a plain fence may share with a solution's body.
  private static let longestShared = 24

  func problems(_ slugs: [String]) -> [BookError.Problem] {
    book.chapters.flatMap { chapter in
      fenceProblems(chapter) + LinkProof(chapter, of: book).problems
        + FormulaProof(chapter).problems
    }
  }

  private func fenceProblems(_ chapter: Chapter) -> [BookError.Problem] {
    var fences: [(line: Int, text: String)] = []
    for block in chapter.document.blocks {
      if case .code(let info, let text) = block.kind, info == "swift" {
        fences.append((block.start.line, text))
      }
    }
    let grader = self.grader
    let errors = inParallel(fences.map(\.text)) { text in
      (try? grader.builder.typeCheckErrors(of: text)) ?? ["it cannot be checked"]
    }
    var problems: [BookError.Problem] = []
    for (fence, errors) in zip(fences, errors) {
      if let error = errors.first {
        problems.append(
          .init(
            file: chapter.file, line: fence.line, what: "The code does not type-check: \(error).",
            repair: "Correct it, or mark it ```text."))
      }
      for exercise in chapter.exercises {
        guard let solution = try? book.solution(exercise.slug) else { continue }
        if Tokens.sharedRun(fence.text, solution, except: exercise.starter) > Self.longestShared {
          problems.append(
            .init(
              file: chapter.file, line: fence.line,
              what: "The code gives the answer to \(exercise.slug) away.",
              repair: "Show a sibling of it."))
        }
      }
    }
    return problems
  }
}

/// Swift text as words and signs, for comparing code whatever its spacing.
enum Tokens {
  /// The length of the longest run of tokens that a text shares with a solution, leaving out what
  /// the starter shows anyway.
  static func sharedRun(_ text: String, _ solution: String, except starter: String) -> Int {
    let (mine, its) = (tokens(text), tokens(solution))
    let known = Set(windows(tokens(starter)))
    var longest = 0
    var row = [Int](repeating: 0, count: its.count + 1)
    for token in mine {
      var diagonal = 0
      for (j, other) in its.enumerated() {
        let above = row[j + 1]
        row[j + 1] = token == other ? diagonal + 1 : 0
        diagonal = above
        if row[j + 1] > longest {
          let run = its[(j + 1 - row[j + 1])...j]
          if windows(Array(run)).contains(where: { !known.contains($0) }) { longest = row[j + 1] }
        }
      }
    }
    return longest
  }

  private static func windows(_ tokens: [String]) -> [[String]] {
    guard tokens.count >= 4 else { return [] }
    return (0...(tokens.count - 4)).map { Array(tokens[$0..<$0 + 4]) }
  }

  static func tokens(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      return code.matches(of: /[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|[^\sA-Za-z0-9_]/).map {
        String($0.output)
      }
    }
  }
}

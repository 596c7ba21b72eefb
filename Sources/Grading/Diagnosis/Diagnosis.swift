/// Names the wrong ideas that an answer embodies.
///
/// A wrong name is worse than none.
struct Diagnosis {
  let file: FingerprintFile
  /// The recorded fingerprints of two ideas at once; asked for only where no single one fits.
  let pairs: () -> [String: Fingerprint]
  /// The output tensors in the order of the exercise.
  let outputs: [String]

  /// The names found, each with the first output that shows it; empty when nothing fits.
  func names(for answer: Fingerprint) -> [(id: String, output: String)] {
    let told = outputs.filter { !answer.isUnfinished(on: $0) }
    let wrong = told.filter { !answer.agrees(with: file.truth, on: $0) }
    // An output that never gave a value says only that something trapped.
    guard wrong.contains(where: { !answer.isMute(on: $0) }) else { return [] }
    for find in [single, recordedPair, several] {
      let found = find(answer, told)
      if !found.isEmpty { return found.map { ($0, firstOutput(of: $0, among: wrong)) } }
    }
    // An idea that explains some wrong outputs and leaves others open is not named: two mistakes
    // together can look like a third in one tensor.
    return []
  }

  private func firstOutput(of id: String, among wrong: [String]) -> String {
    wrong.first { affects(id, $0) } ?? wrong[0]
  }

  /// The one idea that says the same as the answer everywhere.
  private func single(_ answer: Fingerprint, _ told: [String]) -> [String] {
    let fitting = file.misconceptions.filter { fits($0.value, answer, told) }.map(\.key)
    return fitting.count == 1 ? fitting : []
  }

  /// The one recorded pair that says the same as the answer everywhere.
  private func recordedPair(_ answer: Fingerprint, _ told: [String]) -> [String] {
    let fitting = pairs().filter { fits($0.value, answer, told) }.map(\.key)
    guard fitting.count == 1 else { return [] }
    return fitting[0].split(separator: "+").map(String.init)
  }

  /// The one pair whose ideas explain every wrong output between them, or else the one triple.
  ///
  /// What two ideas do to one tensor at once is known only where the pair was recorded: here both say
  /// the same of it, and each is needed for a tensor of its own.
  private func several(_ answer: Fingerprint, _ told: [String]) -> [String] {
    let wrong = told.filter { !answer.agrees(with: file.truth, on: $0) }
    var effects: [(id: String, outputs: Set<String>)] = []
    for id in file.misconceptions.keys.sorted() {
      let outputs = told.filter { affects(id, $0) }
      guard !outputs.isEmpty, outputs.allSatisfy({ says(id, answer, $0) }) else { continue }
      effects.append((id, Set(outputs)))
    }
    for count in 2...3 {
      let fitting = Self.subsets(of: effects[...], count).filter { ideas in
        let counts = Dictionary(ideas.flatMap(\.outputs).map { ($0, 1) }, uniquingKeysWith: +)
        return wrong.allSatisfy { counts[$0] != nil }
          && ideas.allSatisfy { $0.outputs.contains { counts[$0] == 1 } }
      }
      if !fitting.isEmpty { return fitting.count == 1 ? fitting[0].map(\.id) : [] }
    }
    return []
  }

  private static func subsets<Element>(of all: ArraySlice<Element>, _ count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    guard let first = all.first else { return [] }
    let rest = all.dropFirst()
    return subsets(of: rest, count - 1).map { [first] + $0 } + subsets(of: rest, count)
  }

  private func fits(_ print: Fingerprint, _ answer: Fingerprint, _ told: [String]) -> Bool {
    told.allSatisfy { print.agrees(with: answer, on: $0) }
  }

  private func affects(_ id: String, _ output: String) -> Bool {
    guard let print = file.misconceptions[id] else { return false }
    return !print.agrees(with: file.truth, on: output)
  }

  private func says(_ id: String, _ answer: Fingerprint, _ output: String) -> Bool {
    file.misconceptions[id]?.agrees(with: answer, on: output) ?? false
  }
}

/// What the judge needs to name mistakes: the recorded prints and the tutor's words.
package struct DiagnosisTable: Sendable {
  package let file: FingerprintFile
  /// The tutor's words for each idea.
  package let explanations: [String: String]
  private let pairsFile: String
  private let readPairs = Memory<String, [String: Fingerprint]>()

  package init(file: FingerprintFile, pairsFile: String, explanations: [String: String]) {
    self.file = file
    self.pairsFile = pairsFile
    self.explanations = explanations
  }

  /// The prints of two ideas at once, read when they are first asked for.
  var pairs: [String: Fingerprint] {
    readPairs.value(for: pairsFile) { FingerprintPairs.read(pairsFile) }
  }
}

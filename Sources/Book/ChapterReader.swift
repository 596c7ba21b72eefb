import CommonMark

/// Reads one chapter file and notes everything that an author got wrong in it.
struct ChapterReader {
  let file: String
  private(set) var problems: [BookError.Problem] = []
  private var exercises: [ExerciseFence] = []
  private var seedClaims: [Remark<[Int]>] = []
  private var measurements: [Remark<Measurement>] = []

  init(file: String) { self.file = file }

  /// Returns the chapter, or nil when the file's name or title is missing.
  mutating func read(_ text: String) -> Chapter? {
    let document = Document(parsing: text)
    guard let (number, slug) = nameParts(), let title = title(of: document) else { return nil }
    readBlocks(document.blocks)
    readComments(document.blocks)
    checkPlacement(CommentPlacement(document.blocks))
    return Chapter(
      number: number, slug: slug, file: file, title: title, text: text, document: document,
      exercises: exercises, seedClaims: seedClaims, measurements: measurements)
  }

  private mutating func note(_ line: Int, _ what: String, _ repair: String) {
    problems.append(BookError.Problem(file: file, line: line, what: what, repair: repair))
  }

  private mutating func nameParts() -> (Int, String)? {
    guard let name = file.split(separator: "/").last,
      let parts = TextForms.chapterName(name)
    else {
      note(1, "The file's name is not a chapter's.", "Name it like 02-one-cell.md.")
      return nil
    }
    return parts
  }

  private mutating func title(of document: Document) -> String? {
    guard case .heading(level: 1, let inlines)? = document.blocks.first?.kind else {
      note(1, "The chapter does not begin with its title.", "Write `# Title` on the first line.")
      return nil
    }
    return inlines.plainText
  }

  /// Finds the exercise fences at the top level, and the hints behind each.
  private mutating func readBlocks(_ blocks: [Block]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      switch block.kind {
      case .code(let info, let text) where info.hasPrefix("swift ") && info.contains("="):
        readFence(info, text, line: block.start.line)
      case .html(let html) where html.contains(utf8: "<details>"):
        let end = blocks[index...].firstIndex { block in
          if case .html(let html) = block.kind { html.contains(utf8: "</details>") } else { false }
        }
        guard let end else {
          note(
            block.start.line, "This `<details>` is never closed.",
            "Write `</details>` on a line of its own, with a blank line before it.")
          return
        }
        let inner = Array(blocks[(index + 1)..<max(end, index + 1)])
        readHint(html, blocks: inner, line: block.start.line)
        index = end
      default: break
      }
      index += 1
    }
  }

  private mutating func readFence(_ info: String, _ text: String, line: Int) {
    let form = "Write `swift exercise=SLUG level=core stars=2`, with `links=SLUG,SLUG` if needed."
    var values: [String: String] = [:]
    for word in info.split(separator: " ").dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, ["exercise", "level", "stars", "links"].contains(parts[0]) else {
        note(line, "The exercise fence has the unknown word `\(word)`.", form)
        continue
      }
      values[String(parts[0])] = String(parts[1])
    }
    guard let slug = values["exercise"], TextForms.isSlug(slug) else {
      return note(line, "The exercise fence names no slug.", form)
    }
    guard let level = values["level"].flatMap(Level.init) else {
      return note(line, "The fence of \(slug) has no level of core, more or deep.", form)
    }
    guard let stars = values["stars"].flatMap({ Int($0) }), (1...5).contains(stars) else {
      return note(line, "The fence of \(slug) has no stars from 1 to 5.", form)
    }
    if !text.contains(utf8: "import RecurrentKit") {
      note(
        line, "The starter of \(slug) does not import the kit.",
        "Begin it with `import RecurrentKit`.")
    }
    exercises.append(
      ExerciseFence(
        slug: slug, level: level, stars: stars,
        links: values["links"].map { $0.split(separator: ",").map(String.init) } ?? [],
        starter: text, line: line))
  }

  private mutating func readHint(_ html: String, blocks: [Block], line: Int) {
    guard let summary = TextForms.summary(in: html), summary.hasPrefix("Hint") else { return }
    guard let (rung, output) = TextForms.hint(summary) else {
      return note(
        line, "The summary \"\(summary)\" is not a hint's.",
        "Write `Hint 1`, or `Hint 2 for dWhh`.")
    }
    guard !exercises.isEmpty else {
      return note(
        line, "A hint stands before any exercise.", "Move it behind the exercise's fence.")
    }
    guard !blocks.isEmpty else {
      // Text on the line below the summary belongs to the HTML block, and no one would see it.
      return note(
        line, "\(summary) has no text.",
        "Write blank lines behind `<summary>` and before `</details>`, and the hint between them.")
    }
    exercises[exercises.count - 1].hints.append(
      Hint(rung: rung, output: output, blocks: blocks, line: line))
  }

  private mutating func readComments(_ blocks: [Block]) {
    for comment in HTMLComments(blocks).found {
      let text = comment.content
      if text.hasPrefix("seed:") {
        readSeedClaim(text.dropFirst(5), line: comment.line)
      } else if text.hasPrefix("measured:") {
        readMeasurement(text.dropFirst(9), line: comment.line)
      } else if !text.hasPrefix("source:") {
        note(
          comment.line, "The comment \"\(text)\" is of no known kind.",
          "Begin it with `seed:`, `measured:` or `source:`.")
      }
    }
  }

  private mutating func checkPlacement(_ placement: CommentPlacement) {
    for line in placement.breaks {
      note(
        line, "The comment begins a line and breaks its paragraph.",
        "Put it behind a word of the paragraph, or on a line of its own between blank lines.")
    }
    for line in placement.unclosed {
      note(
        line, "The comment is never closed, and hides the rest of the chapter.",
        "End it with `-->`.")
    }
  }

  private mutating func readSeedClaim(_ text: Substring, line: Int) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let bullets = words.compactMap { $0.first == "S" ? Int($0.dropFirst()) : nil }
    guard bullets.count == words.count, !bullets.isEmpty, bullets.allSatisfy((1...40).contains)
    else {
      return note(
        line, "The seed comment is not a list of bullets.", "Write `<!-- seed: S11 S12 -->`.")
    }
    seedClaims.append(Remark(content: bullets, line: line))
  }

  private mutating func readMeasurement(_ text: Substring, line: Int) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var values: [String: Double] = [:]
    var tolerance: Measurement.Tolerance?
    for word in words.dropFirst() {
      let parts = word.split(separator: "=").map(String.init)
      if parts.count == 2, let value = Double(parts[1]) {
        values[parts[0]] = value
      } else if word.hasPrefix("±") {
        let number = word.dropFirst()
        tolerance =
          number.hasSuffix("%")
          ? Double(number.dropLast()).map { .relative($0 / 100) }
          : Double(number).map { .absolute($0) }
      }
    }
    guard let experiment = words.first, !values.isEmpty, let tolerance,
      values.count + 2 == words.count
    else {
      return note(
        line, "The measurement comment is not complete.",
        "Write `<!-- measured: EXPERIMENT key=value ±5% -->`.")
    }
    measurements.append(
      Remark(
        content: Measurement(experiment: experiment, values: values, tolerance: tolerance),
        line: line))
  }
}

import CommonMark
import Testing

@Suite struct RandomTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a random text reads as libcmark reads it`(seed: UInt64) {
    var texts = RandomMarkdown(seed: seed)
    for _ in 0..<500 {
      let text = texts.next()
      let document = Document(parsing: text, extensions: [])
      guard HTML(document).text == oracleHTML(text) else {
        Issue.record("\(text.debugDescription)\n\(HTML(document).text)\n\(oracleHTML(text))")
        return
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every inline of a random text starts where its position says`(seed: UInt64) {
    var texts = RandomMarkdown(seed: 100 + seed)
    for _ in 0..<500 {
      let text = texts.next()
      for extensions in [[], Extensions.book] {
        let document = Document(parsing: text, extensions: extensions)
        let misplaced = PositionCheck(text).misplaced(in: document)
        guard misplaced.isEmpty else {
          Issue.record("\(text.debugDescription)\n\(misplaced)\n\(document.blocks)")
          return
        }
      }
    }
  }
}

import Foundation
import Testing

/// The tour, as it runs in a pipe.
@Suite struct TourTests {
  @Test func `the tour reads, starts, errs, is told why, and puts it right`() throws {
    let sandbox = try Sandbox()
    let process = try sandbox.start(["tour"], changes: ["TMPDIR": sandbox.folder])
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let output = try sandbox.read(".run.out")
    let order = [
      "$ unroll read 1", "$ unroll start fold", "written", "func fold(",
      "$ unroll check fold", "fold: not yet", "You add every input at full weight",
      "$ unroll hint fold", "fold: hint 1 of 3", "$ unroll check fold", "fold: right",
      "unroll init ~/my-unroll",
    ]
    var rest = output[...]
    for words in order {
      let place = try #require(rest.range(of: words), "\(words) is not in its place: \(output)")
      rest = rest[place.upperBound...]
    }
    // What is written is code: the starter's comment is shown once, as it stands there.
    #expect(output.components(separatedBy: "/// Returns the state").count == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder)
    #expect(Set(left) == [".run.out", ".run.err"])
    #expect(try sandbox.read(".run.err").isEmpty)
  }
}

import Grading
import Testing

struct SwiftOutlineTests {
  @Test(arguments: [
    ("func step(x: Int) {}", 1),
    ("\n\tpublic  func\tstep (x: Int) {}", 2),
    ("@inline(__always) private func step<T>(x: T) {}", 1),
    ("@discardableResult nonisolated func step() -> Int { 1 }", 1),
    ("show(1); func step() {}", nil),
    ("public func step<T>(x: T) {}", 1),
    ("/* func step() {} */ func step() {}", 1),
    ("// func step() {}\nfunc step() {}\nfunc step(y: Int) {}", 2),
    ("let text = \"func step()\"", nil),
    ("struct S { func step() {} }", nil),
    ("func steps() {}", nil),
    ("function step() {}", nil),
    ("func шаг() {}\nfunc step() {}", 2),
    ("func", nil),
  ])
  func `finds where a function is declared`(text: String, line: Int?) {
    #expect(SwiftOutline(text).line(ofFunction: "step") == line)
  }

  @Test(arguments: [
    ("", true),
    ("// Nothing yet.\n\n/* func step() {} */\n", true),
    ("import RecurrentKit\n  import Foundation", true),
    ("importer()", false),
    ("let x = 1", false),
  ])
  func `tells whether a text says anything`(text: String, isEmpty: Bool) {
    #expect(SwiftOutline(text).isEmpty == isEmpty)
  }
}

import Foundation
import Testing

/// The editor's server, asked about a workspace as an editor asks it.
@Suite(.enabled(if: LanguageServer.path != nil, "sourcekit-lsp is not installed"))
struct EditorTests {
  @Test func `an editor resolves kit and linked functions and shows only the seeded error`() throws
  {
    let sandbox = try Sandbox()
    _ = try sandbox.unroll("init")
    _ = try sandbox.unroll("start", "rnn-forward")
    var lines = try Sandbox.solution("rnn-forward").split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains("var h = h0") })
    lines.insert("  let seeded: Double = h", at: place + 1)
    let text = lines.joined(separator: "\n")
    try sandbox.write(text, to: "rnn-forward.swift")
    let server = try LanguageServer(folder: sandbox.folder)
    let found = try server.errors(in: sandbox.path("rnn-forward.swift"), text: text)
    #expect(found.map(\.line) == [place + 2])
    #expect(found.first?.message.contains("Double") == true)
  }
}

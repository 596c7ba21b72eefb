import Foundation
import Testing

/// A conversation with sourcekit-lsp over its standard input and output.
final class LanguageServer {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/sourcekit-lsp" }.first(where: FileManager.default.isExecutableFile)

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()

  init(folder: String) throws {
    process.executableURL = URL(filePath: try #require(Self.path))
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let process = process
    // A server that says nothing would block the test for ever.
    DispatchQueue.global().asyncAfter(deadline: .now() + 15) { process.terminate() }
    _ = try ask(
      1, "initialize",
      ["processId": NSNull(), "rootUri": "file://\(folder)", "capabilities": [String: Any]()])
    try send(["method": "initialized", "params": [String: Any]()])
  }

  deinit { process.terminate() }

  /// The errors in a file, by line.
  func errors(in file: String, text: String) throws -> [(line: Int, message: String)] {
    let uri = "file://\(file)"
    let document: [String: Any] = ["uri": uri, "languageId": "swift", "version": 1, "text": text]
    try send(["method": "textDocument/didOpen", "params": ["textDocument": document]])
    let answer = try ask(2, "textDocument/diagnostic", ["textDocument": ["uri": uri]])
    let result = try #require(answer["result"] as? [String: Any])
    return try #require(result["items"] as? [[String: Any]]).compactMap { item in
      let start = (item["range"] as? [String: Any])?["start"] as? [String: Any]
      guard let line = start?["line"] as? Int, item["severity"] as? Int == 1 else { return nil }
      return (line + 1, item["message"] as? String ?? "")
    }
  }

  private func send(_ message: [String: Any]) throws {
    let body = try JSONSerialization.data(
      withJSONObject: message.merging(["jsonrpc": "2.0"]) { first, _ in first })
    try input.fileHandleForWriting.write(
      contentsOf: Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  private func ask(_ id: Int, _ method: String, _ parameters: [String: Any]) throws -> [String: Any]
  {
    try send(["id": id, "method": method, "params": parameters])
    while true {
      let message = try next()
      if message["method"] == nil, message["id"] as? Int == id { return message }
      if let asked = message["id"], message["method"] != nil {
        try send(["id": asked, "result": NSNull()])
      }
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = received.range(of: Data("\r\n\r\n".utf8)) {
        let header = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        let length = try #require(
          header.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) })
        if received.distance(from: end.upperBound, to: received.endIndex) >= length {
          let body = received[end.upperBound...].prefix(length)
          received = Data(received[body.endIndex...])
          return try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        }
      }
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty, "sourcekit-lsp ended, or said nothing for 15 seconds")
      received += part
    }
  }
}

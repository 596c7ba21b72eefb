import Foundation
import Testing

/// `unroll train`, `sample`, `export-weights` and `import-weights` as processes.
struct TrainCommandTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(String(repeating: "abacabad, said the cell.\n", count: 30), to: "text")
  }

  private static let small = [
    "--text", "text", "--cell", "gru-after", "--hidden", "8", "--batch", "3", "--steps", "6",
  ]

  private func run(_ arguments: [String]) throws -> Sandbox.Result {
    let process = try sandbox.start(arguments)
    process.waitUntilExit()
    return Sandbox.Result(
      status: process.terminationStatus, output: try sandbox.read(".run.out"),
      errors: try sandbox.read(".run.err"))
  }

  @Test func `a model is trained, resumed, exported, imported, and writes`() throws {
    #expect(
      try run(["train"] + Self.small + ["--updates", "30", "-o", "whole"]).status == 0)
    #expect(
      try run(["train"] + Self.small + ["--updates", "11", "-o", "part"]).status == 0)
    let resumed = try run(["train", "--text", "text", "--resume", "part", "--updates", "19"])
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("Done after 30 updates"))
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: URL(filePath: sandbox.path(name)))
    }
    #expect(try bytes("part") == bytes("whole"))

    let text = try sandbox.unroll("sample", "whole", "--length", "40", "--start", "aba")
    #expect(text.status == 0 && text.output.hasPrefix("aba") && text.output.count == 44)
    for layout in ["pytorch", "onnx", "keras"] {
      let exported = try sandbox.unroll(
        "export-weights", "whole", "--layout", layout, "-o", layout)
      #expect(exported.status == 0 && exported.output.contains("rnn."))
      #expect(
        try sandbox.unroll("import-weights", layout, "--layout", layout, "-o", "back-\(layout)")
          .status == 0)
      let again = try sandbox.unroll("sample", "back-\(layout)", "--length", "40", "--start", "aba")
      #expect(again.output == text.output)
    }
  }

  @Test func `PyTorch does not take the GRU that resets before the product`() throws {
    let small = Self.small.map { $0 == "gru-after" ? "gru" : $0 }
    #expect(try run(["train"] + small + ["--updates", "1"]).status == 0)
    let refused = try sandbox.unroll("export-weights", "gru.safetensors", "--layout", "pytorch")
    #expect(refused.status == 2)
    #expect(
      refused.errors == """
        gru.safetensors does not fit: its GRU resets before the product, and PyTorch has only the \
        other one; take --layout onnx or keras, or train with --cell gru-after.

        """)
    let taken = try sandbox.unroll("export-weights", "gru.safetensors", "--layout", "keras")
    #expect(taken.status == 0 && taken.output.contains("Wrote gru-keras.safetensors."))
  }

  @Test func `what stands in the way is told, and no file is lost`() throws {
    try sandbox.write("abc", to: "short")
    try sandbox.write("", to: "empty")
    try Data([0xFF, 0x61]).write(to: URL(filePath: sandbox.path("latin")))
    try sandbox.write("my own", to: "model")
    for (arguments, status, words): ([String], Int32, String) in [
      (["--text", "empty"], 2, "empty is empty."),
      (["--text", "short"], 2, "short has 3 characters, and a window needs"),
      (["--text", "latin"], 2, "latin is not UTF-8."),
      (["--text", "none"], 2, "none cannot be read: there is no such file."),
      (["--text", "text", "--hidden", "0"], 2, "--hidden is 0, and must be from 1 to 8192."),
      (["--text", "text", "--hidden", "1000000"], 2, "--hidden is 1000000, and must be"),
      (["--text", "text", "-o", "model"], 2, "model exists."),
      (["--text", "text", "-o", "model"], 2, "Usage: unroll train"),
      (["--resume", "none"], 2, "none cannot be read: there is no such file."),
      (["--minutes", "-1"], 2, "--minutes, --every and --updates are above 0"),
      (["--text", "text", "--resume", "model"], 2, "model is no whole safetensors file"),
      (["--resume", "model", "--hidden", "9"], 2, "--resume takes no --hidden"),
      (["--text", "text", "--batch", "2", "--steps", "5", "-o", "no/x"], 3, "does not exist"),
    ] {
      let result = try run(["train"] + arguments)
      #expect(result.status == status, "\(arguments)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(try sandbox.read("model") == "my own")
    #expect(try sandbox.unroll("sample", "none").status == 2)
    let cold = try sandbox.unroll("sample", "model", "--temperature", "-1")
    #expect(cold.status == 2 && cold.errors.contains("A temperature is not negative."))
    let foreign = try sandbox.unroll("sample", "model")
    #expect(foreign.status == 2 && foreign.errors.contains("model is no whole safetensors file"))
  }

  @Test func `the first interruption saves`() throws {
    let process = Process()
    process.executableURL = Sandbox.programs.appending(path: "unroll")
    process.arguments =
      ["train"] + Self.small + ["--minutes", "60", "--every", "0.01", "-o", "model"]
    process.currentDirectoryURL = URL(filePath: sandbox.folder)
    process.environment = Sandbox.environment
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    var text = ""
    while !text.contains("update "), process.isRunning {
      text += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGINT)
    text += String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains("Ended after"))
    #expect(try sandbox.unroll("sample", "model", "--length", "5").status == 0)
  }
}

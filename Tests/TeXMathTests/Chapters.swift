import Foundation

/// A formula of a chapter, found without our own Markdown reader.
struct ChapterFormula {
  var tex: String
  var isDisplay: Bool
}

/// The formulas of the book and of the source samples.
enum Chapters {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the chapters' files without their endings.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "chapters").path)
    return (files ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  /// The formulas of a chapter in order, each once.
  static func formulas(of name: String) throws -> [ChapterFormula] {
    let text = try String(
      contentsOf: root.appending(path: "chapters/\(name).md"), encoding: .utf8)
    var found: [(String.Index, ChapterFormula)] = []
    for match in text.matches(of: /\$`([^`]*)`\$/) {
      found.append((match.range.lowerBound, ChapterFormula(tex: String(match.1), isDisplay: false)))
    }
    for match in text.matches(of: /(?ms)^[ >]*```math\n(.*?)^[ >]*```/) {
      found.append((match.range.lowerBound, ChapterFormula(tex: String(match.1), isDisplay: true)))
    }
    var seen: Set<String> = []
    return found.sorted { $0.0 < $1.0 }.map(\.1).filter { seen.insert($0.tex).inserted }
  }

  /// All formulas of all chapters, and those of the source samples.
  static func all() throws -> [ChapterFormula] {
    try names.flatMap { try formulas(of: $0) }
      + SourceFormulas.all.map { ChapterFormula(tex: $0, isDisplay: true) }
  }
}

/// Formulas of the source text, from the samples that other readers were tried with.
enum SourceFormulas {
  static let all = [
    #"""
    \begin{pmatrix} i \\ f \\ o \\ g \end{pmatrix} = \begin{pmatrix} \sigma \\ \sigma \\ \sigma \\ \tanh \end{pmatrix} W \begin{pmatrix} h_{t-1} \\ x_t \end{pmatrix}
    """#,
    #"""
    \frac{\partial L_t}{\partial W_{hh}} = \frac{\partial L_t}{\partial y_t}\frac{\partial y_t}{\partial h_t}\left(\sum_{k=1}^{t}\frac{\partial h_t}{\partial h_k}\frac{\partial h_k}{\partial W_{hh}}\right)
    """#,
    #"\prod_{i=k+1}^{t}\frac{\partial h_i}{\partial h_{i-1}}"#,
    #"""
    h_t = o_t \odot \tanh(c_t), \quad c_t = f_t \odot c_{t-1} + i_t \odot g_t \in \mathbb{R}^{n}
    """#,
    #"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
    #"""
    \begin{aligned} z_t &= \sigma(W_z x_t + U_z h_{t-1}) \\ \tilde{h}_t &= \tanh\left(W x_t + U (r_t \odot h_{t-1})\right) \\ h_t &= (1 - z_t) \odot h_{t-1} + z_t \odot \tilde{h}_t \end{aligned}
    """#,
    #"""
    \left\| \frac{\partial h_i}{\partial h_{i-1}} \right\| \le \left\| W_{hh}^{\top} \right\| \left\| \operatorname{diag}\left(f'(h_{i-1})\right) \right\| \le \gamma_W \gamma_h, \qquad \sqrt{\frac{1}{n}\sum_{j=1}^{n} w_j^2}
    """#,
  ]
}

import Foundation
import Plots

/// A figure as a file, the form in which GitHub and a browser show it.
package struct FigureFile {
  package let path: String

  package init(path: String) { self.path = path }

  /// The plot that the file draws; nil where there is none.
  package var plot: Plot? {
    (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { Plot(svg: $0) }
  }

  /// Writes a plot as SVG, whole or not at all; only an SVG file is ever replaced.
  package func write(_ plot: Plot) throws(FigureError) {
    if let old = FileManager.default.contents(atPath: path), !old.isEmpty,
      !old.prefix(1000).contains(Data("<svg".utf8))
    {
      throw .notAFigure(path: path)
    }
    do {
      try Data(plot.svg.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path)
    }
  }
}

extension Data {
  fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}

import Foundation

/// Writes results in one of the forms that others read.
package struct Exporter {
  let results: ClassResults
  let format: ExportFormat
  let now: Moment
  /// A table that Canvas exported, into which the points go.
  package var canvasTable: String?
  package var canvasColumn: String?

  package init(_ results: ClassResults, format: ExportFormat, now: Moment) {
    self.results = results
    self.format = format
    self.now = now
  }

  /// The text for a whole class.
  package func text() throws(ClassError) -> String {
    switch format {
    case .canvas: try canvas().text
    case .junit: JUnitExport(results: results).text
    case .nbgrader: NbgraderExport(results: results).text
    case .json: Self.json(JSONExport(results))
    case .gradescope, .classroom: ""
    }
  }

  /// The points for Canvas, and what could not be filled in.
  package func canvas() throws(ClassError) -> CanvasExport.Outcome {
    let export = CanvasExport(results, column: canvasColumn)
    guard let canvasTable else { return export.outcome() }
    return try export.merged(into: canvasTable)
  }

  /// The text for one student, or nil where the form has no word for points that are not complete.
  package func text(for row: ClassResults.Row) -> String? {
    switch format {
    case .gradescope: GradescopeExport(row, results, now: now).map(Self.json)
    case .classroom: Self.json(ClassroomExport(row, results, now: now))
    default: nil
    }
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("Every score is a finite number.")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

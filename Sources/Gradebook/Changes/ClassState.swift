/// What a gradebook says of a class at one time.
package struct ClassState: Sendable {
  let grades: [Grade]
  /// Those of exercises that nobody handed in are among them.
  let overrides: Gradebook.Overrides
}

extension Gradebook {
  /// The state of now, or that at the end of a batch that is named by its number.
  package func state(asOf number: String? = nil) throws(GradebookError) -> ClassState {
    guard let number else {
      return ClassState(grades: try grades(), overrides: try newestOverrides())
    }
    guard let id = Int64(number), try batches().contains(where: { $0.id == id }) else {
      throw .unknownBatch(number: number, path: path)
    }
    return ClassState(grades: try grades(asOf: id), overrides: try newestOverrides(asOf: id))
  }
}

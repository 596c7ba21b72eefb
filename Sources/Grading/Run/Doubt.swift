/// Ends that something outside of the submission may have caused, such as a machine under load or
/// a person who killed the wrong process.
///
/// A class grades such a file once more, with nothing beside it and more patience, before it believes
/// the verdict.
extension Ending {
  /// Whether the end says little about the program: its time was over by the clock on the wall before
  /// it was by the processor's, or it was killed from outside.
  package func isDoubtful(cpuLimit seconds: Int) -> Bool {
    switch kind {
    case .wall, .unreported: true
    case .signal(9): cpuSeconds < 0.5 * Double(seconds)
    case .exit, .signal, .stopped, .unknown: false
    }
  }
}

/// Ends that something outside of the submission may have caused, such as a machine under load or
/// a person who killed the wrong process.
///
/// A class grades such a file once more, with nothing beside it, before it believes the verdict.
extension Ending {
  /// Whether the end says little about the program: it waited without computing, or was killed
  /// from outside.
  package func isDoubtful(cpuLimit seconds: Int) -> Bool {
    switch kind {
    case .wall, .signal(9): cpuSeconds < 0.5 * Double(seconds)
    case .unreported: true
    case .exit, .signal, .stopped, .unknown: false
    }
  }
}

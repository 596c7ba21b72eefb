/// A rung of the ladder: how learner code is kept from everything else.
package enum Isolation: String, Sendable, Codable, CaseIterable {
  /// A box that holds nothing but the program: namespaces by bubblewrap, within them the launcher.
  case bubblewrap
  /// Our own launcher alone: Landlock, a filter of system calls, and limits.
  case launcher
  /// A process of its own under limits; otherwise it may do whatever its user may.
  case plain
}

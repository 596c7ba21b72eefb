import Foundation

/// Set by the handler, which may do nothing else.
private nonisolated(unsafe) var wasAsked: sig_atomic_t = 0

/// Whether somebody wants the run to end: Ctrl-C, a closed terminal, or `kill`.
///
/// The first wish is heeded at the next update, so that the model can be saved; a second one ends the
/// program at once.
package final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Heeds such wishes from now on.
  package init() {
    wasAsked = 0
    // A program that starts others may have left these blocked for them.
    var set = sigset_t()
    sigemptyset(&set)
    for number in Self.signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    for number in Self.signals {
      signal(number) { number in
        wasAsked = 1
        signal(number, SIG_DFL)
      }
    }
  }

  deinit { for number in Self.signals { signal(number, SIG_DFL) } }

  /// Whether one came.
  package var isWanted: Bool { wasAsked != 0 }
}

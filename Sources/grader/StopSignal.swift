import Foundation

/// Ctrl-C, or a request to end: what is being graded is finished and kept first.
///
/// The second one ends the program at once, which loses nothing but what is being graded.
enum StopSignal {
  // A signal handler may do no more than write to such a place.
  nonisolated(unsafe) private static var number: sig_atomic_t = 0

  static func listen() {
    // A file that may not grow is told by the write that fails.
    signal(SIGXFSZ, SIG_IGN)
    // Whoever started this program may have been deaf to them.
    var heard = sigset_t()
    sigemptyset(&heard)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      sigaddset(&heard, signal)
      Foundation.signal(signal) { number in
        StopSignal.number = number
        Foundation.signal(number, SIG_DFL)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
  }

  static var hasCome: Bool { number != 0 }

  /// Ends the process by the signal, so that a shell's loop around it ends, too.
  static func endByIt() {
    fflush(nil)
    signal(number, SIG_DFL)
    raise(number)
  }
}

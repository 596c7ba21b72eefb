import Foundation

/// Wakes a loop that waits when a file in one of some folders is written, where the system can tell.
///
/// It says only that something happened. Some file systems never say so, thus a loop that uses it
/// looks for itself now and then.
final class FolderAlarm {
  /// Readable when something happened; -1 where the system cannot tell.
  let descriptor: Int32

  /// - Parameters:
  ///   - folder: where it has to work.
  ///   - other: where it works if the folder is there.
  init(folder: String, other: String) {
    #if os(Linux)
      let alarm = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
      let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
      if alarm >= 0, inotify_add_watch(alarm, folder, events) < 0 {
        close(alarm)
        descriptor = -1
      } else {
        if alarm >= 0 { inotify_add_watch(alarm, other, events) }
        descriptor = alarm
      }
    #else
      descriptor = -1
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// How long a loop may wait before it looks for itself, in milliseconds.
  var patience: Int { descriptor >= 0 ? 1_000 : 200 }

  /// Forgets what was told so far.
  func reset() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while descriptor >= 0, read(descriptor, &bytes, bytes.count) > 0 {}
  }
}

import Foundation

/// Lets one `unroll watch` at a time have a workspace; it ends with the process, however that ends.
final class WatchLock {
  private let file: Int32

  init(workspace: Workspace) throws(WorkspaceError) {
    let path = "\(workspace.folder)/.unroll/watch.lock"
    file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw .alreadyWatched(folder: workspace.folder)
    }
  }

  deinit { close(file) }
}

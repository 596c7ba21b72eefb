import Book
import Foundation
import Grading

/// Judges each answer as soon as it is saved, until the learner quits.
///
/// One loop waits for saves, keys, signals and the check that runs; nothing happens beside it.
package final class Watch {
  let workspace: Workspace
  let book: Book
  let program: String
  let words: WatchWords
  private let seed: UInt64
  private let makeScreen: () -> WatchScreen
  private let lock: WatchLock
  private let alarm: FolderAlarm
  private let signals: SignalPipe
  private let keyboard = Keyboard()
  private var saves: SaveFinder
  /// The file that was judged last.
  private var file: WatchedFile?
  /// The exercise that the keys are about.
  private var slug: String? { file?.slug }
  private var running: CheckRun?
  /// A file to look at once nothing has been saved for a moment, or once it should be back.
  private var pending: (file: WatchedFile, due: Int)?
  private var lastSave = Int.min / 2
  private var content: (WatchScreen) -> [String] = { _ in [] }
  private var isConfirming = false
  private var isOver = false

  /// - Parameters:
  ///   - program: the path of `unroll`, which runs the checks and the other commands.
  ///   - screen: what standard output looks like now.
  package init(
    workspace: Workspace, book: Book, program: String, seed: UInt64,
    screen: @escaping () -> WatchScreen
  ) throws(WorkspaceError) {
    lock = try WatchLock(workspace: workspace)
    (self.workspace, self.book, self.program, self.seed) = (workspace, book, program, seed)
    words = WatchWords(workspace: workspace, book: book)
    makeScreen = screen
    alarm = FolderAlarm(folder: workspace.folder, other: workspace.mendings)
    signals = SignalPipe([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    saves = SaveFinder(workspace: workspace, book: book)
  }

  /// Watches until q, Ctrl-C or the end of the terminal.
  package func run() throws(WorkspaceError) {
    // A reader of the output that goes away is told by the write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let progress = try Progress(of: workspace)
    let course = Course(book: book, path: workspace.settings.path, progress: progress)
    let atHand = course.current?.slug
    let slug =
      atHand.flatMap { workspace.hasStarted($0) ? $0 : nil }
      ?? (try? workspace.lastChanged(of: book))?.slug
    keyboard.take()
    defer { leave() }
    show { [words, slug] in words.opening(slug, progress: progress, ink: $0.ink) }
    if let slug { judge(answer(slug)) }
    while !isOver { step() }
  }

  private func answer(_ slug: String) -> WatchedFile { WatchedFile(slug: slug, isMending: false) }

  private func leave() {
    running?.cancel()
    keyboard.giveBack()
    if makeScreen().isRedrawn { write("\n") }
  }

  private func step() {
    let asked = running
    let due = pending.map { max(0, $0.due - Self.milliseconds) } ?? alarm.patience
    var waits = [
      signals.descriptor, keyboard.descriptor, alarm.descriptor, asked?.descriptor ?? -1,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&waits, nfds_t(waits.count), Int32(min(due, alarm.patience)))
    for number in signals.take() { handle(signal: number) }
    if waits[1].revents != 0 {
      if let keys = keyboard.read() { keys.forEach(handle) } else { isOver = true }
    }
    if waits[2].revents != 0 { alarm.reset() }
    lookForSaves()
    // A verdict on a text that was saved over is never shown: the look above ended its check.
    if waits[3].revents != 0, let asked, asked === running, let outcome = asked.read() {
      running = nil
      show(outcome, on: asked.file)
    }
  }

  private static var milliseconds: Int {
    Int(DispatchTime.now().uptimeNanoseconds / 1_000_000)
  }

  // MARK: Saves

  /// Saves in quick succession are waited for; a single one is judged at once.
  private static let burst = 300
  private static let calm = 150

  private func lookForSaves() {
    let now = Self.milliseconds
    let changes = saves.changes()
    if let saved = changes.saved.last {
      endCheck()
      isConfirming = false
      if now - lastSave < Self.burst {
        pending = (saved, now + Self.calm)
      } else {
        pending = nil
        judge(saved)
      }
      file = saved
      lastSave = now
    } else if let gone = changes.gone.first(where: { $0 == file }) {
      // Some editors take a file away for a moment while they save it.
      endCheck()
      pending = (gone, now + Self.burst)
    }
    guard let waiting = pending, waiting.due <= now else { return }
    pending = nil
    if FileStamp(path: waiting.file.path(in: workspace)) != nil {
      judge(waiting.file)
    } else {
      show { _ in [WatchWords.gone(waiting.file)] }
    }
  }

  private func judge(_ file: WatchedFile) {
    endCheck()
    self.file = file
    do {
      running = try CheckRun(of: file, program: program, workspace: workspace, seed: seed)
      write(makeScreen().text(foot: WatchWords.judging(file)))
    } catch {
      show { _ in ["\(file.name) was not judged: \(error.localizedDescription)."] }
    }
  }

  private func endCheck() {
    running?.cancel()
    running = nil
  }

  // MARK: The screen

  private func show(_ outcome: CheckRun.Outcome, on file: WatchedFile) {
    switch outcome {
    case .verdict(let verdict, let notes):
      let progress = try? Progress(of: workspace)
      show { [words, keyboard] in
        words.lines(
          of: verdict, on: file, progress: progress, notes: notes, hasKeys: keyboard.isOpen, on: $0)
      }
    case .failed(let reason):
      show { Paragraph(reason, width: $0.width, indent: 0).lines }
    }
  }

  private func show(_ content: @escaping (WatchScreen) -> [String]) {
    self.content = content
    draw()
  }

  private func draw() {
    let screen = makeScreen()
    let lines = content(screen)
    let keys = keyboard.isOpen ? WatchScreen.keys : WatchWords.noKeys
    write(screen.text(lines, foot: running.map { WatchWords.judging($0.file) } ?? keys))
  }

  private func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      isOver = true
    }
  }

  // MARK: Keys and signals

  private func handle(signal number: Int32) {
    switch number {
    case SIGWINCH: if makeScreen().isRedrawn { draw() }
    case SIGTSTP:
      keyboard.giveBack()
      kill(getpid(), SIGSTOP)
      // Here the learner has come back.
      keyboard.take()
      draw()
    default: isOver = true
    }
  }

  private func handle(key: Character) {
    if isConfirming {
      isConfirming = false
      if key == "y", let slug { call("reset", slug) } else { draw() }
      return
    }
    switch key {
    case "q", "\u{4}": isOver = true
    case "n": goOn()
    case "l": call("list")
    case "h": withSlug { call("hint", $0) }
    case "s": withSlug { call("solution", $0) }
    case "p": withSlug { read(at: $0) }
    case "r":
      withSlug { slug in
        if let file, file.isMending { return show { _ in [WatchWords.noReset(file)] } }
        isConfirming = true
        show { Paragraph(WatchWords.reset(slug), width: $0.width, indent: 0).lines }
      }
    default: break
    }
  }

  private func withSlug(_ body: (String) -> Void) {
    if let slug { body(slug) } else { show { _ in [WatchWords.nothingAtHand] } }
  }

  /// Starts the next exercise of the path and judges it.
  private func goOn() {
    guard let progress = try? Progress(of: workspace) else { return }
    let course = Course(book: book, path: workspace.settings.path, progress: progress)
    guard let next = slug == nil ? course.current : course.next(after: slug) else {
      return show { [words] in words.opening(nil, progress: progress, ink: $0.ink) }
    }
    file = answer(next.slug)
    if workspace.hasStarted(next.slug) {
      judge(answer(next.slug))
    } else {
      call("start", next.slug)
    }
  }

  /// Opens the chapter of an exercise at the exercise itself.
  private func read(at slug: String) {
    guard let chapter = book.chapter(of: slug) else { return }
    call("read", String(chapter.number), slug)
    // The pager has taken its own screen away again.
    if makeScreen().isRedrawn { draw() }
  }

  /// Runs another command of the program on this terminal, and comes back.
  private func call(_ arguments: String...) {
    keyboard.giveBack()
    let screen = makeScreen()
    if screen.isRedrawn { write("\u{1B}[H\u{1B}[2J") }
    let place = workspace.folder.shellWord
    let command = ([program] + arguments).map(\.shellWord).joined(separator: " ")
    // With popen and not with Foundation's Process, whose children cannot read the keyboard.
    if let pipe = popen("cd \(place) && \(command)", "w") { pclose(pipe) }
    keyboard.take()
    // What was typed at the other program, such as Ctrl-C in the pager, was not meant for this one.
    isOver = isOver || signals.take().contains { $0 == SIGTERM || $0 == SIGHUP }
    write(screen.isRedrawn ? "\n" + screen.ink.quiet(WatchScreen.keys) : "\n")
  }
}

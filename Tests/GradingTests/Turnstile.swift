/// Lets two tests through at a time: each blocks a thread while its learner's program runs.
actor Turnstile {
  static let shared = Turnstile(places: 2)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private init(places: Int) { self.places = places }

  /// Runs a test's body when there is a place for it.
  @discardableResult
  nonisolated func pass<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    await enter()
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    guard places == 0 else {
      places -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    guard waiting.isEmpty else {
      waiting.removeFirst().resume()
      return
    }
    places += 1
  }
}

@_silgen_name("read")
private func cRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int
@_silgen_name("write")
private func cWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("_exit") private func cExitNow(_ status: Int32) -> Never
@_silgen_name("fflush") private func cFlush(_ file: OpaquePointer?) -> Int32
@_silgen_name("signal")
private func cSignal(_ number: Int32, _ handler: @convention(c) (Int32) -> Void) -> OpaquePointer?
@_silgen_name("backtrace")
private func cBacktrace(_ frames: UnsafeMutablePointer<UInt>, _ size: Int32) -> Int32
@_silgen_name("dlsym")
private func cSymbol(_ handle: OpaquePointer?, _ name: UnsafePointer<CChar>)
  -> UnsafeMutablePointer<OpaquePointer?>?
@_silgen_name("setvbuf")
private func cSetBuffer(
  _ file: OpaquePointer?, _ buffer: UnsafeMutableRawPointer?, _ mode: Int32, _ size: Int
) -> Int32

/// One function of a learner, ready to be asked.
public struct Entry {
  let name: String
  let call: (WireDecoder) throws -> [UInt8]

  /// Creates an entry from a function's name and the function itself.
  public init<each Argument: Decodable, Result: Encodable>(
    _ name: String, _ function: @escaping (repeat each Argument) -> Result
  ) {
    self.name = name
    call = { decoder in
      try WireEncoding.bytes(of: function(repeat try decoder.next((each Argument).self)))
    }
  }
}

/// Answers the judge's questions with a learner's functions until there are no more.
///
/// A question arrives on descriptor 3, its answer leaves on descriptor 4. Both are frames: a
/// length, the nonce and the case of the question, then a function's index and its arguments, or
/// a kind and the result.
public func serve(_ entries: Entry...) -> Never {
  makeOutputLineBuffered()
  installFailureReports()
  var header = [UInt8](repeating: 0, count: 4)
  while readAll(&header) {
    var lengthCursor = WireCursor(header)
    guard let length = try? lengthCursor.count(), length >= 16, length < 1 << 28 else { break }
    var body = [UInt8](repeating: 0, count: length)
    guard readAll(&body) else { break }
    answer(WireCursor(body), with: entries)
  }
  _ = cFlush(nil)
  cExitNow(0)
}

private func answer(_ question: WireCursor, with entries: [Entry]) {
  var cursor = question
  do {
    failure.nonce = try cursor.word()
    failure.caseNumber = UInt32(try cursor.count())
    let index = try cursor.count()
    guard entries.indices.contains(index) else { throw WireError("there is no such function") }
    let result = try entries[index].call(WireDecoder(cursor))
    send(kind: 0, result)
  } catch {
    send(kind: 2, Array("\(error)".utf8))
  }
}

private func send(kind: UInt8, _ payload: [UInt8]) {
  var frame = WireBytes()
  frame.append(UInt32(13 + payload.count))
  frame.append(failure.nonce)
  frame.append(failure.caseNumber)
  frame.append(kind)
  frame.bytes += payload
  writeAll(frame.bytes)
}

private func writeAll(_ bytes: [UInt8]) {
  bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      guard let base = buffer.baseAddress else { return }
      let written = cWrite(4, base + start, buffer.count - start)
      if written <= 0 { cExitNow(1) }
      start += written
    }
  }
}

private func readAll(_ bytes: inout [UInt8]) -> Bool {
  bytes.withUnsafeMutableBytes { buffer in
    var start = 0
    while start < buffer.count {
      guard let base = buffer.baseAddress else { return true }
      let count = cRead(3, base + start, buffer.count - start)
      if count <= 0 { return false }
      start += count
    }
    return true
  }
}

/// Makes printed lines leave at once, so that nothing is lost before a trap.
private func makeOutputLineBuffered() {
  let lineBuffered: Int32 = 1
  if let output = cSymbol(nil, "stdout") { _ = cSetBuffer(output.pointee, nil, lineBuffered, 0) }
}

// What the report of a failure needs, kept ready so that a signal handler allocates nothing.
private struct FailureState {
  var nonce: UInt64 = 0
  var caseNumber: UInt32 = 0
  var isServing = false
  let frames = UnsafeMutablePointer<UInt>.allocate(capacity: 64)
  let frame = UnsafeMutableRawPointer.allocate(byteCount: 1024, alignment: 8)
}

// The responder has one thread; a learner's own threads cannot reach this private state.
nonisolated(unsafe) private var failure = FailureState()

private func installFailureReports() {
  failure.isServing = true
  _ = cBacktrace(failure.frames, 1)  // loads the unwinder now, not inside a handler
  for number: Int32 in [4, 5, 6, 7, 8, 11] {  // ILL TRAP ABRT BUS FPE SEGV
    _ = cSignal(number) { number in
      sendStack()
      _ = cSignal(number, unsafeBitCast(0, to: (@convention(c) (Int32) -> Void).self))
    }
  }
}

/// Sends a broken shape rule with the lines that led to it, then ends the program.
func reportFailure(_ rule: String) {
  guard failure.isServing else { return }
  _ = cFlush(nil)
  sendStack()
  send(kind: 3, Array(rule.utf8))
  cExitNow(70)
}

/// Sends the return addresses of the running calls; the judge turns them into lines.
private func sendStack() {
  let count = Int(cBacktrace(failure.frames, 64))
  let length = 13 + 8 * count
  failure.frame.storeBytes(of: UInt32(length).littleEndian, as: UInt32.self)
  failure.frame.storeBytes(of: failure.nonce.littleEndian, toByteOffset: 4, as: UInt64.self)
  failure.frame.storeBytes(of: failure.caseNumber.littleEndian, toByteOffset: 12, as: UInt32.self)
  failure.frame.storeBytes(of: 1, toByteOffset: 16, as: UInt8.self)
  for i in 0..<count {
    failure.frame.storeBytes(
      of: UInt64(failure.frames[i]).littleEndian, toByteOffset: 17 + 8 * i, as: UInt64.self)
  }
  _ = cWrite(4, failure.frame, 4 + length)
}

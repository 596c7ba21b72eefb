import Exercises
import Foundation
import Grading
import RecurrentKit
import Testing

/// The parser of answers, which reads what untrusted programs wrote.
@Suite struct FrameTests {
  @Test func `answers that were written are read back`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let values = (0..<3).map { _ in RandomAnswer.value(&generator, depth: 0) }
      let bytes = values.enumerated().flatMap { RandomAnswer.frame($1, number: $0, nonce: 5) }
      let (answers, rest) = try Frames.answers(in: bytes)
      #expect(rest == 0)
      #expect(answers.map(\.number) == [0, 1, 2])
      for (answer, value) in zip(answers, values) {
        var cursor = WireCursor(answer.payload)
        let found = try Value(from: &cursor)
        // Bytes, because NaN is not equal to itself.
        #expect(wireBytes(of: [found]) == wireBytes(of: [value]))
        #expect(cursor.isAtEnd)
      }
    }
  }

  @Test(arguments: [UInt64](1...4))
  func `bytes of any kind give an error or a value`(seed: UInt64) async {
    await #expect(processExitsWith: .success) { [seed = seed as UInt64] in
      var generator = SeededGenerator(seed: seed)
      let before = RandomAnswer.peakKiB
      for _ in 0..<12_500 {
        RandomAnswer.read(RandomAnswer.noise(&generator))
        RandomAnswer.read(RandomAnswer.flipped(&generator))
      }
      #expect(RandomAnswer.peakKiB - before < 64 << 10)
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt8])
  func `a length that is a lie costs nothing`(tag: UInt8) async {
    await #expect(processExitsWith: .success) { [tag = tag as UInt8] in
      let before = RandomAnswer.peakKiB
      for length in [UInt32.max, 1 << 31, 1 << 24] {
        var value = WireBytes()
        value.append(tag)
        if tag < 7 { value.append(0 as UInt8) }
        value.append(length)
        value.append(length)
        value.bytes += [UInt8](repeating: tag, count: 1 << 16)
        RandomAnswer.read(RandomAnswer.frame(value.bytes, number: 0, nonce: 1))
      }
      #expect(RandomAnswer.peakKiB - before < 64 << 10)
    }
  }
}

/// Answers as a program may write them, whole and broken.
private enum RandomAnswer {
  static func frame(_ value: Value, number: Int, nonce: UInt64) -> [UInt8] {
    frame(wireBytes(of: [value]), number: number, nonce: nonce)
  }

  static func frame(_ payload: [UInt8], number: Int, nonce: UInt64) -> [UInt8] {
    var bytes = WireBytes()
    bytes.append(UInt32(13 + payload.count))
    bytes.append(nonce)
    bytes.append(UInt32(number))
    bytes.append(0 as UInt8)
    return bytes.bytes + payload
  }

  static func value(_ generator: inout SeededGenerator, depth: Int) -> Value {
    switch generator.index(below: depth < 3 ? 8 : 6) {
    case 0: return .number(Double(bitPattern: generator.next()))
    case 1: return .integer(Int(truncatingIfNeeded: generator.next()))
    case 2: return .boolean(generator.next() & 1 == 0)
    case 3: return .text(String(repeating: "ä", count: generator.index(below: 5)))
    case 4: return .vector(Vector(numbers(&generator, generator.index(below: 6))))
    case 5:
      let (rows, columns) = (generator.index(below: 4), generator.index(below: 4))
      return .matrix(
        Matrix(rows: rows, columns: columns, elements: numbers(&generator, rows * columns)))
    case 6:
      return .list((0..<generator.index(below: 4)).map { _ in value(&generator, depth: depth + 1) })
    default:
      return .record(
        (0..<generator.index(below: 4)).map {
          Value.Field("field\($0)", value(&generator, depth: depth + 1))
        })
    }
  }

  private static func numbers(_ generator: inout SeededGenerator, _ count: Int) -> [Double] {
    (0..<count).map { _ in generator.signed() }
  }

  /// Random bytes, often with a length in front that could be one.
  static func noise(_ generator: inout SeededGenerator) -> [UInt8] {
    let count = generator.index(below: 200)
    var bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    if count > 20, generator.next() & 3 != 0 {
      bytes[0] = UInt8(13 + generator.index(below: count - 13))
      for i in 1..<4 { bytes[i] = 0 }
      bytes[16] = UInt8(generator.index(below: 5))
      bytes[17] = UInt8(generator.index(below: 10))
    }
    return bytes
  }

  /// Some whole frames with up to four bits turned over, or cut short.
  static func flipped(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = (0..<3).flatMap { number in
      frame(value(&generator, depth: 0), number: number, nonce: generator.next())
    }
    for _ in 0..<generator.index(below: 5) {
      let place = generator.index(below: bytes.count)
      bytes[place] ^= 1 << UInt8(generator.index(below: 8))
    }
    if generator.next() & 7 == 0 { bytes.removeLast(generator.index(below: bytes.count)) }
    return bytes
  }

  /// Reads bytes as the judge does; whatever they are, it comes back.
  static func read(_ bytes: [UInt8]) {
    guard let (answers, _) = try? Frames.answers(in: bytes) else { return }
    for answer in answers {
      var cursor = WireCursor(answer.payload)
      guard let value = try? Value(from: &cursor) else { continue }
      #expect(wireBytes(of: [value]).count <= max(bytes.count, 64))
    }
  }

  /// The most memory that this process has had so far.
  static var peakKiB: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.ru_maxrss
  }
}

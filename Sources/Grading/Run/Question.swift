import Exercises
import RecurrentKit

/// One call that a learner's program is asked to make.
package struct Question: Sendable {
  /// The place of the function in the exercise.
  package let function: Int
  package let arguments: [Value]
}

/// What came back for a question.
package enum Reply: Sendable {
  case value(Value)
  case failure(RunFailure)
}

/// Why a question has no answer.
package struct RunFailure: Sendable, Equatable {
  /// The word in reports, such as `crash`.
  package var word: Verdict.Status
  /// One sentence that helps.
  package var message: String
  /// The learner's line on which it happened, where that is known.
  package var line: Int?
}

/// The frames of questions and answers.
///
/// Everything that is read is checked before it is used.
package enum Frames {
  static func question(_ question: Question, number: Int, nonce: UInt64) -> [UInt8] {
    let payload = wireBytes(of: question.arguments)
    var frame = WireBytes()
    frame.append(UInt32(16 + payload.count))
    frame.append(nonce)
    frame.append(UInt32(number))
    frame.append(UInt32(question.function))
    return frame.bytes + payload
  }

  /// One frame of a program: whom it answers, and with what.
  package struct Answer {
    package enum Kind: UInt8 {
      case value = 0
      case stack = 1
      case rejected = 2
      case rule = 3
    }

    package let nonce: UInt64
    package let number: Int
    package let kind: Kind
    package let payload: [UInt8]
  }

  /// Cuts the bytes of a program into answers; of a last frame that was cut short only the number
  /// of bytes is told.
  package static func answers(in bytes: [UInt8]) throws -> (answers: [Answer], rest: Int) {
    var cursor = WireCursor(bytes)
    var result: [Answer] = []
    while cursor.remaining >= 4 {
      let length = try cursor.count()
      guard length >= 13 else { throw WireError("a frame is too short") }
      guard length <= ChildProcess.answerLimit else { throw WireError("a frame is too long") }
      guard length <= cursor.remaining else { return (result, cursor.remaining + 4) }
      let end = cursor.offset + length
      let nonce = try cursor.word()
      let number = try cursor.count()
      guard let kind = Answer.Kind(rawValue: try cursor.byte()) else {
        throw WireError("a frame has an unknown kind")
      }
      result.append(
        Answer(nonce: nonce, number: number, kind: kind, payload: Array(bytes[cursor.offset..<end]))
      )
      cursor.offset = end
    }
    return (result, cursor.remaining)
  }
}

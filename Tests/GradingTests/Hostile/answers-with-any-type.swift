// threat: 15
// wants: wrong
// Reads the questions before they are asked and answers each with a value of some type.
import RecurrentKit

@_silgen_name("read") func read(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int
@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("_exit") func leave(_ status: Int32) -> Never

func payload(_ number: Int) -> [UInt8] {
  let one: [UInt8] = [0, 0, 0, 0, 0, 0, 240, 63]
  switch number % 8 {
  case 0: return [2] + [0, 0, 0, 0, 0, 0, 0, 128]  // the lowest whole number
  case 1: return [3, 7]  // a truth value that is neither
  case 2: return [4, 3, 0, 0, 0, 255, 254, 0]  // a text that is not UTF-8
  case 3: return [5, 1, 2, 0, 0, 0] + one + one  // an unfinished vector of two numbers
  case 4: return [6, 0, 255, 255, 255, 255, 0, 0, 0, 0]  // a matrix of rows without columns
  case 5: return [7, 2, 0, 0, 0] + [7, 0, 0, 0, 0] + [1] + one  // a list of a list and a number
  case 6: return [8, 1, 0, 0, 0] + [4, 0, 0, 0] + [UInt8]("rows".utf8) + [8, 0, 0, 0, 0]
  default: return [6, 1, 2, 0, 0, 0, 1, 0, 0, 0] + one + [255, 255, 255, 255, 255, 255, 255, 255]
  }
}

@section(".init_array") @used
let atStart: @convention(c) () -> Void = {
  var length: UInt32 = 0
  var number = 0
  while read(3, &length, 4) == 4 {
    var body = [UInt8](repeating: 0, count: Int(length))
    var count = 0
    while count < body.count {
      count += body.withUnsafeMutableBytes { read(3, $0.baseAddress! + count, $0.count - count) }
    }
    let value = payload(number)
    let answer = [UInt8(13 + value.count), 0, 0, 0] + body[..<12] + [0] + value
    _ = write(4, answer, answer.count)
    number += 1
  }
  leave(0)
}

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(ids.count, vocabulary)
}

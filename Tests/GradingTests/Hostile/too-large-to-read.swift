// threat: 31
// wants: refused
// message: bytes; at most 262144 are read
import RecurrentKit

/*[30000 times:func answer#(_ x: Double) -> Double { x * x + 1 }\n]*/
func oneHot(ids: [Int], vocabulary: Int) -> Matrix { .zeros(ids.count, vocabulary) }

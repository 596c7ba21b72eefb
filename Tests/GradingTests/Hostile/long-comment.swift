// threat: 31
// wants: refused
// message: bytes; at most 262144 are read
import RecurrentKit

// /*[2000000 times:x]*/
func oneHot(ids: [Int], vocabulary: Int) -> Matrix { .zeros(ids.count, vocabulary) }

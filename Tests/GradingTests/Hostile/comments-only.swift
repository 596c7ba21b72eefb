// threat: 43
// wants: empty
/* func oneHot(ids: [Int], vocabulary: Int) -> Matrix { .unfinished } */
import RecurrentKit

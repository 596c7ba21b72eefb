// threat: 35
// wants: no-build
// message: cannot find 'missing0' in scope
import RecurrentKit

/*[8000 times:let value# = missing#\n]*/
func oneHot(ids: [Int], vocabulary: Int) -> Matrix { .zeros(ids.count, vocabulary) }

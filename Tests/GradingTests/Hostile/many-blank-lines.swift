// threat: 35
// wants: no-build
// message: cannot find 'missing' in scope
// The judge itself looks for a name that is near.
import RecurrentKit

/*[250000 times:\n]*/
func oneHot(ids: [Int], vocabulary: Int) -> Matrix { missing(ids, vocabulary) }

import RecurrentKit

/// How a function over a sequence may spend its matrix products.
///
/// Speed cannot be judged by a clock. What hoisting changes can be counted: the products get fewer,
/// and some run over the rows of all steps at once.
package struct ProductRule: Sendable {
  /// How many products a call may make beside one for each step.
  package let besidePerStep: Int

  package init(besidePerStep: Int) { self.besidePerStep = besidePerStep }

  /// Says how a call broke the rule, or returns nil if it kept it.
  ///
  /// - Parameter answer: What the driver sent, with the products beside the result.
  package func complaint(of answer: Value, sizes: Sizes) -> String? {
    guard case .matrix(let products)? = answer["products"] else {
      return "The products were not counted."
    }
    let (steps, rows) = (sizes[.time], sizes[.time] * sizes[.batch])
    let large = (0..<products.rows).count { products.row($0).elements.contains(Double(rows)) }
    let made = "With T = \(steps) and N = \(sizes[.batch]) it makes \(products.rows) products"
    if large == 0 {
      return "\(made), and none of them runs over all T · N = \(rows) rows."
    }
    let most = steps + besidePerStep
    return products.rows > most
      ? "\(made); more than \(most) means that some are not hoisted." : nil
  }
}

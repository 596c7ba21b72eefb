/// A part of a formula.
package indirect enum MathNode: Sendable, Equatable {
  /// Parts in braces.
  case group([MathNode])
  /// A letter, a number, a sign or a name.
  case atom(Atom)
  /// Blank space between parts.
  case space(Space)
  /// Words.
  case text(String)
  /// A fraction: what is above the bar, and what is below.
  case fraction([MathNode], [MathNode])
  /// A root, with the degree if it is not the square root.
  case root([MathNode], degree: [MathNode]?)
  /// A part with what stands at its foot and at its head.
  case scripts(MathNode, lower: [MathNode]?, upper: [MathNode]?, areLimits: Bool)
  /// A part with a mark over it.
  case accent(Accent, [MathNode])
  /// Parts between brackets that grow with them; an empty bracket is not drawn.
  case fenced(String, [MathNode], String)
  /// Rows and columns.
  case grid(Grid)
  /// Parts with a brace under or over them.
  case brace([MathNode], isOver: Bool)
}

/// A sign that stands for itself.
package struct Atom: Sendable, Equatable {
  /// The character, or the letters of a name.
  package var text: String
  /// What it does, which decides the space around it.
  package var kind: Kind

  /// What a sign does in a formula.
  package enum Kind: Sendable, Equatable {
    /// A letter.
    case letter
    /// A letter or a name that stands upright.
    case upright
    /// Digits.
    case number
    /// A sign that is no letter and no operator, such as ∞.
    case symbol
    /// A sign that belongs to what follows, such as ∂.
    case prefix
    /// A name such as tanh.
    case function
    /// A sign such as ∑.
    case large
    /// A sign such as +.
    case binary
    /// A sign such as =.
    case relation
    case open
    case close
    case punctuation
    case slash
    /// Three dots.
    case dots
    case prime
  }
}

/// Blank space that the author asks for.
package enum Space: Sendable, Equatable {
  /// A blank of the source, which TeX leaves out and a terminal shows between two letters.
  case blank
  /// A thin or medium space.
  case thin
  /// `\quad`.
  case quad
  /// `\qquad`.
  case doubleQuad
  /// Space taken away.
  case negative
}

/// A mark over a part of a formula.
package enum Accent: String, Sendable, Equatable {
  case tilde, hat, bar, overline, vector, dot, doubleDot, underline
}

/// Parts in rows and columns.
package struct Grid: Sendable, Equatable {
  /// What stands around the rows.
  package enum Frame: Sendable, Equatable {
    /// Brackets.
    case brackets(String, String)
    /// A brace at the left.
    case cases
    /// Nothing; columns are flush to each other at the alignment marks.
    case aligned
  }

  /// Where a cell stands in its column.
  package enum Alignment: Sendable, Equatable {
    case left, center, right
  }

  package var frame: Frame
  /// The columns' alignments, repeated from the first when there are more columns.
  package var alignments: [Alignment]
  package var rows: [[[MathNode]]]

  /// The number of columns.
  var columns: Int { rows.reduce(0) { max($0, $1.count) } }

  /// The alignment of a column.
  func alignment(_ column: Int) -> Alignment { alignments[column % alignments.count] }
}

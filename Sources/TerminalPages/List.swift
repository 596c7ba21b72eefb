import CommonMark

extension PageBuilder {
  /// Adds a list; its text hangs beside bullets or right-aligned numbers.
  mutating func appendList(_ list: Block.List) {
    let markers = markers(of: list)
    let width = markers.map { measure.cells(of: $0) }.max() ?? 0
    let rest = StyledRun(String(repeating: " ", count: width + 1), isOrnament: true)
    listDepth += list.firstNumber == nil ? 1 : 0
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { separate(1) }
      let pad = String(repeating: " ", count: width - measure.cells(of: markers[index]))
      let first = StyledRun(
        pad + markers[index] + " ", theme.styles.listMarker, isOrnament: true)
      inside(first: first, rest: rest) { $0.append(item, isTight: list.isTight) }
    }
    listDepth -= list.firstNumber == nil ? 1 : 0
  }

  private func markers(of list: Block.List) -> [String] {
    if let first = list.firstNumber { return list.items.indices.map { "\(first + $0)." } }
    let bullets = theme.marks.bullets
    return list.items.map { _ in bullets[listDepth % bullets.count] }
  }
}

extension Scale {
  /// Fits a horizontal axis, with as many ticks as have room for their labels.
  static func fitting(
    _ axis: Plot.Axis, values: [Double], width: Int, measure: (String) -> Int
  ) -> Scale {
    var count = max(width / 6, 2)
    while true {
      let scale = Scale(axis, values: values, count: count, endsInTicks: false)
      if count == 2 || scale.labelsFit(in: width, measure) { return scale }
      count -= 1
    }
  }

  /// The cell of a row in which a number stands.
  func column(of value: Double, in width: Int) -> Int {
    min(Int(share(of: value) * Double(width - 1) + 0.5), width - 1)
  }

  private func labelsFit(in width: Int, _ measure: (String) -> Int) -> Bool {
    var end = Int.min / 2
    for tick in ticks {
      let label = measure(tick.label)
      let start = min(column(of: tick.value, in: width) - label / 2, width - label)
      if start < end + 2 { return false }
      end = start + label
    }
    return true
  }
}

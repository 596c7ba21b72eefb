extension Int {
  /// The number with a noun behind it, such as "1 file" and "2 files".
  package func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

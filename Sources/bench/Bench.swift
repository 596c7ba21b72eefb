import Foundation

/// `make bench`: measures what the design promises, each figure beside an anchor of the same run.
///
/// A slow machine is no mistake, so the program ends with status 0 whatever it measures.
@main
struct Bench {
  static func main() {
    print(Machine().description)
    do {
      let places = try Places()
      defer { places.remove() }
      section("save to verdict") { try SaveToVerdict(places).table() }
      section("the launcher") { try LauncherCost(places: places).table() }
      section("the boxes") { try BoxCost(places: places).table() }
      section("a class, about two minutes") { try ClassCost(places).table() }
      section("reading") { try Reading(places).table() }
      section("formulas") { FormulaCost(places.book).table() }
      for update in TrainingStep.all(places) { section(update.name) { try update.table() } }
    } catch {
      print("\nNothing was measured: \(error)")
    }
  }

  /// Measures one part; where that fails, the others are still measured.
  private static func section(_ name: String, _ measure: () throws -> Table) {
    Progress.say("measuring \(name)")
    do {
      print("\n" + (try measure().text))
      fflush(nil)
    } catch {
      print("\nNot measured: \(name). \(error)")
    }
  }
}

/// Tells on standard error what takes long.
enum Progress {
  static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("bench: \(text)\n".utf8))
  }
}

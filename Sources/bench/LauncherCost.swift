import Foundation

/// What it costs to start a program through the launcher, as every step of the judge does.
struct LauncherCost {
  let places: Places

  func table() throws -> Table {
    let plain = Child(command: ["/bin/true"])
    // 5 s of processor time, no limit on memory, no files to write, 64 open ones, 5 s in all.
    let limits = ["5", "0", "0", "64", "5000"]
    var launched = Child(command: [places.launcher] + limits + plain.command)
    // A pipe that stays open and empty is the launcher's sign that somebody still waits.
    let lifeline = places.scratch + "/lifeline"
    mkfifo(lifeline, 0o600)
    launched.files[0] = lifeline
    for descriptor in Int32(3)...5 { launched.files[descriptor] = "/dev/null" }
    let times = try [Samples].interleaved(
      rounds: 50, [{ try plain.run() }, { [launched] in try launched.run() }])
    return Table(
      title: "Starting a program", anchor: "/bin/true",
      rows: [
        Table.Row(name: "/bin/true", samples: times[0]),
        Table.Row(name: "/bin/true through the launcher", samples: times[1]),
      ])
  }
}

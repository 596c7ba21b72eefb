import Foundation
import Gradebook
import Testing

/// The forms in which learning systems hand out; Canvas has a class of its own in `CanvasClassTests`.
@Suite struct CollectTests {
  private let folder = Folder()

  private func zip(_ files: [(String, String)]) throws -> String {
    let path = folder.path + "/in.zip"
    let entries = files.map { ZipBytes.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    try Data(ZipBytes(entries).bytes).write(to: URL(filePath: path))
    return path
  }

  private func collect(_ path: String, _ collector: Collector) throws -> [Collector.Report.Row] {
    try collector.collect(path, into: folder.path + "/class").rows
  }

  @Test func `Moodle's folders are taken in both spellings`() throws {
    let path = try zip([
      ("Min-jun Kim_41_assignsubmission_file_/one-hot.swift", "a"),
      ("Ada Lee_42_assignsubmission_file/sub/rnn-step.swift", "b"),
      ("Bo Roe_43_assignsubmission_file_fold.swift", "c"),
      ("Cy Poe_44_assignsubmission_onlinetext/onlinetext.html", "d"),
    ])
    let rows = try collect(path, Collector(source: .moodle))
    #expect(rows.map(\.student) == ["41", "42", "43", "44"])
    #expect(rows.map(\.name) == ["Min-jun Kim", "Ada Lee", "Bo Roe", "Cy Poe"])
    #expect(rows.map(\.files) == [1, 1, 1, 0])
    #expect(rows[3].notes == ["A text was handed in, no file."])
    #expect(rows.allSatisfy { $0.time == nil })
  }

  @Test func `Gradescope's metadata tells submitters and times`() throws {
    let metadata = """
      ---
      submission_11:
        :submitters:
        - :name: "Kim, \\"M\\""
          :sid: '123'
          :email: k@x.org
        - :name: Lee O'Neil
          :sid: 124
        :created_at: 2026-04-26 17:34:00.861687000 Z
        :score: 2.0
        :results:
          output: |-
            :submitters:
            - :name: Forged
      submission_12:
        :submitters:
        - :name: Roe
          :email: r@x.org
        :created_at: 2026-04-27T08:00:00.000000+02:00
      submission_13:
        :submitters: []
      """
    let path = try zip([
      ("assignment_1_export/submission_metadata.yml", metadata),
      ("assignment_1_export/submission_11/one-hot.swift", "a"),
      ("assignment_1_export/submission_12/deep/one-hot.swift", "b"),
    ])
    let rows = try collect(path, Collector(source: .gradescope))
    #expect(rows.map(\.student) == ["123", "124", "r@x.org"])
    #expect(rows.map(\.name) == ["Kim, \"M\"", "Lee O'Neil", "Roe"])
    #expect(
      rows.map { $0.time?.description } == [
        "2026-04-26T17:34:00Z", "2026-04-26T17:34:00Z", "2026-04-27T08:00:00+02:00",
      ])
    #expect(rows.map(\.files) == [1, 1, 1])
  }

  @Test func `GitHub Classroom's repositories are as old as their last commit`() throws {
    for user in ["ada", "bo-roe"] {
      try folder.write("x", to: "repos/rnn-week-1-\(user)/one-hot.swift")
      let commit =
        "cd '\(folder.path)/repos/rnn-week-1-\(user)' && git init -q && git add . && "
        + "git -c user.name=n -c user.email=e@x commit -q -m m && "
        // A setting that makes git log start a program.
        + "git config log.showSignature true && git config gpg.program 'touch \(folder.path)/ran' && "
        + "git config core.fsmonitor 'touch \(folder.path)/ran'"
      let run = Process()
      run.executableURL = URL(filePath: "/bin/sh")
      run.arguments = ["-c", commit]
      run.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        "GIT_COMMITTER_DATE": "2026-10-01T10:00:00+02:00", "HOME": folder.path,
      ]
      try run.run()
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    let rows = try collect(folder.path + "/repos", Collector(source: .classroom))
    #expect(rows.map(\.student) == ["ada", "bo-roe"])
    #expect(
      rows.map { $0.time } == [Moment("2026-10-01T08:00:00Z"), Moment("2026-10-01T08:00:00Z")])
    #expect(rows.map(\.files) == [1, 1])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ran"))
  }

  @Test func `plain folders have no times, whatever their files say`() throws {
    try folder.write("x", to: "all/kim/one-hot.swift")
    try folder.write("y", to: "all/lee/deep/down/fold.swift")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/all/roe", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/all/kim/link.swift", withDestinationPath: "/etc/passwd")
    let rows = try collect(folder.path + "/all", Collector(source: .folder))
    #expect(rows.map(\.student) == ["kim", "lee", "roe"])
    #expect(rows.map(\.files) == [1, 1, 0])
    #expect(rows.allSatisfy { $0.time == nil })
    #expect(rows[0].notes == ["link.swift was not taken. It is a link."])
  }

  @Test func `a link to an empty folder is filled, and stays a link`() throws {
    try folder.write("import RecurrentKit\n", to: "handed/kim/one-hot.swift")
    let (place, link) = (folder.path + "/place", folder.path + "/link")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place)
    _ = try Collector(source: .folder).collect(folder.path + "/handed", into: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == place)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }

  @Test func `the wrong system is named`() throws {
    let path = try zip([("readme.swift", "x")])
    let error = #expect(throws: ClassError.self) {
      try self.collect(path, Collector(source: .canvas))
    }
    #expect(error?.description.hasPrefix("\(path) is nothing that Canvas hands out") == true)
  }

  /// What is handed out, as which system it is read, and which it is of.
  static let mistaken: [(files: [String], read: HandoutSource, likely: String)] = [
    (["Ana Kim_41_assignsubmission_file_/one-hot.swift"], .canvas, "moodle"),
    (["submission_11/one-hot.swift", "submission_metadata.yml"], .canvas, "gradescope"),
    (["kim_7/one-hot.swift", "lee_8/one-hot.swift"], .canvas, "folder"),
    (["kimana_1001_77_one-hot.swift"], .moodle, "canvas"),
  ]

  @Test(arguments: mistaken)
  func `an archive of one system is not taken for an empty class of another`(
    files: [String], read: HandoutSource, likely: String
  ) throws {
    let metadata = "submission_11:\n  :submitters:\n  - :name: Kim\n    :sid: 1\n"
    let path = try zip(files.map { ($0, $0.hasSuffix(".yml") ? metadata : "x") })
    let error = #expect(throws: ClassError.self) {
      try self.collect(path, Collector(source: read))
    }
    #expect(error?.description.hasSuffix("It looks like --from \(likely).") == true)
    #expect(error?.exitStatus == 2)
  }

  @Test func `a class that typed its answers into Canvas is a class without files`() throws {
    let path = try zip([("export/kimana_1001_text.html", "x"), ("export/lee_1002_text.html", "y")])
    let report = try Collector(source: .canvas).collect(path, into: folder.path + "/class")
    #expect(report.rows.map(\.files) == [0, 0])
    #expect(!report.isWhole)
  }

  @Test func `a name that leads out of the archive makes no student`() throws {
    let path = try zip([("kim_1001_77_one-hot.swift", "a"), ("../x_1_2_one-hot.swift", "b")])
    let report = try Collector(source: .canvas).collect(path, into: folder.path + "/class")
    #expect(report.rows.map(\.name) == ["kim"])
    #expect(report.refused.count == 1 && !report.isWhole)
  }

  @Test func `Canvas's names are taken apart as Canvas does`() throws {
    let path = try zip([
      ("kim-2-jr_LATE_1001_77_my_12_file.swift", "a"), ("anon_aB3dE_78_one-hot.swift", "b"),
      ("leeada_1002_text.html", "c"), ("roe_LATE_1003_79_x-1.swift", "d"), ("readme.txt", "e"),
    ])
    let rows = try collect(path, Collector(source: .canvas))
    #expect(rows.map(\.student) == ["anon_aB3dE", "1001", "1002", "1003"])
    #expect(rows.map(\.isMarkedLate) == [false, true, false, true])
    #expect(rows.map(\.name)[1...] == ["kim-2-jr", "leeada", "roe"])
    #expect(rows.map(\.files) == [1, 1, 0, 1])
    let manifest = try String(
      contentsOfFile: "\(folder.path)/class/kim-2-jr-1001/unroll-submission.json", encoding: .utf8)
    #expect(manifest.contains("\"originalName\" : \"my_12_file.swift\""))
  }
}

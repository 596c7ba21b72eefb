extension Experiment {
  /// What `writing` gives with the chapter's settings.
  ///
  /// Made by `unroll plot writing --json`, written down to five digits.
  static let writingRecordings: [Recording] = [
    Recording(
      prefix: ["updates": 2, "symbols": 60],
      result: Result(
        values: [
          "different-0.3": 141,
          "different-0.7": 224,
          "different-1": 242,
          "different-1.2": 265,
          "gru-bits": 0.45138,
          "gru-parameters": 3970,
          "gru-start": 4.2463604853243,
          "spelled-0.3": 1,
          "spelled-0.7": 1,
          "spelled-1": 0.98294,
          "spelled-1.2": 0.92739,
          "written-0.3": 267,
          "written-0.7": 273,
          "written-1": 293,
          "written-1.2": 303,
        ],
        texts: [
          "at 0.3":
            "six hundred sixty-six. six hundred sixty-six. eight hundred forty-two. six "
            + "hundred sixty-two. two hundred sixty-nine. three hundred twenty-six. one "
            + "hundred sixty-three. one hundred forty-six. nine hundred six. one hundred "
            + "sixty-seven. six h",
          "at 0.7":
            "six hundred ninety-two. three hundred ninety-three. six hundred ninety-six. "
            + "five hundred twenty-one. three hundred fifty-six. nine hundred ninety-three. "
            + "four hundred ninety-eight. seven hundred seventy-four. eight hundred "
            + "forty-one. one hun",
          "at 1":
            "six hundred forty-six. six hundred one. one hundred sixty-nine. nine hundred "
            + "ninety-three. nine hundred eighty-seven. three hundred twelve. seven hundred "
            + "seventy. nine hundred thirty-seven. six hundred forty-eight. seven hundred "
            + "eighty-nine",
          "at 1.2":
            "six hundred forty-six. six hundred ninety-three. six hundred thirty-one. "
            + "nine hundred thirty-eight. eight hundred nineteen. nine hundred seventy-six. "
            + "six hundred thirty-nine. one hundred ninety-seven. seven hindred "
            + "seventy-two. ninety-one. ",
        ]))
  ]
}

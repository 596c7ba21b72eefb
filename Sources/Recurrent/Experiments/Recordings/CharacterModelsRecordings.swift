extension Experiment {
  /// What `character-models` gives with the chapter's settings.
  ///
  /// Made by `unroll plot character-models --json`, written down to five digits.
  static let characterModelsRecordings: [Recording] = [
    Recording(
      prefix: ["updates": 2],
      result: Result(
        values: [
          "floor": 0.44012,
          "gru-bits": 0.45138,
          "gru-parameters": 3970,
          "gru-start": 4.2463604853243,
          "lstm-bits": 0.45655,
          "lstm-parameters": 3968,
          "lstm-start": 4.258799803611469,
          "rnn-bits": 0.44691,
          "rnn-parameters": 4022,
          "rnn-start": 4.118207065359267,
        ],
        series: [
          Series(
            name: "RNN", x: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1500],
            y: [
              4.2277, 4.1182, 3.6772, 3.0546, 1.9725, 0.89827, 0.59079, 0.51682, 0.47864, 0.4594,
              0.44691,
            ]),
          Series(
            name: "LSTM", x: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1500],
            y: [
              4.289, 4.2588, 4.129, 3.8691, 3.5073, 2.5503, 1.0408, 0.56481, 0.47045, 0.45895,
              0.45655,
            ]),
          Series(
            name: "GRU", x: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 1500],
            y: [
              4.282, 4.2464, 4.1213, 3.8251, 3.2763, 1.3593, 0.67844, 0.51939, 0.46036, 0.45557,
              0.45138,
            ]),
        ]))
  ]
}

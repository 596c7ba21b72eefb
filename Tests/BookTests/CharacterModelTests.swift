import Book
import Foundation
import Recurrent
import Testing

/// The tables and the samples of the character models, against their experiments.
struct CharacterModelTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the table of counts shows what each length of context needs`() throws {
    let table = try book.table(under: "symbols seen", in: "char-lm")
    #expect(table.map(\.first) == ["0", "1", "2", "3", "4", "5", "6"])
    for row in table {
      try expectCells(
        row.dropFirst(), print: ["contexts-\(row[0])", "bits-\(row[0])"], of: "text-baselines")
    }
  }

  @Test func `the table of cells shows their sizes and their bits`() throws {
    let table = try book.table(under: "bits after 1,500 updates", in: "char-lm")
    #expect(table.map(\.first) == ["plain", "LSTM", "GRU"])
    for (row, name) in zip(table, ["rnn", "lstm", "gru"]) {
      try expectCells(
        row.dropFirst(), print: ["\(name)-parameters", "\(name)-bits"], of: "character-models")
    }
  }

  @Test func `the table of temperatures shows three probabilities and where a draw falls`() throws {
    let experiment = try #require(Experiment.named("temperature"))
    let table = try book.table(under: "first class", in: "char-lm")
    #expect(table.map(\.first) == ["0.5", "1", "2"])
    for row in table {
      let values = experiment.run(["tau": try #require(Double(row[0]))]).values
      let chances = try ["first", "second", "third"].map { try #require(values[$0]) }
      for (cell, chance) in zip(row.dropFirst(), chances) {
        #expect(PrintedNumber.all(in: cell).last?.rounds(chance) == true, "\(row)")
      }
      let below = chances.indices.first { chances[...$0].reduce(0, +) > 0.3 }
      #expect(row[4] == ["the first", "the second", "the third"][try #require(below)])
    }
  }

  @Test func `the table of what was written counts it`() throws {
    let table = try book.table(under: "spelled right", in: "char-lm")
    #expect(table.map(\.first) == ["0.3", "0.7", "1", "1.2"])
    for row in table {
      let keys = ["written", "spelled", "different"].map { "\($0)-\(row[0])" }
      try expectCells(row.dropFirst(), print: keys, of: "writing")
    }
  }

  @Test func `the samples are what the trained model wrote`() throws {
    let written = try #require(Experiment.named("writing")).shown().texts
    let words = try book.figure(containing: "  0.3    six", in: "char-lm").split(
      whereSeparator: \.isWhitespace)
    var samples: [Substring: [Substring]] = [:]
    var temperature: Substring = ""
    for word in words {
      if word.first?.isNumber == true {
        temperature = word
      } else {
        samples[temperature, default: []].append(word)
      }
    }
    #expect(samples.keys.sorted() == ["0.3", "0.7", "1.2"])
    for (temperature, sample) in samples {
      let text = try #require(written["at \(temperature)"])
      #expect(text.hasPrefix(sample.joined(separator: " ")), "at \(temperature)")
    }
  }
}

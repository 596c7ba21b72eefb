/// A point in time, to the second, with the zone that it was told in.
package struct Moment: Sendable, Equatable, Comparable, Hashable, CustomStringConvertible, Codable {
  /// Seconds since the beginning of 1970, UTC.
  package let seconds: Int
  /// The zone's distance from UTC in seconds.
  package let offset: Int

  package init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads a time that names its zone, such as `2026-10-02T23:59:00+02:00`; nil without a zone.
  ///
  /// What Gradescope and GitHub write is read too: a space for the `T`, fractions of a second, and
  /// `UTC`.
  package init?(_ text: String) {
    let pattern =
      /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})/
    guard let match = text.trimmed.wholeMatch(of: pattern), let year = Int(match.1),
      let month = Int(match.2), let day = Int(match.3), let hour = Int(match.4),
      let minute = Int(match.5), let second = Int(match.6 ?? "0"),
      (1...12).contains(month), (1...Self.days(in: month, year)).contains(day),
      hour < 24, minute < 60, second < 60, let offset = Self.offset(match.7)
    else { return nil }
    self.offset = offset
    seconds =
      Self.dayNumber(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" || text == "UTC" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours < 24,
      minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (text.hasPrefix("-") ? -1 : 1)
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no time with a zone."))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  package static func < (first: Moment, second: Moment) -> Bool { first.seconds < second.seconds }
  package static func == (first: Moment, second: Moment) -> Bool {
    first.seconds == second.seconds
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

  /// The time in its own zone, such as `2026-10-02T23:59:00+02:00`.
  package var description: String {
    let local = seconds + offset
    let day = local.divided(by: 86_400)
    let rest = local - day * 86_400
    let (year, month, date) = Self.civil(day)
    let zone =
      offset == 0
      ? "Z"
      : (offset < 0 ? "-" : "+")
        + "\(Self.two(abs(offset) / 3_600)):\(Self.two(abs(offset) / 60 % 60))"
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(Self.two).joined(separator: ":")
    return "\(year)-\(Self.two(month))-\(Self.two(date))T\(clock)\(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(in month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The number of a day of the Gregorian calendar, counted from 1 January 1970.
  ///
  /// Equation: years are counted from March, so that the leap day is a year's last;
  /// 400 years have 146,097 days.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.divided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.divided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }
}

extension Int {
  /// The quotient rounded down, also below zero.
  fileprivate func divided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

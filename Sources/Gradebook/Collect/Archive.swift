import CArchive
import Foundation

/// A zip or tar file, read by libarchive in blocks: memory does not grow with what is in it.
///
/// Only zip, tar and gzip are switched on: every further format would be further code that reads
/// what strangers wrote.
struct Archive {
  let path: String

  /// What an entry is.
  enum Kind: Equatable {
    case file
    case folder
    case link
    case special
  }

  /// One entry as its header tells it.
  struct Entry: Equatable {
    let index: Int
    let name: String
    let kind: Kind
    /// The size that the archive claims; nil where it claims none.
    let size: Int?
    let isEncrypted: Bool
  }

  /// Lists the entries without unpacking any.
  ///
  /// - Parameter countLimit: reading stops behind so many entries.
  func entries(countLimit: Int) throws(ClassError) -> [Entry] {
    let reader = try Reader(path)
    var entries: [Entry] = []
    while entries.count <= countLimit, let entry = try reader.next() { entries.append(entry) }
    return entries
  }

  /// Unpacks some entries, each into a file of its own; the names in the archive are not used.
  ///
  /// - Parameters:
  ///   - places: for each index the new file's path.
  ///   - sizeLimit: of a larger entry only so many bytes are written.
  /// - Returns: for each index the number of bytes that were written.
  func unpack(_ places: [Int: String], sizeLimit: Int, totalLimit: Int) throws(ClassError)
    -> [Int: Int]
  {
    let reader = try Reader(path)
    var sizes: [Int: Int] = [:]
    var total = 0
    while sizes.count < places.count, let entry = try reader.next() {
      guard let place = places[entry.index] else { continue }
      let size = try reader.copy(to: place, limit: min(sizeLimit, totalLimit - total))
      total += size
      guard total < totalLimit else {
        throw .archive(path: path, reason: "it holds more than \(totalLimit >> 20) MiB")
      }
      sizes[entry.index] = size
    }
    return sizes
  }
}

/// The kind of an entry that is a regular file.
private let regular: mode_t = 0o100000

extension Archive {
  /// An open archive, closed when it is forgotten.
  private final class Reader {
    private let path: String
    private let archive: OpaquePointer
    private let locale: TextLocale
    private var index = -1

    init(_ path: String) throws(ClassError) {
      self.path = path
      locale = TextLocale()
      guard let archive = archive_read_new() else {
        throw .archive(path: path, reason: "there is not enough memory")
      }
      self.archive = archive
      archive_read_support_format_zip(archive)
      archive_read_support_format_tar(archive)
      archive_read_support_filter_gzip(archive)
      guard archive_read_open_filename(archive, path, 64 << 10) == ARCHIVE_OK else {
        throw .archive(path: path, reason: Self.reason(archive))
      }
    }

    deinit { archive_read_free(archive) }

    private static func reason(_ archive: OpaquePointer) -> String {
      archive_error_string(archive).map { String(cString: $0) } ?? "it is no zip or tar file"
    }

    func next() throws(ClassError) -> Entry? {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      // A warning is about a name or a time; the entry is there.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw .archive(path: path, reason: Self.reason(archive))
      }
      index += 1
      return Entry(
        index: index, name: Self.name(entry), kind: Self.kind(entry),
        size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
        isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }

    private static func name(_ entry: OpaquePointer) -> String {
      let bytes = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      return bytes.map { String(cString: $0) } ?? ""
    }

    private static func kind(_ entry: OpaquePointer) -> Kind {
      if archive_entry_hardlink(entry) != nil { return .link }
      // AE_IFREG and the others are casts in C, which Swift does not see.
      switch archive_entry_filetype(entry) {
      case regular: return .file
      case 0o040000: return .folder
      case 0o120000: return .link
      default: return .special
      }
    }

    /// Writes the data of the present entry into a new file, and tells its length.
    func copy(to place: String, limit: Int) throws(ClassError) -> Int {
      let file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw .writing(place, errno) }
      defer { close(file) }
      var block = [UInt8](repeating: 0, count: 64 << 10)
      var total = 0
      while total < limit {
        let count = archive_read_data(archive, &block, min(block.count, limit - total))
        if count == 0 { break }
        guard count > 0 else { throw .archive(path: path, reason: Self.reason(archive)) }
        guard write(file, block, count) == count else { throw .writing(place, errno) }
        total += count
      }
      return total
    }
  }
}

/// A locale of this thread in which names are UTF-8, as long as this object lives: in the plain C
/// locale libarchive refuses every name that is not ASCII.
private final class TextLocale {
  private let mine: locale_t?
  private let before: locale_t?

  init() {
    mine = newlocale(Self.mask, "C.UTF-8", nil) ?? newlocale(Self.mask, "en_US.UTF-8", nil)
    before = mine.flatMap { uselocale($0) }
  }

  deinit {
    guard let mine else { return }
    uselocale(before)
    freelocale(mine)
  }

  #if os(Linux)
    private static let mask = Int32(1 << LC_CTYPE)
  #else
    private static let mask = LC_CTYPE_MASK
  #endif
}

extension Archive {
  /// A file for a new zip.
  struct Content {
    let name: String
    let bytes: [UInt8]
  }

  /// Writes a zip whole or not at all; equal content gives equal bytes.
  static func writeZip(_ contents: [Content], to path: String) throws(ClassError) {
    let locale = TextLocale()
    defer { withExtendedLifetime(locale) {} }
    let draft = path + ".new"
    guard let archive = archive_write_new(), let entry = archive_entry_new() else {
      throw .unwritable(path: path, reason: "there is not enough memory")
    }
    defer {
      archive_entry_free(entry)
      archive_write_free(archive)
    }
    archive_write_set_format_zip(archive)
    archive_write_set_format_option(archive, "zip", "hdrcharset", "UTF-8")
    var isWhole = archive_write_open_filename(archive, draft) == ARCHIVE_OK
    for content in contents where isWhole {
      archive_entry_clear(entry)
      archive_entry_set_pathname_utf8(entry, content.name)
      archive_entry_set_size(entry, Int64(content.bytes.count))
      archive_entry_set_filetype(entry, regular)
      archive_entry_set_perm(entry, 0o644)
      // 1 January 2000: the time of writing would make equal feedback differ.
      archive_entry_set_mtime(entry, 946_684_800, 0)
      isWhole =
        archive_write_header(archive, entry) == ARCHIVE_OK
        && archive_write_data(archive, content.bytes, content.bytes.count) == content.bytes.count
    }
    isWhole = isWhole && archive_write_close(archive) == ARCHIVE_OK
    guard isWhole, rename(draft, path) == 0 else {
      let reason = archive_error_string(archive).map { String(cString: $0) } ?? "the disk refused"
      unlink(draft)
      throw .unwritable(path: path, reason: reason)
    }
  }
}

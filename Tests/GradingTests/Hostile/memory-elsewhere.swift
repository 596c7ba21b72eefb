// threat: 6
// wants: crash
// bubblewrap: pass
// launcher: pass
// Memory that the limit on the address space does not count; with a walls-less file limit it ends.
import RecurrentKit

@_silgen_name("memfd_create") func makeMemory(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
@_silgen_name("creat") func create(_ path: UnsafePointer<CChar>, _ mode: UInt32) -> Int32
@_silgen_name("write") func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let block = [UInt8](repeating: 1, count: 1 << 20)
  for file in [makeMemory("m", 0), create("/dev/shm/unroll-m", 0o600), create("/m", 0o600)]
  where file >= 0 {
    if write(file, block, block.count) > 0 { x[0, 0] += 1 }
  }
  return x
}

// threat: 30
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("unshare") func unshare(_ flags: Int32) -> Int32
@_silgen_name("setns") func enter(_ file: Int32, _ flags: Int32) -> Int32
@_silgen_name("mount")
func mount(
  _ source: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>, _ kind: UnsafePointer<CChar>,
  _ flags: UInt, _ data: UnsafeRawPointer?
) -> Int32
@_silgen_name("setuid") func become(_ user: UInt32) -> Int32
@_silgen_name("geteuid") func user() -> UInt32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  for bit in [0x1000_0000, 0x2_0000, 0x2000_0000, 0x4000_0000] as [Int32] {
    if unshare(bit) == 0 { x[0, 0] += 1 }
  }
  if mount("none", "/", "tmpfs", 0, nil) == 0 { x[0, 0] += 1 }
  if user() == 0 || become(0) == 0 { x[0, 0] += 1 }
  return x
}

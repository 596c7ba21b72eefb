// threat: 26
// rungs: bubblewrap launcher
// wants: pass
import RecurrentKit

@_silgen_name("getppid") func parent() -> Int32
@_silgen_name("ptrace") func trace(_ request: Int, _ process: Int32, _ a: Int, _ b: Int) -> Int
@_silgen_name("process_vm_readv")
func peek(
  _ process: Int32, _ to: UnsafeRawPointer, _ toCount: Int, _ from: UnsafeRawPointer,
  _ fromCount: Int, _ flags: Int
) -> Int
@_silgen_name("prlimit")
func limit(_ process: Int32, _ what: Int32, _ new: UnsafeRawPointer?, _ old: UnsafeRawPointer?)
  -> Int32

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  var limits: (UInt, UInt) = (0, 0)
  if trace(16, parent(), 0, 0) == 0 { x[0, 0] += 1 }
  if trace(0, 0, 0, 0) == 0 { x[0, 0] += 1 }
  if limit(parent(), 0, nil, &limits) == 0 { x[0, 0] += 1 }
  var byte: UInt8 = 0
  withUnsafeMutableBytes(of: &byte) { buffer in
    let to = (UInt(bitPattern: buffer.baseAddress), 1)
    let from = (UInt(0x400000), 1)
    withUnsafeBytes(of: to) { to in
      withUnsafeBytes(of: from) { from in
        guard let to = to.baseAddress, let from = from.baseAddress else { return }
        if peek(parent(), to, 1, from, 1, 0) > 0 { x[0, 0] += 1 }
      }
    }
  }
  return x
}

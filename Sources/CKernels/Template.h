// The kernels for one type of number and one set of instructions; CKernels.c includes this file once
// for each. REAL is the type, LANES the numbers in a vector, ROWS the rows of a tile, FN names.

typedef REAL FN(vector) __attribute__((vector_size(LANES * sizeof(REAL)), aligned(sizeof(REAL)), may_alias));
#define V FN(vector)
#define LOAD(p) (*(const V *)(p))
#define STORE(p, v) (*(V *)(p) = (v))
#define PANEL (2 * LANES)

INLINE V FN(splat)(REAL x) { return x - (V){}; }

#include "Products.h"
#include "Activations.h"
#include "Cells.h"
#include "Learning.h"

static const struct TABLE FN(table) = {
  .pack = FN(pack),
  .pack_transposed = FN(pack_transposed),
  .multiply = FN(multiply),
  .multiply_transposed = FN(multiply_transposed),
  .rnn = FN(rnn),
  .rnn_back = FN(rnn_back),
  .lstm = FN(lstm),
  .lstm_back = FN(lstm_back),
  .gru_gates = FN(gru_gates),
  .gru_blend = FN(gru_blend),
  .gru_blend_back = FN(gru_blend_back),
  .gru_reset_back = FN(gru_reset_back),
  .gru_after = FN(gru_after),
  .gru_after_back = FN(gru_after_back),
  .softmax = FN(softmax),
  .scatter = FN(scatter),
  .sum_rows = FN(sum_rows),
  .add_bias = FN(add_bias),
  .square_sum = FN(square_sum),
  .adam = FN(adam),
  .tanh = FN(tanh),
  .sigmoid = FN(sigmoid),
  .exp = FN(exp),
};

#undef V
#undef LOAD
#undef STORE
#undef PANEL

// The kernels for one type of number and one set of instructions; CKernels.c includes this file once
// for each. REAL is the type, LANES the numbers in a vector, ROWS the rows of a tile, FN names.

typedef REAL FN(vector) __attribute__((vector_size(LANES * sizeof(REAL)), aligned(sizeof(REAL)), may_alias));
#define V FN(vector)
#define LOAD(p) (*(const V *)(p))
#define STORE(p, v) (*(V *)(p) = (v))
#define PANEL (2 * LANES)

INLINE V FN(splat)(REAL x) { return x - (V){}; }

// ---- Products

// A panel holds 2 · LANES columns, row k after row k; the last one may hold half as many.
static void FN(pack)(const REAL *b, long stride, long k, long n, long from, long to, REAL *panels) {
  for (long j = from; j < to; j += PANEL) {
    long width = n - j < PANEL ? n - j : PANEL;
    REAL *panel = panels + j * k;
    for (long p = 0; p < k; p++)
      for (long x = 0; x < width; x += LANES) STORE(panel + p * width + x, LOAD(b + p * stride + j + x));
  }
}

static void FN(pack_transposed)(
  const REAL *b, long stride, long k, long n, long from, long to, REAL *panels) {
  for (long j = from; j < to; j += PANEL) {
    long width = n - j < PANEL ? n - j : PANEL;
    REAL *panel = panels + j * k;
    // Sixteen of k at a time: a whole line of each row is read while it is in the cache.
    for (long start = 0; start < k; start += 16)
      for (long x = 0; x < width; x++) {
        const REAL *row = b + (j + x) * stride;
        for (long p = start; p < start + 16; p++) panel[p * width + x] = row[p];
      }
  }
}

// A tile of `rows` × (vectors · LANES) numbers of C, which stays in registers over all of k.
INLINE void FN(tile)(
  const int rows, const int vectors, const REAL *a, long a_row, long a_step, const REAL *panel, REAL *c,
  long c_stride, long k, int accumulate) {
  V sums[ROWS][2];
  UNROLL for (int i = 0; i < rows; i++) UNROLL for (int v = 0; v < vectors; v++) sums[i][v] = (V){};
  for (long p = 0; p < k; p++) {
    V b[2];
    UNROLL for (int v = 0; v < vectors; v++) b[v] = LOAD(panel + (p * vectors + v) * LANES);
    UNROLL for (int i = 0; i < rows; i++) {
      V x = FN(splat)(a[i * a_row + p * a_step]);
      UNROLL for (int v = 0; v < vectors; v++) sums[i][v] += x * b[v];
    }
  }
  UNROLL for (int i = 0; i < rows; i++) UNROLL for (int v = 0; v < vectors; v++) {
    REAL *place = c + i * c_stride + v * LANES;
    STORE(place, accumulate ? LOAD(place) + sums[i][v] : sums[i][v]);
  }
}

static void FN(multiply)(
  const REAL *a, long a_stride, const REAL *panels, REAL *c, long c_stride, long m, long k, long n,
  int accumulate) {
#define TILE(ROWCOUNT, VECTORS)                                                                     \
  FN(tile)(ROWCOUNT, VECTORS, a + i * a_stride, a_stride, 1, panel, c + i * c_stride + j, c_stride, \
           k, accumulate)
  for (long j = 0; j < n; j += PANEL) {
    const REAL *panel = panels + j * k;
    long i = 0;
    if (n - j >= PANEL) {
      for (; i + ROWS <= m; i += ROWS) TILE(ROWS, 2);
      for (; i + 2 <= m; i += 2) TILE(2, 2);
      for (; i < m; i++) TILE(1, 2);
    } else {
      for (; i + ROWS <= m; i += ROWS) TILE(ROWS, 1);
      for (; i < m; i++) TILE(1, 1);
    }
  }
#undef TILE
}

static void FN(multiply_transposed)(
  const REAL *a, long a_stride, const REAL *b, long b_stride, REAL *c, long c_stride, long k, long n,
  long from, long to, REAL *scratch) {
  REAL strip[16 * DEPTH];
  for (long start = 0; start < k; start += DEPTH) {
    long depth = k - start < DEPTH ? k - start : DEPTH;
    FN(pack)(b + start * b_stride, b_stride, depth, n, 0, n, scratch);
    for (long i = from; i < to; i += 16) {
      for (long p = 0; p < depth; p++) {
        const REAL *row = a + (start + p) * a_stride + i;
        for (int s = 0; s < 16; s += ROWS) UNROLL for (int x = 0; x < ROWS; x++)
          strip[s * DEPTH + p * ROWS + x] = row[s + x];
      }
      for (long j = 0; j < n; j += PANEL)
        for (int s = 0; s < 16; s += ROWS) {
          REAL *place = c + (i + s) * c_stride + j;
          const REAL *panel = scratch + j * depth, *part = strip + s * DEPTH;
          if (n - j >= PANEL) FN(tile)(ROWS, 2, part, 1, ROWS, panel, place, c_stride, depth, start > 0);
          else FN(tile)(ROWS, 1, part, 1, ROWS, panel, place, c_stride, depth, start > 0);
        }
    }
  }
}

// ---- Activation functions

#if IS_FLOAT
typedef int32_t FN(integers) __attribute__((vector_size(LANES * 4), aligned(4)));

INLINE V FN(choose)(FN(integers) mask, V yes, V no) {
  return (V)((mask & (FN(integers))yes) | (~mask & (FN(integers))no));
}
INLINE V FN(least)(V a, V b) { return FN(choose)(a < b, a, b); }
INLINE V FN(most)(V a, V b) { return FN(choose)(a > b, a, b); }

// A ratio of two polynomials on [-7.99, 7.99], beyond which a float's tanh is ±1 within 2⁻²³.
INLINE V FN(tanhs)(V x) {
  x = FN(most)(FN(least)(x, FN(splat)(7.99881172180175781f)), FN(splat)(-7.99881172180175781f));
  V z = x * x;
  V top = FN(splat)(-2.76076847742355e-16f);
  top = top * z + 2.00018790482477e-13f;
  top = top * z + -8.60467152213735e-11f;
  top = top * z + 5.12229709037114e-08f;
  top = top * z + 1.48572235717979e-05f;
  top = top * z + 6.37261928875436e-04f;
  top = top * z + 4.89352455891786e-03f;
  V bottom = FN(splat)(1.19825839466702e-06f);
  bottom = bottom * z + 1.18534705686654e-04f;
  bottom = bottom * z + 2.26843463243900e-03f;
  bottom = bottom * z + 4.89352518554385e-03f;
  return x * top / bottom;
}

INLINE V FN(sigmoids)(V x) { return FN(tanhs)(x * 0.5f) * 0.5f + 0.5f; }

// 2ⁿ times a polynomial for e^r with |r| ≤ ln 2 / 2; below -87 it is 2⁻¹²⁶ or so, not 0.
INLINE V FN(exps)(V x) {
  x = FN(most)(FN(least)(x, FN(splat)(88.0f)), FN(splat)(-87.0f));
  // Adding 1.5 · 2²³ rounds to a whole number.
  V n = (x * 1.44269504088896341f + 12582912.0f) - 12582912.0f;
  V r = x - n * 0.693359375f + n * 2.12194440e-4f;
  V sum = FN(splat)(1.9875691500e-4f);
  sum = sum * r + 1.3981999507e-3f;
  sum = sum * r + 8.3334519073e-3f;
  sum = sum * r + 4.1665795894e-2f;
  sum = sum * r + 1.6666665459e-1f;
  sum = sum * r + 5.0000001201e-1f;
  sum = sum * r * r + r + 1.0f;
  FN(integers) power = (__builtin_convertvector(n, FN(integers)) + 127) << 23;
  return sum * (V)power;
}
#else
INLINE V FN(tanhs)(V x) {
  for (int i = 0; i < LANES; i++) x[i] = tanh(x[i]);
  return x;
}
INLINE V FN(sigmoids)(V x) {
  for (int i = 0; i < LANES; i++) {
    double decay = exp(-fabs(x[i]));
    x[i] = (x[i] < 0 ? decay : 1) / (1 + decay);
  }
  return x;
}
INLINE V FN(exps)(V x) {
  for (int i = 0; i < LANES; i++) x[i] = exp(x[i]);
  return x;
}
#endif

static void FN(tanh)(REAL *values, long n) {
  for (long i = 0; i < n; i += LANES) STORE(values + i, FN(tanhs)(LOAD(values + i)));
}
static void FN(sigmoid)(REAL *values, long n) {
  for (long i = 0; i < n; i += LANES) STORE(values + i, FN(sigmoids)(LOAD(values + i)));
}
static void FN(exp)(REAL *values, long n) {
  for (long i = 0; i < n; i += LANES) STORE(values + i, FN(exps)(LOAD(values + i)));
}

// ---- Cells

static void FN(rnn)(REAL *h, const REAL *table, const int32_t *tokens, long m, long size) {
  for (long row = 0; row < m; row++) {
    const REAL *seen = table + tokens[row] * size;
    REAL *state = h + row * size;
    for (long j = 0; j < size; j += LANES) STORE(state + j, FN(tanhs)(LOAD(state + j) + LOAD(seen + j)));
  }
}

static void FN(rnn_back)(const REAL *h, REAL *dh, REAL *da, long m, long size) {
  for (long i = 0; i < m * size; i += LANES) {
    V state = LOAD(h + i);
    STORE(da + i, LOAD(dh + i) * (1 - state * state));
  }
}

static void FN(lstm)(
  REAL *gates, const REAL *table, const int32_t *tokens, const REAL *c, REAL *c_new, REAL *squashed,
  REAL *h, long m, long size) {
  for (long row = 0; row < m; row++) {
    REAL *a = gates + row * 4 * size;
    const REAL *seen = table + tokens[row] * 4 * size;
    for (long j = 0; j < size; j += LANES) {
      V i = FN(sigmoids)(LOAD(a + j) + LOAD(seen + j));
      V f = FN(sigmoids)(LOAD(a + size + j) + LOAD(seen + size + j));
      V o = FN(sigmoids)(LOAD(a + 2 * size + j) + LOAD(seen + 2 * size + j));
      V g = FN(tanhs)(LOAD(a + 3 * size + j) + LOAD(seen + 3 * size + j));
      STORE(a + j, i);
      STORE(a + size + j, f);
      STORE(a + 2 * size + j, o);
      STORE(a + 3 * size + j, g);
      long entry = row * size + j;
      V cell = f * LOAD(c + entry) + i * g;
      V flat = FN(tanhs)(cell);
      STORE(c_new + entry, cell);
      STORE(squashed + entry, flat);
      STORE(h + entry, o * flat);
    }
  }
}

static void FN(lstm_back)(
  const REAL *gates, const REAL *c, const REAL *squashed, const REAL *dh, REAL *dc, REAL *da, long m,
  long size) {
  for (long row = 0; row < m; row++) {
    const REAL *a = gates + row * 4 * size;
    REAL *out = da + row * 4 * size;
    for (long j = 0; j < size; j += LANES) {
      V i = LOAD(a + j), f = LOAD(a + size + j), o = LOAD(a + 2 * size + j), g = LOAD(a + 3 * size + j);
      long entry = row * size + j;
      V flat = LOAD(squashed + entry), up = LOAD(dh + entry);
      V cell = LOAD(dc + entry) + up * o * (1 - flat * flat);
      STORE(out + j, cell * g * (i * (1 - i)));
      STORE(out + size + j, cell * LOAD(c + entry) * (f * (1 - f)));
      STORE(out + 2 * size + j, up * flat * (o * (1 - o)));
      STORE(out + 3 * size + j, cell * i * (1 - g * g));
      STORE(dc + entry, cell * f);
    }
  }
}

// The blocks are z, r, n; the reset gate acts before the product.
static void FN(gru_gates)(
  REAL *gates, const REAL *table, const int32_t *tokens, const REAL *h, REAL *reset, long m, long size) {
  for (long row = 0; row < m; row++) {
    REAL *a = gates + row * 3 * size;
    const REAL *seen = table + tokens[row] * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      V z = FN(sigmoids)(LOAD(a + j) + LOAD(seen + j));
      V r = FN(sigmoids)(LOAD(a + size + j) + LOAD(seen + size + j));
      STORE(a + j, z);
      STORE(a + size + j, r);
      STORE(reset + row * size + j, r * LOAD(h + row * size + j));
    }
  }
}

static void FN(gru_blend)(
  REAL *gates, const REAL *table, const int32_t *tokens, const REAL *h, REAL *h_new, long m, long size) {
  for (long row = 0; row < m; row++) {
    REAL *a = gates + row * 3 * size;
    const REAL *seen = table + tokens[row] * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      V n = FN(tanhs)(LOAD(a + 2 * size + j) + LOAD(seen + 2 * size + j));
      V z = LOAD(a + j);
      STORE(a + 2 * size + j, n);
      STORE(h_new + row * size + j, (1 - z) * LOAD(h + row * size + j) + z * n);
    }
  }
}

static void FN(gru_blend_back)(
  const REAL *gates, const REAL *h, const REAL *dh, REAL *dh_old, REAL *da, long m, long size) {
  for (long row = 0; row < m; row++) {
    const REAL *a = gates + row * 3 * size;
    REAL *out = da + row * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      long entry = row * size + j;
      V z = LOAD(a + j), n = LOAD(a + 2 * size + j), up = LOAD(dh + entry);
      STORE(out + j, up * (n - LOAD(h + entry)) * (z * (1 - z)));
      STORE(out + 2 * size + j, up * z * (1 - n * n));
      STORE(dh_old + entry, LOAD(dh_old + entry) + up * (1 - z));
    }
  }
}

static void FN(gru_reset_back)(
  const REAL *gates, const REAL *h, const REAL *dreset, REAL *dh_old, REAL *da, long m, long size) {
  for (long row = 0; row < m; row++) {
    const REAL *a = gates + row * 3 * size;
    REAL *out = da + row * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      long entry = row * size + j;
      V r = LOAD(a + size + j), up = LOAD(dreset + entry);
      STORE(out + size + j, up * LOAD(h + entry) * (r * (1 - r)));
      STORE(dh_old + entry, LOAD(dh_old + entry) + up * r);
    }
  }
}

// The blocks are r, z, n; the reset gate acts after the product, and z keeps the old state.
static void FN(gru_after)(
  REAL *gates, const REAL *table, const REAL *bias, const int32_t *tokens, const REAL *h, REAL *share,
  REAL *h_new, long m, long size) {
  for (long row = 0; row < m; row++) {
    REAL *a = gates + row * 3 * size;
    const REAL *seen = table + tokens[row] * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      V r = FN(sigmoids)(LOAD(a + j) + LOAD(bias + j) + LOAD(seen + j));
      V z = FN(sigmoids)(LOAD(a + size + j) + LOAD(bias + size + j) + LOAD(seen + size + j));
      V q = LOAD(a + 2 * size + j) + LOAD(bias + 2 * size + j);
      V n = FN(tanhs)(LOAD(seen + 2 * size + j) + r * q);
      STORE(a + j, r);
      STORE(a + size + j, z);
      STORE(a + 2 * size + j, n);
      long entry = row * size + j;
      STORE(share + entry, q);
      STORE(h_new + entry, (1 - z) * n + z * LOAD(h + entry));
    }
  }
}

static void FN(gru_after_back)(
  const REAL *gates, const REAL *share, const REAL *h, const REAL *dh, REAL *dh_old, REAL *ds, REAL *dn,
  long m, long size) {
  for (long row = 0; row < m; row++) {
    const REAL *a = gates + row * 3 * size;
    REAL *out = ds + row * 3 * size;
    for (long j = 0; j < size; j += LANES) {
      long entry = row * size + j;
      V r = LOAD(a + j), z = LOAD(a + size + j), n = LOAD(a + 2 * size + j), up = LOAD(dh + entry);
      V candidate = up * (1 - z) * (1 - n * n);
      STORE(out + j, candidate * LOAD(share + entry) * (r * (1 - r)));
      STORE(out + size + j, up * (LOAD(h + entry) - n) * (z * (1 - z)));
      STORE(out + 2 * size + j, candidate * r);
      STORE(dn + entry, candidate);
      STORE(dh_old + entry, LOAD(dh_old + entry) + up * z);
    }
  }
}

// ---- Loss, sums and Adam

static void FN(softmax)(
  REAL *logits, long stride, const REAL *bias, const int32_t *targets, double *losses, long m,
  long classes, REAL scale) {
  for (long row = 0; row < m; row++) {
    REAL *y = logits + row * stride;
    REAL most = y[0] + bias[0];
    for (long v = 0; v < classes; v++) {
      y[v] += bias[v];
      most = y[v] > most ? y[v] : most;
    }
    REAL wanted = y[targets[row]] - most;
    REAL sum = 0;
    for (long v = 0; v < stride; v += LANES) STORE(y + v, FN(exps)(LOAD(y + v) - most));
    for (long v = 0; v < classes; v++) sum += y[v];
    REAL share = scale / sum;
    for (long v = 0; v < classes; v++) y[v] *= share;
    for (long v = classes; v < stride; v++) y[v] = 0;
    y[targets[row]] -= scale;
    losses[row] = log((double)sum) - (double)wanted;
  }
}

static void FN(scatter)(
  const REAL *rows, long stride, const int32_t *tokens, long count, REAL *table, long table_stride,
  long from, long to) {
  for (long i = 0; i < count; i++) {
    REAL *target = table + tokens[i] * table_stride;
    const REAL *row = rows + i * stride;
    for (long j = from; j < to; j += LANES) STORE(target + j, LOAD(target + j) + LOAD(row + j));
  }
}

static void FN(sum_rows)(const REAL *rows, long stride, long count, REAL *sums, long from, long to) {
  for (long j = from; j < to; j += LANES) {
    V sum = {};
    for (long i = 0; i < count; i++) sum += LOAD(rows + i * stride + j);
    STORE(sums + j, sum);
  }
}

static void FN(add_bias)(const REAL *table, const REAL *bias, REAL *sum, long count, long width) {
  for (long i = 0; i < count; i++)
    for (long j = 0; j < width; j += LANES)
      STORE(sum + i * width + j, LOAD(table + i * width + j) + LOAD(bias + j));
}

static double FN(square_sum)(const REAL *values, long count) {
  double sum = 0;
  for (long i = 0; i < count; i += 16) {
    // Sixteen at a time in the numbers' own type, the parts in double.
    REAL part = 0;
    for (int x = 0; x < 16; x++) part += values[i + x] * values[i + x];
    sum += part;
  }
  return sum;
}

static void FN(adam)(
  REAL *values, const REAL *gradients, REAL *means, REAL *squares, long count, REAL scale, REAL rate,
  REAL mean_decay, REAL square_decay, REAL mean_correction, REAL square_correction, REAL epsilon) {
  for (long i = 0; i < count; i++) {
    REAL gradient = gradients[i] * scale;
    REAL mean = mean_decay * means[i] + (1 - mean_decay) * gradient;
    REAL square = square_decay * squares[i] + (1 - square_decay) * gradient * gradient;
    means[i] = mean;
    squares[i] = square;
    values[i] -= rate * (mean * mean_correction) / (ROOT(square * square_correction) + epsilon);
  }
}

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

// Products of matrices, of which one is packed into panels. Part of Template.h.

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

// One step of each cell, forward and backward. Part of Template.h.

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

// Softmax and loss, sums over rows, and Adam. Part of Template.h.

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

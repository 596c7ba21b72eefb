// tanh, sigmoid and exp of whole vectors. Part of Template.h.

#if IS_FLOAT
typedef int32_t FN(integers) __attribute__((vector_size(LANES * 4), aligned(4)));

INLINE V FN(choose)(FN(integers) mask, V yes, V no) {
  return (V)((mask & (FN(integers))yes) | (~mask & (FN(integers))no));
}
INLINE V FN(least)(V a, V b) { return FN(choose)(a < b, a, b); }
INLINE V FN(most)(V a, V b) { return FN(choose)(a > b, a, b); }

// A ratio of two polynomials on [-7.99, 7.99], beyond which a float's tanh is ±1 within 2⁻²³.
// The coefficients are those of Eigen's tanh for floats.
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
// The coefficients are those of S. L. Moshier's Cephes library, expf.
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

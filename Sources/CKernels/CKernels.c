#include "CKernels.h"

#include <math.h>

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
// The rows of B that are packed at a time in a transposed product.
#define DEPTH 256

#pragma clang fp contract(fast)
#pragma clang diagnostic ignored "-Wpsabi"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define FN(name) JOIN(name, SUFFIX)

#define REAL float
#define TABLE kernels_float
#define IS_FLOAT 1
#define ROOT sqrtf
#define SUFFIX _float_plain
#define LANES 4
#define ROWS 4
#include "Template.h"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#undef SUFFIX
#undef LANES
#define SUFFIX _float_avx2
#define LANES 8
#include "Template.h"
#pragma clang attribute pop
#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,avx2,fma,prefer-256-bit"))), apply_to = function)
#undef SUFFIX
#undef LANES
#undef ROWS
#define SUFFIX _float_avx512
#define LANES 16
#define ROWS 8
#include "Template.h"
#pragma clang attribute pop
#endif

#undef REAL
#undef TABLE
#undef IS_FLOAT
#undef ROOT
#undef SUFFIX
#undef LANES
#undef ROWS
#define REAL double
#define TABLE kernels_double
#define IS_FLOAT 0
#define ROOT sqrt
#define SUFFIX _double_plain
#define LANES 2
#define ROWS 4
#include "Template.h"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#undef SUFFIX
#undef LANES
#define SUFFIX _double_avx2
#define LANES 4
#include "Template.h"
#pragma clang attribute pop
#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,avx2,fma"))), apply_to = function)
#undef SUFFIX
#undef LANES
#undef ROWS
#define SUFFIX _double_avx512
#define LANES 8
#define ROWS 8
#include "Template.h"
#pragma clang attribute pop
#endif

enum kernels_level kernels_best_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw"))
    return kernels_avx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return kernels_avx2;
#endif
  return kernels_plain;
}

const struct kernels_float *kernels_for_float(enum kernels_level level) {
#if defined(__x86_64__)
  if (level == kernels_avx512) return &table_float_avx512;
  if (level == kernels_avx2) return &table_float_avx2;
#endif
  return &table_float_plain;
}

const struct kernels_double *kernels_for_double(enum kernels_level level) {
#if defined(__x86_64__)
  if (level == kernels_avx512) return &table_double_avx512;
  if (level == kernels_avx2) return &table_double_avx2;
#endif
  return &table_double_plain;
}

long kernels_transposed_scratch(long n) { return DEPTH * n; }

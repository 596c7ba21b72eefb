// The arithmetic of a training step in C, which Swift cannot compile for more than one processor.
//
// Every function exists for float and double, and in the instructions that the processor has; a
// table holds those to call. Sizes are in numbers, not bytes. Widths are multiples of 16 and weights
// are padded with zeros, so no function looks at the end of a row. Sums over k run upwards, one
// after the other, so that the result does not depend on how rows are shared out among threads.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The width that every matrix is padded to a multiple of.
enum { kernels_alignment = 16 };

#define KERNELS_TABLE(NAME, REAL)                                                                   \
  struct NAME {                                                                                     \
    /* Copies columns [from, to) of B, k × n in rows of `stride`, into panels for `multiply`. */    \
    void (*pack)(const REAL *b, long stride, long k, long n, long from, long to, REAL *panels);     \
    /* As pack, for the transpose of b, which has n rows of `stride`. */                            \
    void (*pack_transposed)(                                                                        \
      const REAL *b, long stride, long k, long n, long from, long to, REAL *panels);                \
    /* C = A B or C += A B, with A m × k and B k × n packed in panels. */                           \
    void (*multiply)(                                                                               \
      const REAL *a, long a_stride, const REAL *panels, REAL *c, long c_stride, long m, long k,     \
      long n, int accumulate);                                                                      \
    /* Rows [from, to) of C = Aᵀ B, with A k × m and B k × n; scratch has transposed_scratch(n). */ \
    void (*multiply_transposed)(                                                                    \
      const REAL *a, long a_stride, const REAL *b, long b_stride, REAL *c, long c_stride, long k,   \
      long n, long from, long to, REAL *scratch);                                                   \
    /* One step of a cell for m rows; `table` has a row of pre-activations for each token. */       \
    void (*rnn)(                                                                                    \
      REAL *h, const REAL *table, const int32_t *tokens, long m, long size);                        \
    void (*rnn_back)(const REAL *h, REAL *dh, REAL *da, long m, long size);                         \
    void (*lstm)(                                                                                   \
      REAL *gates, const REAL *table, const int32_t *tokens, const REAL *c, REAL *c_new,            \
      REAL *squashed, REAL *h, long m, long size);                                                  \
    void (*lstm_back)(                                                                              \
      const REAL *gates, const REAL *c, const REAL *squashed, const REAL *dh, REAL *dc, REAL *da,   \
      long m, long size);                                                                           \
    void (*gru_gates)(                                                                              \
      REAL *gates, const REAL *table, const int32_t *tokens, const REAL *h, REAL *reset, long m,    \
      long size);                                                                                   \
    void (*gru_blend)(                                                                              \
      REAL *gates, const REAL *table, const int32_t *tokens, const REAL *h, REAL *h_new, long m,    \
      long size);                                                                                   \
    void (*gru_blend_back)(                                                                         \
      const REAL *gates, const REAL *h, const REAL *dh, REAL *dh_old, REAL *da, long m, long size); \
    void (*gru_reset_back)(                                                                         \
      const REAL *gates, const REAL *h, const REAL *dreset, REAL *dh_old, REAL *da, long m,         \
      long size);                                                                                   \
    void (*gru_after)(                                                                              \
      REAL *gates, const REAL *table, const REAL *bias, const int32_t *tokens, const REAL *h,       \
      REAL *share, REAL *h_new, long m, long size);                                                 \
    void (*gru_after_back)(                                                                         \
      const REAL *gates, const REAL *share, const REAL *h, const REAL *dh, REAL *dh_old, REAL *ds,  \
      REAL *dn, long m, long size);                                                                 \
    /* Turns m rows of logits into gradients of their cross-entropy times `scale`; losses in nats. */ \
    void (*softmax)(                                                                                \
      REAL *logits, long stride, const REAL *bias, const int32_t *targets, double *losses, long m,  \
      long classes, REAL scale);                                                                    \
    /* Adds columns [from, to) of row i of `rows` to row tokens[i] of `table`. */                   \
    void (*scatter)(                                                                                \
      const REAL *rows, long stride, const int32_t *tokens, long count, REAL *table,                \
      long table_stride, long from, long to);                                                       \
    /* Adds `count` rows up. */                                                                     \
    void (*sum_rows)(const REAL *rows, long stride, long count, REAL *sums, long from, long to);    \
    /* table + bias, `count` rows. */                                                               \
    void (*add_bias)(                                                                               \
      const REAL *table, const REAL *bias, REAL *sum, long count, long width);                      \
    double (*square_sum)(const REAL *values, long count);                                           \
    /* One step of Adam; gradients are multiplied by `scale` first. */                              \
    void (*adam)(                                                                                   \
      REAL *values, const REAL *gradients, REAL *means, REAL *squares, long count, REAL scale,      \
      REAL rate, REAL mean_decay, REAL square_decay, REAL mean_correction,                          \
      REAL square_correction, REAL epsilon);                                                        \
    /* The activation functions alone, for n numbers, n a multiple of 16. */                        \
    void (*tanh)(REAL *values, long n);                                                             \
    void (*sigmoid)(REAL *values, long n);                                                          \
    void (*exp)(REAL *values, long n);                                                              \
  }

KERNELS_TABLE(kernels_float, float);
KERNELS_TABLE(kernels_double, double);

// The sets of instructions, the plainest first.
enum kernels_level { kernels_plain, kernels_avx2, kernels_avx512 };

// The best level of this processor.
enum kernels_level kernels_best_level(void);
// The tables of a level, which must not be above the best.
const struct kernels_float *kernels_for_float(enum kernels_level level);
const struct kernels_double *kernels_for_double(enum kernels_level level);
// The scratch that multiply_transposed needs for n columns, in numbers.
long kernels_transposed_scratch(long n);

// Threads that run one function at a time together; the caller is one of them.
struct kernels_team;
struct kernels_team *kernels_team_start(int size);
// The threads that there are, which may be fewer than asked for.
int kernels_team_size(const struct kernels_team *team);
void kernels_team_run(
  struct kernels_team *team, void (*work)(void *context, int worker), void *context);
void kernels_team_end(struct kernels_team *team);

#endif

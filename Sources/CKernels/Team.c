#include "CKernels.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

// A step has a few phases of about a millisecond each, so that who waits looks often before it
// sleeps.
enum { looks = 2000, yields = 50 };

struct kernels_team {
  int size;
  pthread_t *threads;
  atomic_uint round, left;
  atomic_int ending;
  void (*work)(void *, int);
  void *context;
  pthread_mutex_t lock;
  pthread_cond_t start;
};

struct seat {
  struct kernels_team *team;
  int worker;
};

static void await_round(struct kernels_team *team, unsigned former) {
  for (int i = 0; i < looks; i++) {
    if (atomic_load_explicit(&team->round, memory_order_acquire) != former) return;
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
  }
  for (int i = 0; i < yields; i++) {
    if (atomic_load_explicit(&team->round, memory_order_acquire) != former) return;
    sched_yield();
  }
  pthread_mutex_lock(&team->lock);
  while (atomic_load_explicit(&team->round, memory_order_acquire) == former)
    pthread_cond_wait(&team->start, &team->lock);
  pthread_mutex_unlock(&team->lock);
}

static void *sit(void *argument) {
  struct seat seat = *(struct seat *)argument;
  free(argument);
  struct kernels_team *team = seat.team;
  for (unsigned round = 0;; round++) {
    await_round(team, round);
    if (atomic_load(&team->ending)) return NULL;
    team->work(team->context, seat.worker);
    atomic_fetch_sub_explicit(&team->left, 1, memory_order_release);
  }
}

struct kernels_team *kernels_team_start(int size) {
  struct kernels_team *team = calloc(1, sizeof *team);
  if (!team) return NULL;
  team->size = 1;
  team->threads = calloc((size_t)size, sizeof *team->threads);
  pthread_mutex_init(&team->lock, NULL);
  pthread_cond_init(&team->start, NULL);
  for (int worker = 1; worker < size && team->threads; worker++) {
    struct seat *seat = malloc(sizeof *seat);
    if (!seat) break;
    *seat = (struct seat){team, worker};
    if (pthread_create(&team->threads[worker], NULL, sit, seat) != 0) {
      free(seat);
      break;
    }
    team->size++;
  }
  return team;
}

int kernels_team_size(const struct kernels_team *team) { return team->size; }

static void begin(struct kernels_team *team) {
  pthread_mutex_lock(&team->lock);
  atomic_fetch_add_explicit(&team->round, 1, memory_order_release);
  pthread_cond_broadcast(&team->start);
  pthread_mutex_unlock(&team->lock);
}

void kernels_team_run(
  struct kernels_team *team, void (*work)(void *context, int worker), void *context) {
  team->work = work;
  team->context = context;
  atomic_store(&team->left, (unsigned)team->size - 1);
  if (team->size > 1) begin(team);
  work(context, 0);
  for (int i = 0; atomic_load_explicit(&team->left, memory_order_acquire) > 0; i++) {
#if defined(__x86_64__)
    if (i < looks) __builtin_ia32_pause();
#endif
    if (i >= looks) sched_yield();
  }
}

void kernels_team_end(struct kernels_team *team) {
  atomic_store(&team->ending, 1);
  begin(team);
  for (int worker = 1; worker < team->size; worker++) pthread_join(team->threads[worker], NULL);
  pthread_cond_destroy(&team->start);
  pthread_mutex_destroy(&team->lock);
  free(team->threads);
  free(team);
}

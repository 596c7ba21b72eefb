#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

int cprocess_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#else
  if (pipe(ends) != 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

// Copies the wanted descriptors above all targets, so that no dup2 overwrites a later source.
static int raise_descriptors(const int *descriptors, int count, int *raised) {
  for (int i = 0; i < count; i++) raised[i] = -1;
  for (int i = 0; i < count; i++) {
    int source = descriptors[i];
    if (source < 0) continue;
    raised[i] = fcntl(source, F_DUPFD_CLOEXEC, count);
    if (raised[i] < 0) return errno;
  }
  return 0;
}

static int add_actions(posix_spawn_file_actions_t *actions, const int *raised, int count) {
  int error = 0;
  for (int i = 0; i < count && error == 0; i++) {
    error = raised[i] < 0
                ? posix_spawn_file_actions_addopen(actions, i, "/dev/null", O_RDWR, 0)
                : posix_spawn_file_actions_adddup2(actions, raised[i], i);
  }
#ifdef __linux__
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(actions, count);
#endif
  return error;
}

int cprocess_spawn(const char *path, char *const arguments[], char *const environment[],
                   const char *directory, const int *descriptors, int count, pid_t *child) {
  int *raised = calloc((size_t)count, sizeof(int));
  if (raised == NULL) return ENOMEM;
  int error = raise_descriptors(descriptors, count, raised);

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  posix_spawnattr_setflags(&attributes, flags);

  if (error == 0) error = posix_spawn_file_actions_addchdir_np(&actions, directory);
  if (error == 0) error = add_actions(&actions, raised, count);
  if (error == 0) error = posix_spawn(child, path, &actions, &attributes, arguments, environment);

  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  for (int i = 0; i < count; i++) {
    if (raised[i] >= 0) close(raised[i]);
  }
  free(raised);
  return error;
}

void cprocess_close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, (unsigned)first, ~0u, 0) == 0) return;
#endif
  int count = (int)sysconf(_SC_OPEN_MAX);
  for (int i = first; i < count; i++) close(i);
}

int cprocess_wait(pid_t child, int *status) {
  while (waitpid(child, status, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

void cprocess_kill(pid_t child) {
  if (child > 1) kill(-child, SIGKILL);
}

void cprocess_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

int cprocess_set_nonblocking(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags < 0 ? errno : fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) < 0 ? errno : 0;
}

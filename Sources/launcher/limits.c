#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

void give_up(const char *what) {
  dprintf(2, "launcher: %s: %s\n", what, strerror(errno));
  _exit(start_failed);
}

static void limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit value = {soft, hard};
  if (setrlimit(resource, &value) != 0) give_up("setrlimit");
}

void set_limits(const struct order *order) {
  limit(RLIMIT_CPU, order->cpu_seconds, order->cpu_seconds + 1);
  if (order->address_bytes > 0) limit(RLIMIT_AS, order->address_bytes, order->address_bytes);
  if (order->processes > 0) limit(RLIMIT_NPROC, order->processes, order->processes);
  limit(RLIMIT_FSIZE, order->file_bytes, order->file_bytes);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_NOFILE, order->open_files, order->open_files);
}

void become(uid_t user) {
#ifdef __linux__
  // The groups first: without root they cannot be left any more.
  if (setgroups(0, NULL) != 0) give_up("setgroups");
  if (setresgid(user, user, user) != 0) give_up("setresgid");
  if (setresuid(user, user, user) != 0) give_up("setresuid");
  umask(022);
#else
  (void)user;
  errno = ENOTSUP;
  give_up("another user");
#endif
}

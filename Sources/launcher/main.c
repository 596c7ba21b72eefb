// Runs one program under limits and reports how it ended.
//
//   launcher CPU_SECONDS ADDRESS_BYTES FILE_BYTES OPEN_FILES WALL_MILLISECONDS PROGRAM [ARGUMENT…]
//
// Descriptor 0 is a lifeline: when its other end closes, the program is killed. Descriptor 5 takes
// the report, one line: "exit|signal|wall|lifeline NUMBER CPU_MICROSECONDS PEAK_KIB". The program
// gets /dev/null as descriptor 0 and keeps 1 to 4; it never sees the report's descriptor.
#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { lifeline = 0, report_descriptor = 5, start_failed = 125 };

static int ended_pipe[2];

static void note_child(int number) {
  (void)number;
  int saved = errno;
  if (write(ended_pipe[1], "", 1) < 0) {
    // The pipe is full, so a wake-up is waiting already.
  }
  errno = saved;
}

static void limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit value = {soft, hard};
  if (setrlimit(resource, &value) != 0) {
    perror("launcher: setrlimit");
    _exit(start_failed);
  }
}

static void start(char **arguments, pid_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(start_failed);
#else
  (void)parent;
#endif
  rlim_t cpu = (rlim_t)strtoull(arguments[1], NULL, 10);
  rlim_t address = (rlim_t)strtoull(arguments[2], NULL, 10);
  rlim_t file = (rlim_t)strtoull(arguments[3], NULL, 10);
  rlim_t files = (rlim_t)strtoull(arguments[4], NULL, 10);
  limit(RLIMIT_CPU, cpu, cpu + 1);
  if (address > 0) limit(RLIMIT_AS, address, address);
  limit(RLIMIT_FSIZE, file, file);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_NOFILE, files, files);
  int null = open("/dev/null", O_RDWR);
  dup2(null, 0);
  if (null > 4) close(null);
  close(report_descriptor);
  signal(SIGCHLD, SIG_DFL);
  execv(arguments[6], arguments + 6);
  dprintf(2, "launcher: %s: %s\n", arguments[6], strerror(errno));
  _exit(start_failed);
}

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Kills the program and its group; it may have left the group that it was started in.
static void end(pid_t child) {
  kill(child, SIGKILL);
  kill(-child, SIGKILL);
}

// Waits until the program ends; kills it when time is up or the lifeline closes.
static const char *watch(pid_t child, long long wall, int *status, struct rusage *usage) {
  long long deadline = milliseconds() + wall;
  const char *reason = NULL;
  for (;;) {
    pid_t ended = wait4(child, status, WNOHANG, usage);
    if (ended == child) return reason;
    long long left = deadline - milliseconds();
    if (reason == NULL && left <= 0) {
      reason = "wall";
      end(child);
    }
    struct pollfd waits[2] = {{ended_pipe[0], POLLIN, 0}, {lifeline, POLLIN, 0}};
    int count = poll(waits, reason == NULL ? 2 : 1, reason == NULL ? (int)left : -1);
    if (count > 0 && waits[0].revents != 0) {
      char byte;
      if (read(ended_pipe[0], &byte, 1) < 0 && errno != EINTR) return "wall";
    }
    if (count > 0 && reason == NULL && waits[1].revents != 0) {
      reason = "lifeline";
      end(child);
    }
  }
}

int main(int count, char **arguments) {
  if (count < 7) {
    fprintf(stderr, "launcher: CPU AS FSIZE NOFILE WALL PROGRAM [ARGUMENT…]\n");
    return start_failed;
  }
  fcntl(report_descriptor, F_SETFD, FD_CLOEXEC);
  if (cprocess_pipe(ended_pipe) != 0) return start_failed;
  struct sigaction action = {0};
  action.sa_handler = note_child;
  sigaction(SIGCHLD, &action, NULL);

  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) return start_failed;
  if (child == 0) {
    setpgid(0, 0);
    start(arguments, parent);
  }
  setpgid(child, child);
  for (int i = 1; i < report_descriptor; i++) close(i);

  int status = 0;
  struct rusage usage;
  memset(&usage, 0, sizeof usage);
  const char *reason = watch(child, atoll(arguments[5]), &status, &usage);
  kill(-child, SIGKILL);  // what the program may have left running
  long long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL +
                  usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  const char *kind = reason != NULL ? reason : WIFEXITED(status) ? "exit" : "signal";
  int number = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
  dprintf(report_descriptor, "%s %d %lld %ld\n", kind, number, cpu, usage.ru_maxrss);
  return 0;
}

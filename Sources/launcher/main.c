// Runs one program under limits, behind walls if it is asked to, and reports how it ended.
//
//   launcher [--user=UID] [--filter=run|build] [--processes=N] [--walls] [--read=PATH]…
//            [--write=PATH]… [--next=COUNT] CPU_SECONDS ADDRESS_BYTES FILE_BYTES OPEN_FILES
//            WALL_MILLISECONDS PROGRAM [ARGUMENT…]
//   launcher --probe GRADER_PROCESS FOLDER
//
// With --next the last COUNT words are a second program, run like the first one when that ended
// with 0: one box for a compiler and its linker is 5 ms less than two.
//
// Descriptor 0 is a lifeline: when its other end closes, the program is killed. Descriptor 5 takes
// the report, a line for each program: "exit|signal|wall|lifeline NUMBER CPU_MICROSECONDS
// PEAK_KIB". The program gets /dev/null as descriptor 0 and keeps 1 to 4; it never sees the
// report's descriptor.
#define _GNU_SOURCE
#include "CProcess.h"
#include "confine.h"

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

enum { lifeline = 0, report_descriptor = 5 };

static int ended_pipe[2];

static void note_child(int number) {
  (void)number;
  int saved = errno;
  if (write(ended_pipe[1], "", 1) < 0) {
    // The pipe is full, so a wake-up is waiting already.
  }
  errno = saved;
}

static void start(const struct order *order, char **program, pid_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(start_failed);
#else
  (void)parent;
#endif
  int null = open("/dev/null", O_RDWR);
  dup2(null, 0);
  if (null > 4) close(null);
  cprocess_close_from(report_descriptor);
  signal(SIGCHLD, SIG_DFL);
  if (order->is_walled) raise_walls(order);
  set_limits(order);
  if (order->is_filtered) filter_calls(order->may_change_files);
  execv(program[0], program);
  give_up(program[0]);
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

// Returns what stands behind a prefix, or NULL.
static char *value(char *word, const char *prefix) {
  size_t length = strlen(prefix);
  return strncmp(word, prefix, length) == 0 ? word + length : NULL;
}

// Makes the last words of the order's program a program of their own.
static bool cut_off(struct order *order, int count, int next_words) {
  int first_words = count - next_words;
  if (next_words < 1 || first_words < 1) return false;
  char **words = calloc((size_t)next_words + 1, sizeof *words);
  if (words == NULL) return false;
  memcpy(words, order->program + first_words, (size_t)next_words * sizeof *words);
  order->program[first_words] = NULL;
  order->next_program = words;
  return true;
}

// Reads the command line; false where it is no order.
static bool read_order(int count, char **arguments, struct order *order) {
  char **paths = calloc(2 * (size_t)count, sizeof *paths);
  if (paths == NULL) return false;
  order->readable = paths;
  order->writable = paths + count;
  int next = 1, next_words = 0;
  for (; next < count && strncmp(arguments[next], "--", 2) == 0; next++) {
    char *word = arguments[next], *found;
    if ((found = value(word, "--user="))) {
      order->user = (uid_t)strtoul(found, NULL, 10);
    } else if ((found = value(word, "--processes="))) {
      order->processes = strtoul(found, NULL, 10);
    } else if ((found = value(word, "--read="))) {
      order->readable[order->readable_count++] = found;
    } else if ((found = value(word, "--write="))) {
      order->writable[order->writable_count++] = found;
    } else if ((found = value(word, "--filter="))) {
      order->is_filtered = true;
      order->may_change_files = strcmp(found, "build") == 0;
    } else if ((found = value(word, "--next="))) {
      next_words = atoi(found);
    } else if (strcmp(word, "--walls") == 0) {
      order->is_walled = true;
    } else {
      return false;
    }
  }
  if (count - next < 6) return false;
  order->cpu_seconds = strtoul(arguments[next], NULL, 10);
  order->address_bytes = strtoul(arguments[next + 1], NULL, 10);
  order->file_bytes = strtoul(arguments[next + 2], NULL, 10);
  order->open_files = strtoul(arguments[next + 3], NULL, 10);
  order->wall_milliseconds = atoll(arguments[next + 4]);
  order->program = arguments + next + 5;
  return next_words == 0 || cut_off(order, count - next - 5, next_words);
}

// Runs a program to its end and reports it; returns whether that was exit status 0.
static bool run(const struct order *order, char **program) {
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) _exit(start_failed);
  if (child == 0) {
    setpgid(0, 0);
    start(order, program, parent);
  }
  setpgid(child, child);
  if (program == order->next_program || order->next_program == NULL) {
    for (int i = 1; i < report_descriptor; i++) close(i);
  }

  int status = 0;
  struct rusage usage;
  memset(&usage, 0, sizeof usage);
  const char *reason = watch(child, order->wall_milliseconds, &status, &usage);
  kill(-child, SIGKILL);  // what the program may have left running
  long long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000LL +
                  usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  const char *kind = reason != NULL ? reason : WIFEXITED(status) ? "exit" : "signal";
  int number = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
  dprintf(report_descriptor, "%s %d %lld %ld\n", kind, number, cpu, usage.ru_maxrss);
  return reason == NULL && WIFEXITED(status) && number == 0;
}

int main(int count, char **arguments) {
  if (count == 4 && strcmp(arguments[1], "--probe") == 0) return probe(arguments[2], arguments[3]);
  struct order order = {0};
  if (!read_order(count, arguments, &order)) {
    fprintf(stderr, "launcher: [OPTION…] CPU AS FSIZE NOFILE WALL PROGRAM [ARGUMENT…]\n");
    return start_failed;
  }
  fcntl(report_descriptor, F_SETFD, FD_CLOEXEC);
  if (order.user != 0) become(order.user);
  if (cprocess_pipe(ended_pipe) != 0) return start_failed;
  struct sigaction action = {0};
  action.sa_handler = note_child;
  sigaction(SIGCHLD, &action, NULL);

  for (char **program = order.program; program != NULL;) {
    bool has_succeeded = run(&order, program);
    program = has_succeeded && program == order.program ? order.next_program : NULL;
  }
  return 0;
}

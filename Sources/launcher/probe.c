// Tries what a hostile program would, harmlessly; `grader doctor` reads what it prints.
#define _GNU_SOURCE
#include "confine.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

static void tell(const char *act, bool was_done) {
  printf("%s %s\n", act, was_done ? "done" : "refused");
  // What was found out so far must not be lost if the next act ends this process.
  fflush(stdout);
}

static bool reads(const char *path) {
  char byte;
  int file = open(path, O_RDONLY);
  bool was_read = file >= 0 && read(file, &byte, 1) == 1;
  if (file >= 0) close(file);
  return was_read;
}

static bool writes(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT, 0600);
  if (file < 0) return false;
  close(file);
  unlink(path);
  return true;
}

static bool opens_a_socket(void) {
  int kinds[] = {SOCK_STREAM, SOCK_DGRAM};
  int families[] = {AF_INET, AF_INET6, AF_UNIX};
  for (int i = 0; i < 6; i++) {
    int made = socket(families[i / 2], kinds[i % 2], 0);
    if (made >= 0) {
      close(made);
      return true;
    }
  }
  return false;
}

static bool starts_a_process(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child > 0;
}

// Signal 0 only asks whether one may send another. In a process namespace of its own the launcher
// is process 1, which no signal of its children ends.
static bool signals(pid_t grader) {
  pid_t parent = getppid();
  if (grader > 0 && grader != parent && grader != getpid() && kill(grader, 0) == 0) return true;
  return parent > 1 && kill(parent, 0) == 0;
}

// Any process but this one and its launcher.
static bool sees_processes(void) {
  DIR *list = opendir("/proc");
  if (list == NULL) return false;
  bool sees = false;
  for (struct dirent *entry; !sees && (entry = readdir(list)) != NULL;) {
    long number = strtol(entry->d_name, NULL, 10);
    sees = number > 0 && number != getpid() && number != getppid();
  }
  closedir(list);
  return sees;
}

static bool has_other_descriptors(void) {
  for (int i = 5; i < 1024; i++) {
    if (fcntl(i, F_GETFD) >= 0) return true;
  }
  return false;
}

static bool makes_a_namespace(void) {
#ifdef __linux__
  return unshare(CLONE_NEWUSER) == 0;
#else
  return false;
#endif
}

int probe(const char *grader, const char *folder) {
  char path[4096];
  snprintf(path, sizeof path, "%s/secret", folder);
  tell("read", reads(path) || reads("/etc/passwd"));
  tell("change", chmod(path, 0644) == 0);
  snprintf(path, sizeof path, "%s/written", folder);
  tell("write", writes(path) || writes("/tmp/unroll-probe"));
  tell("network", opens_a_socket());
  tell("signal", signals((pid_t)strtol(grader, NULL, 10)));
  tell("see", sees_processes());
  tell("inherit", has_other_descriptors());
  tell("root", geteuid() == 0);
  tell("fork", starts_a_process());
  tell("namespace", makes_a_namespace());
  return 0;
}

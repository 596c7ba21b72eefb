#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Makes a pipe whose two ends close on exec. Returns 0, or an errno.
int cprocess_pipe(int ends[2]);

/// Starts a program in a directory and in a process group of its own.
///
/// Descriptor `i` of the program is `descriptors[i]`, or /dev/null where that is -1; every other
/// descriptor is closed. Returns 0 and the process in `*child`, or an errno.
int cprocess_spawn(const char *path, char *const arguments[], char *const environment[],
                   const char *directory, const int *descriptors, int count, pid_t *child);

/// Waits for a process. Returns 0 and its wait status, or an errno.
int cprocess_wait(pid_t child, int *status);

/// Kills the process group that `cprocess_spawn` made. Harmless when it has ended.
void cprocess_kill(pid_t child);

/// Makes writes to a closed pipe fail with EPIPE instead of ending this process.
void cprocess_ignore_broken_pipes(void);

/// Makes reads and writes on a descriptor return at once.
int cprocess_set_nonblocking(int descriptor);

/// Closes a descriptor and all above it.
void cprocess_close_from(int first);

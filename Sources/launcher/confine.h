#pragma once
#include <stdbool.h>
#include <sys/types.h>

/// What the command line asks for; every number and path belongs to the program to be run.
struct order {
  unsigned long cpu_seconds, address_bytes, file_bytes, open_files, processes;
  long long wall_milliseconds;
  /// The user to become, or 0 to stay.
  uid_t user;
  /// Whether system calls that no honest program makes are refused, and whether changing the
  /// rights and times of files is among them.
  bool is_filtered, may_change_files;
  /// Whether Landlock closes everything but these paths.
  bool is_walled;
  char **readable, **writable;
  int readable_count, writable_count;
  char **program;
  /// The program that is run behind the first one where that ends with 0, or NULL.
  char **next_program;
};

/// Sets the limits of this process, or says what failed and ends it.
void set_limits(const struct order *order);

/// Becomes another user for good, with no group of the old one.
void become(uid_t user);

/// Lets this process reach nothing but the paths of the order, no network, and no process outside.
void raise_walls(const struct order *order);

/// Refuses system calls that no honest program makes. From now on, and in all that is started.
void filter_calls(bool may_change_files);

/// Tries what a hostile program would, harmlessly, and prints for each act whether it was done.
int probe(const char *grader, const char *folder);

/// Says why the program cannot be confined, and ends this process: it must not run unconfined.
_Noreturn void give_up(const char *what);

enum { start_failed = 125 };

// The walls of Landlock: files, TCP, signals and abstract sockets.
// Source: https://docs.kernel.org/userspace-api/landlock.html
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>

#ifdef __linux__
#include <fcntl.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The header of an older system lacks half of this, so all of it stands here. The numbers of the
// calls are the same on every processor.
enum { create_ruleset = 444, add_rule = 445, restrict_self = 446, rule_path_beneath = 1 };
enum { ask_version = 1, needed_version = 6 };
enum {
  fs_execute = 1 << 0,
  fs_write_file = 1 << 1,
  fs_read_file = 1 << 2,
  fs_read_dir = 1 << 3,
  fs_remove_dir = 1 << 4,
  fs_remove_file = 1 << 5,
  fs_make_dir = 1 << 7,
  fs_make_reg = 1 << 8,
  fs_refer = 1 << 13,
  fs_truncate = 1 << 14,
  fs_all = (1 << 16) - 1,
  net_all = 3,
  scope_all = 3,
};
enum {
  fs_read = fs_execute | fs_read_file | fs_read_dir,
  fs_write = fs_read | fs_write_file | fs_remove_dir | fs_remove_file | fs_make_dir |
             fs_make_reg | fs_refer | fs_truncate,
  of_a_file = fs_execute | fs_write_file | fs_read_file | fs_truncate,
};

struct ruleset {
  uint64_t files, network, scope;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

static void allow(int ruleset, const char *path, uint64_t rights) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) give_up(path);
  struct stat facts;
  if (fstat(place, &facts) != 0) give_up(path);
  if (!S_ISDIR(facts.st_mode)) rights &= of_a_file;
  struct path_rule rule = {rights, place};
  if (syscall(add_rule, ruleset, rule_path_beneath, &rule, 0) != 0) give_up(path);
  close(place);
}

void raise_walls(const struct order *order) {
  long version = syscall(create_ruleset, NULL, 0, ask_version);
  if (version < 0) give_up("this kernel has no Landlock, or it is switched off");
  if (version < needed_version) {
    errno = ENOTSUP;
    give_up("this kernel's Landlock is older than version 6, which keeps signals inside");
  }
  struct ruleset wanted = {fs_all, net_all, scope_all};
  int ruleset = (int)syscall(create_ruleset, &wanted, sizeof wanted, 0);
  if (ruleset < 0) give_up("landlock_create_ruleset");
  for (int i = 0; i < order->readable_count; i++) allow(ruleset, order->readable[i], fs_read);
  for (int i = 0; i < order->writable_count; i++) allow(ruleset, order->writable[i], fs_write);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) give_up("no_new_privs");
  if (syscall(restrict_self, ruleset, 0) != 0) give_up("landlock_restrict_self");
  close(ruleset);
}
#else
void raise_walls(const struct order *order) {
  (void)order;
  errno = ENOTSUP;
  give_up("Landlock");
}
#endif

// A filter of system calls, written as the kernel's own little programs (BPF).
// Source: https://docs.kernel.org/userspace-api/seccomp_filter.html
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#ifdef __x86_64__
enum { processor = AUDIT_ARCH_X86_64 };
#else
enum { processor = AUDIT_ARCH_AARCH64 };
#endif

// From 424 on a call has the same number on every processor; an older header may lack the name.
enum {
  call_pidfd_send_signal = 424,
  call_io_uring_setup = 425,
  call_io_uring_enter = 426,
  call_io_uring_register = 427,
  call_open_tree = 428,
  call_move_mount = 429,
  call_fsopen = 430,
  call_fsmount = 432,
  call_fspick = 433,
  call_pidfd_open = 434,
  call_clone3 = 435,
  call_pidfd_getfd = 438,
  call_process_madvise = 440,
  call_mount_setattr = 442,
  call_quotactl_fd = 443,
  call_memfd_secret = 447,
  call_process_mrelease = 448,
  call_fchmodat2 = 452,
  call_setxattrat = 463,
  call_removexattrat = 466,
  call_file_setattr = 469,
};

// What no honest program does here. Landlock leaves out sockets other than TCP, and what one may do
// to one's own processes other than signals.
static const int refused[] = {
    // Other processes.
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_setpriority,
    SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_setattr, SYS_sched_setaffinity,
    SYS_ioprio_set, SYS_migrate_pages, SYS_move_pages, SYS_get_robust_list,
    call_pidfd_send_signal, call_pidfd_open, call_pidfd_getfd, call_process_madvise,
    call_process_mrelease,
    // The network, and memory or messages that outlive the program.
    SYS_socket, SYS_socketpair, SYS_shmget, SYS_shmat, SYS_shmctl, SYS_semget, SYS_semop,
    SYS_semctl, SYS_semtimedop, SYS_msgget, SYS_msgsnd, SYS_msgrcv, SYS_msgctl, SYS_mq_open,
    SYS_mq_unlink, SYS_memfd_create, call_memfd_secret, SYS_add_key, SYS_request_key, SYS_keyctl,
    // Namespaces and mounts.
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, call_open_tree,
    call_move_mount, call_fsopen, call_fsmount, call_fspick, call_mount_setattr,
    // Rarely used parts of the kernel, where its faults lie.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, call_io_uring_setup, call_io_uring_enter,
    call_io_uring_register, SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init,
    SYS_inotify_init1, SYS_vmsplice, SYS_quotactl, call_quotactl_fd, SYS_acct, SYS_swapon,
    SYS_swapoff, SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module,
    SYS_syslog, SYS_personality, SYS_lookup_dcookie,
#ifdef SYS_inotify_init
    SYS_inotify_init, SYS_modify_ldt, SYS_iopl, SYS_ioperm, SYS_uselib,
#endif
};

// Rights and times of files: Landlock does not know them, and a linker needs them.
static const int changes_files[] = {
#ifdef SYS_chmod
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat,
#endif
    SYS_fchmod, SYS_fchmodat, call_fchmodat2, SYS_fchown, SYS_fchownat, SYS_utimensat,
    SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr,
    SYS_fremovexattr, call_setxattrat, call_removexattrat, call_file_setattr,
};

enum { count_of_refused = sizeof refused / sizeof *refused };
enum { count_of_changes = sizeof changes_files / sizeof *changes_files };
enum { new_namespaces = 0x7e020000 };

static struct sock_filter program[2 * (count_of_refused + count_of_changes) + 32];
static unsigned short length;

static void add(unsigned short code, unsigned constant, unsigned char yes, unsigned char no) {
  program[length++] = (struct sock_filter){code, yes, no, constant};
}

static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, (unsigned)offset, 0, 0); }

static void end_with(unsigned action) { add(BPF_RET | BPF_K, action, 0, 0); }

static void refuse_equal(unsigned value, int error) {
  add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
  end_with(SECCOMP_RET_ERRNO | (unsigned)error);
}

void filter_calls(bool may_change_files) {
  length = 0;
  // A call in the numbers of another processor would slip through.
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, processor, 1, 0);
  end_with(SECCOMP_RET_KILL_PROCESS);
  load(offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  add(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  end_with(SECCOMP_RET_KILL_PROCESS);
#endif
  for (int i = 0; i < count_of_refused; i++) refuse_equal((unsigned)refused[i], EPERM);
  for (int i = 0; i < count_of_changes && !may_change_files; i++) {
    refuse_equal((unsigned)changes_files[i], EPERM);
  }
  // Its flags lie behind a pointer; the C library falls back to clone.
  refuse_equal(call_clone3, ENOSYS);
  // A new thread is welcome, a new process is not.
  add(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 5);
  load(offsetof(struct seccomp_data, args));
  add(BPF_JMP | BPF_JSET | BPF_K, new_namespaces, 1, 0);
  add(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0);
  end_with(SECCOMP_RET_ERRNO | EPERM);
  end_with(SECCOMP_RET_ALLOW);
  // Limits of its own, yes; those of another process, no.
  add(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 3);
  load(offsetof(struct seccomp_data, args));
  add(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  end_with(SECCOMP_RET_ERRNO | EPERM);
  end_with(SECCOMP_RET_ALLOW);

  struct sock_fprog filter = {length, program};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) give_up("no_new_privs");
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) != 0) {
    give_up("this kernel filters no system calls");
  }
}
#else
void filter_calls(bool may_change_files) {
  (void)may_change_files;
  errno = ENOTSUP;
  give_up("the filter of system calls is not written for this processor");
}
#endif

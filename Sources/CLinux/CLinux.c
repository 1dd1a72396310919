// SPDX-License-Identifier: GPL-2.0-or-later

#define _GNU_SOURCE

#include "CLinux.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

const int linux_F_OFD_SETLK = F_OFD_SETLK;
const short linux_POSIX_SPAWN_SETSID = POSIX_SPAWN_SETSID;

int linux_accept4(int socket, void* address, unsigned* length, int flags) {
  return accept4(socket, address, length, flags);
}

int linux_pipe2(int ends[2], int flags) { return pipe2(ends, flags); }

long linux_getdents64(int folder, void* buffer, size_t length) {
  return getdents64(folder, buffer, length);
}

int linux_cpu_count(void) {
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) != 0) return -1;
  return CPU_COUNT(&processors);
}

int linux_pthread_setname(unsigned long thread, const char* name) {
  return pthread_setname_np(thread, name);
}

// glibc has a function of its own only since 2.36.
int linux_pidfd_open(int process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int linux_prlimit(int process, int resource, unsigned long limit) {
  const struct rlimit both = {.rlim_cur = limit, .rlim_max = limit};
  return prlimit(process, resource, &both, NULL);
}

char** linux_environment(void) { return environ; }

int linux_posix_spawn_file_actions_addchdir(void* actions, const char* folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

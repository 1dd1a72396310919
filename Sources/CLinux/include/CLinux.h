// SPDX-License-Identifier: GPL-2.0-or-later

// The Linux calls that the toolchain's Glibc module does not show: it leaves out three headers, and
// all that glibc declares for _GNU_SOURCE only. Each function is the call of the same name.
//
// Includes no header that the Glibc module has: two modules that both have one quarrel about its
// names. Hence the plain types for pid_t, pthread_t, socklen_t and struct sockaddr.

#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

// Open-file-description locks: freed by the kernel with the last descriptor, not at any close.
extern const int linux_F_OFD_SETLK;

int linux_accept4(int socket, void* _Nonnull address, unsigned* _Nonnull length, int flags);
int linux_pipe2(int ends[_Nonnull 2], int flags);

// Entries as the kernel packs them: names are read as bytes, and there is no end-or-error riddle as
// in readdir.
long linux_getdents64(int folder, void* _Nonnull buffer, size_t length);

// Processors this process may run on; CPU_COUNT is a macro.
int linux_cpu_count(void);

// Returns an error number.
int linux_pthread_setname(unsigned long thread, const char* _Nonnull name);

// A descriptor that is readable once the process has ended.
int linux_pidfd_open(int process);

// Limits of another process: posix_spawn cannot set them. `resource` is one of RLIMIT_….
int linux_prlimit(int process, int resource, unsigned long limit);

// The variables of this process; as a global variable Swift would not let us read it.
char* _Nullable* _Nonnull linux_environment(void);

// The child of a posix_spawn starts a session, or starts in this folder.
extern const short linux_POSIX_SPAWN_SETSID;
int linux_posix_spawn_file_actions_addchdir(void* _Nonnull actions, const char* _Nonnull folder);

#endif

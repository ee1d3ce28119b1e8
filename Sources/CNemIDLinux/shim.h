#ifndef NEMID_LINUX_SHIM_H
#define NEMID_LINUX_SHIM_H

#include <fcntl.h>
#include <malloc.h>
#include <sys/socket.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

/* Hidden without _GNU_SOURCE, which in turn would make the address argument a union that takes no nil. */
extern int accept4(int, struct sockaddr *, socklen_t *, int);

static inline int nemid_accept4(int descriptor) {
    return accept4(descriptor, 0, 0, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

/* Hidden without _GNU_SOURCE too. */
extern int pipe2(int[2], int);

static inline int nemid_pipe(int *descriptors) {
    return pipe2(descriptors, O_CLOEXEC);
}

#endif

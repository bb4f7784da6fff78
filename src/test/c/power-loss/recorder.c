/*
 * Records what a process asks of the disk under LETE_RECORD_PREFIX, so that a test can play power
 * losses: preloaded, it appends each write, truncation, sync and unlink of a file whose path begins
 * with the prefix to the file LETE_RECORD_TO, in order, and then passes it on. Syncs are recorded
 * and not carried out: the replayer decides what a lost power would have left.
 *
 * One record: operation (1 byte), length of the path, offset, length of the data (8 bytes each, the
 * machine's byte order), path, data. A sync of the prefix's directory is recorded as "D".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void record(char operation, const char *path, uint64_t offset, const void *data,
                   uint64_t length) {
  static int to = -1;
  pthread_mutex_lock(&turn);
  if (to < 0) to = open(getenv("LETE_RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  uint64_t numbers[3] = {strlen(path), offset, length};
  struct iovec parts[4] = {{&operation, 1}, {numbers, sizeof numbers},
                           {(void *)path, numbers[0]}, {(void *)data, length}};
  if (to < 0 || writev(to, parts, 4) != (ssize_t)(1 + sizeof numbers + numbers[0] + length)) {
    perror("the recorder cannot record");
    abort();
  }
  pthread_mutex_unlock(&turn);
}

static int is_ours(const char *path) {
  const char *prefix = getenv("LETE_RECORD_PREFIX");
  return prefix && !strncmp(path, prefix, strlen(prefix));
}

static int is_our_directory(const char *path) {
  const char *prefix = getenv("LETE_RECORD_PREFIX");
  size_t length = strlen(path);
  return prefix && !strncmp(path, prefix, length) && strrchr(prefix, '/') == prefix + length;
}

/* The path behind a descriptor; empty for what has none. */
static const char *path_of(int fd, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  char path[PATH_MAX];
  if (!is_ours(path_of(fd, path))) return real(fd, data, length);
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t written = real(fd, data, length);
  if (written > 0) record('W', path, offset, data, written);
  return written;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  REAL(pwrite64);
  char path[PATH_MAX];
  ssize_t written = real(fd, data, length, offset);
  if (written > 0 && is_ours(path_of(fd, path))) record('W', path, offset, data, written);
  return written;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return pwrite64(fd, data, length, offset);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t written = pwrite64(fd, parts[i].iov_base, parts[i].iov_len, offset + all);
    if (written < 0) return all ? all : -1;
    all += written;
    if ((size_t)written < parts[i].iov_len) break;
  }
  return all;
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  char path[PATH_MAX];
  int answer = real(fd, length);
  if (!answer && is_ours(path_of(fd, path))) record('T', path, length, "", 0);
  return answer;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int is_recorded_sync(int fd) {
  char path[PATH_MAX];
  path_of(fd, path);
  if (is_our_directory(path)) {
    record('D', path, 0, "", 0);
    return 1;
  }
  if (!is_ours(path)) return 0;
  record('S', path, 0, "", 0);
  return 1;
}

int fsync(int fd) {
  REAL(fsync);
  return is_recorded_sync(fd) ? 0 : real(fd);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  return is_recorded_sync(fd) ? 0 : real(fd);
}

int unlink(const char *path) {
  REAL(unlink);
  int answer = real(path);
  if (!answer && is_ours(path)) record('U', path, 0, "", 0);
  return answer;
}

/* A rename in place of a synced copy is none of the journal's ways: it must not pass unseen. */
int rename(const char *from, const char *to) {
  REAL(rename);
  if (is_ours(from) || is_ours(to)) record('R', to, 0, from, strlen(from));
  return real(from, to);
}

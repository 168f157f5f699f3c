/*
 * Makes one call of the C library fail, for tests/faults.py: a shared object for LD_PRELOAD.
 *
 *   IDXC_FAULT=FUNCTION:N:ERRNO    call N of FUNCTION fails with ERRNO (a number)
 *   IDXC_FAULT=FUNCTION:N:signal   before call N the program gets SIGTERM
 *   IDXC_FAULT=FUNCTION:N:short    call N of read or write does one byte only
 *
 * The file that IDXC_FAULT_HIT names is made when the call was reached; at the end it gets the
 * number of blocks that were not freed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *fault;       /* IDXC_FAULT */
static long count;              /* calls of its function so far */
static char action[16];
static long blocks;             /* allocated and not freed */

__attribute__((constructor)) static void start(void)
{
	fault = getenv("IDXC_FAULT");
}

/* Opens the file of hits without the functions below; -1: there is none. */
static int hit_file(int flags)
{
	const char *path = getenv("IDXC_FAULT_HIT");
	return path ? (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0666) : -1;
}

static void hit(void)
{
	int file = hit_file(O_WRONLY | O_CREAT);
	if (file >= 0)
		syscall(SYS_close, file);
}

__attribute__((destructor)) static void end(void)
{
	char text[32];
	int length = snprintf(text, sizeof text, "%ld", blocks), file = hit_file(O_WRONLY);
	if (file >= 0) {
		syscall(SYS_write, file, text, length);
		syscall(SYS_close, file);
	}
}

/* Whether this call is the one; then `action` says what to do. */
static bool now(const char *function)
{
	size_t length = strlen(function);
	if (!fault || strncmp(fault, function, length) != 0 || fault[length] != ':')
		return false;
	char *end;
	if (++count != strtol(fault + length + 1, &end, 10))
		return false;
	snprintf(action, sizeof action, "%s", end + 1);
	hit();
	if (strcmp(action, "signal") == 0) {
		raise(SIGTERM);
		return false;
	}
	if (strcmp(action, "short") != 0)
		errno = atoi(action);
	return true;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* dlsym may ask for memory before there is an allocator to pass it on to. */
static char early[4096];
static size_t early_used;
static bool looking_up;

static void *early_memory(size_t size)
{
	void *memory = early + early_used;
	early_used += (size + 15) / 16 * 16;
	return early_used <= sizeof early ? memory : NULL;
}

#define LOOK_UP(type, variable, name) \
	static type (*variable)();    \
	if (!variable && !looking_up) { \
		looking_up = true;    \
		*(void **)&variable = dlsym(RTLD_NEXT, name); \
		looking_up = false;   \
	}

static void *counted(void *memory)
{
	blocks += memory != NULL;
	return memory;
}

void *malloc(size_t size)
{
	LOOK_UP(void *, real, "malloc")
	return !real ? early_memory(size) : now("malloc") ? NULL : counted(real(size));
}

void *calloc(size_t number, size_t size)
{
	LOOK_UP(void *, real, "calloc")
	return !real           ? early_memory(number * size)
	       : now("malloc") ? NULL
	                       : counted(real(number, size));
}

void *realloc(void *old, size_t size)
{
	LOOK_UP(void *, real, "realloc")
	return now("malloc") ? NULL : old ? real(old, size) : counted(real(old, size));
}

void free(void *memory)
{
	LOOK_UP(void, real, "free")
	if (!real || !memory || ((char *)memory >= early && (char *)memory < early + sizeof early))
		return;
	blocks--;
	real(memory);
}

FILE *fopen(const char *path, const char *mode)
{
	return now("fopen") ? NULL : REAL(fopen)(path, mode);
}

size_t fread(void *to, size_t size, size_t number, FILE *file)
{
	if (now("fread")) {
		file->_flags |= 0x20;   /* glibc: what ferror() asks for */
		return 0;
	}
	return REAL(fread)(to, size, number, file);
}

int open(const char *path, int flags, ...)
{
	va_list args;
	va_start(args, flags);
	mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
	va_end(args);
	return now("open") ? -1 : REAL(open)(path, flags, mode);
}

ssize_t read(int file, void *to, size_t size)
{
	bool failing = now("read");
	if (failing && strcmp(action, "short") != 0)
		return -1;
	return REAL(read)(file, to, failing && size ? 1 : size);
}

ssize_t write(int file, const void *from, size_t size)
{
	bool failing = now("write");
	if (failing && strcmp(action, "short") != 0)
		return -1;
	return REAL(write)(file, from, failing && size ? 1 : size);
}

int close(int file)
{
	int result = REAL(close)(file);
	return now("close") ? -1 : result;
}

int rename(const char *from, const char *to)
{
	return now("rename") ? -1 : REAL(rename)(from, to);
}

int mkstemp(char *template)
{
	return now("mkstemp") ? -1 : REAL(mkstemp)(template);
}

int fchmod(int file, mode_t mode)
{
	return now("fchmod") ? -1 : REAL(fchmod)(file, mode);
}

int mkdir(const char *path, mode_t mode)
{
	return now("mkdir") ? -1 : REAL(mkdir)(path, mode);
}

char *realpath(const char *path, char *resolved)
{
	return now("realpath") ? NULL : REAL(realpath)(path, resolved);
}

int fstat(int file, struct stat *status)
{
	return now("fstat") ? -1 : REAL(fstat)(file, status);
}

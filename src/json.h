/* JSON as Python's json.dumps() writes it, and paths into it. */
#ifndef IDXC_JSON_H
#define IDXC_JSON_H

#include "util.h"

/* A string in quotes, in ASCII: what is beyond is \uXXXX, in UTF-16. */
void json_string(Buffer *out, const char *text, size_t length);

/* What json_string() was given, of what it made. */
void json_unquote(Buffer *out, const char *text, size_t length);

/* Whether a key of a path counts in an array: what Python's int() reads. */
bool json_is_index(const char *key);

/* A step of a path: [3] for a number, ."key" for anything else; `member`: always a key. */
void json_step(Buffer *out, const char *key, bool member);

/* An element of an array of PostgreSQL ('{a,"b c"}'), in quotes where it needs some. */
void array_element(Buffer *out, const char *text);

#endif

/* Regular expressions, as far as a look at them tells. */
#ifndef IDXC_REGEX_H
#define IDXC_REGEX_H

#include <stdbool.h>

/*
 * Whether brackets don't match, a backslash ends the text, or a quantifier has nothing before it:
 * errors in PostgreSQL ("POSIX Regular Expressions"). What a look does not tell is taken for right.
 */
bool regex_is_malformed(const char *text);

#endif

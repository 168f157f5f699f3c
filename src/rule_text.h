/* Rules in words: for the manual and for --list-functions. */
#ifndef IDXC_RULE_TEXT_H
#define IDXC_RULE_TEXT_H

#include "rule.h"

/*
 * The rules of a row that answer on a dialect in one of these versions, one a line, without a line
 * feed behind the last. With several versions a rule says from which one on it holds. Nothing is
 * added when none answers.
 */
void rule_texts(Buffer *out, const Rule *rules, const Dialect *dialect, const Version *versions,
                unsigned count);

#endif

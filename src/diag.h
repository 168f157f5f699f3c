/* Diagnostics: queued as records, sorted by place, printed once at the end. */
#ifndef IDXC_DIAG_H
#define IDXC_DIAG_H

#include <stdio.h>

#include "source.h"

/* Categories of warnings; each can be switched off (-Wno-x) or made an error (-Werror=x). */
typedef enum Category {
	CATEGORY_NONE,          /* errors that have no switch */
	CATEGORY_DROPPED,       /* a part of the declaration is left out on a target */
	CATEGORY_EMULATED,      /* expressed by other means */
	CATEGORY_SKIPPED,       /* nothing is emitted for the declaration on a target */
	CATEGORY_TRUNCATED,     /* a name was cut to the target's limit */
	CATEGORY_REDUNDANT,     /* another index of the model serves already */
	CATEGORY_IGNORED,       /* accepted, but it gives no SQL */
	CATEGORY_UNREAD,        /* it declares something, and idxc can't follow it */
	CATEGORY_EXTENSION,     /* the statement needs an extension of the server */
	CATEGORY_LONG_KEY,      /* the server may refuse rows or definitions that are long */
	CATEGORY_PARTIAL,       /* the server refuses rows for which a function has no value */
	CATEGORY_MANY_KEYS,     /* the server takes no more indexes of the table */
	CATEGORY_COUNT
} Category;

typedef enum Severity { SEVERITY_OFF, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR } Severity;

typedef struct CategoryInfo {
	const char *name, *meaning;
	Severity severity;      /* by default */
} CategoryInfo;

extern const CategoryInfo category_table[CATEGORY_COUNT];

typedef struct Diag {
	Severity severity;
	Category category;
	uint32_t turn, sequence; /* keep records of one place in the order of targets and making */
	Loc loc;
	const char *target;     /* NULL: all */
	const char *message;
	const char *hint;       /* the way out, or NULL */
	Loc related;            /* a second place with its own words, or {0, 0} */
	const char *related_message;
} Diag;

typedef struct Diags {
	Sources *sources;
	Arena *arena;
	List records;
	Severity severity[CATEGORY_COUNT];
	uint32_t errors;
	uint32_t turn;          /* of the target at work, where each has several turns; else 0 */
	size_t compared;        /* words, in search of suggestions */
	bool all_errors;        /* -Werror: for what is switched on later, too */
	Diag unheard;           /* stands for any record of a category that is off */
} Diags;

void diags_init(Diags *diags, Sources *sources, Arena *arena);

/* Queue a record and return it, so that the caller can add a hint or a related place. */
Diag *diag_error(Diags *diags, Loc loc, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
Diag *diag_warn(Diags *diags, Category category, Loc loc, const char *target, const char *format,
                ...) __attribute__((format(printf, 5, 6)));

/* To try something that may fail: takes back what was queued since; the first error, or NULL. */
typedef struct DiagMark {
	uint32_t records, errors;
} DiagMark;

DiagMark diags_mark(const Diags *diags);
const char *diags_take_back(Diags *diags, DiagMark mark);

/* Copies the words of the records since a mark, which lie in an arena that is freed soon. */
void diags_keep(Diags *diags, DiagMark mark);

/* False when so many words were compared that a file full of mistakes would take too long. */
bool diag_may_suggest(const Diags *diags);

/* Adds a hint "did you mean 'x'?" when one of the words is near. */
void diag_suggest(Diags *diags, Diag *diag, const char *word, const char *const *words,
                  size_t count);

/* -W words: "no-x", "error", "error=x", "no-error=x", "x". False: there is no such category. */
bool diags_configure(Diags *diags, const char *word);
void diags_silence(Diags *diags);       /* -w */

/* Takes back what was queued since there were `records`, but for errors that are no warnings. */
void diags_keep_errors(Diags *diags, uint32_t records);

/* Sorts and prints all records; source lines and carets are coloured when `color`. */
void diags_print(Diags *diags, FILE *out, bool color);

/* The same for programs: one JSON object a line (diag_json.c). */
void diags_print_json(Diags *diags, FILE *out);

/* ---- within diag ---- */

void diags_sort(Diags *diags);                  /* by place; what is repeated goes */
const char *severity_name(Severity severity);   /* "error", "warning", "note" */

#endif

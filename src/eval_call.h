/* What Python's own functions and methods share. */
#ifndef IDXC_EVAL_CALL_H
#define IDXC_EVAL_CALL_H

#include "eval.h"

/* A call whose arguments are evaluated; keywords by name. */
typedef struct Call {
	Resolver *resolver;
	const Scope *scope;
	const Node *node;
	const Node *self;       /* of a method */
	const Node *arguments[8];
	uint32_t count;
	bool keywords;          /* there are some */
	int hops;
} Call;

typedef struct Builtins {
	const char *name;
	Builtin run;
} Builtins;

Builtin builtin_function(const char *name);     /* list, sorted, gettext ...; NULL: none of them */
Builtin sequence_function(const char *name);    /* those of sequences and numbers */
Builtin text_method(const char *name);
Builtin list_method(const char *name);
Builtin set_method(const char *name);
Builtin builtin_find(const Builtins *rows, size_t count, const char *name);

/* An argument by its name, evaluated; NULL: not given. */
const Node *call_keyword(const Call *call, const char *name);

/* The only argument as a list without names; NULL: it is none. */
const Node *call_sequence(Call *call, NodeKind kind);

/* The argument at a place as a list without names; NULL: it is none. A set has no order. */
const Node *unordered_at(const Call *call, uint32_t at);
const Node *sequence_at(const Call *call, uint32_t at);

/* What a function gives, be it a lambda, str.lower or operator.or_; a call when it is not known. */
const Node *call_applied(const Call *call, const Node *function, const Node *const *arguments,
                         uint32_t count);
const Node *call_map(Call *call);
const Node *call_filter(Call *call);
const Node *call_reduce(Call *call);
const Node *call_chain(Call *call);

Node *integer_constant(const Call *call, long long value);

/* '02d' of format() and of f-strings; the % of texts makes one, too. */
typedef struct Format {
	char fill, align, sign, grouping, type;
	bool prefixed;          /* # */
	bool precise;
	long long width, precision;
} Format;

bool format_value(Buffer *out, const Format *format, const Node *value); /* false: can't be had */
bool format_spec(const char *spec, Format *format);

/* As repr() prints it; false: not known. */
bool constant_repr(Buffer *out, const Node *node);

#endif

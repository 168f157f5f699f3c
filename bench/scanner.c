/* The scanner alone: reads files to their ends and says how many tokens they have. */
#include <stdio.h>

#include "compile.h"
#include "scan.h"
#include "parser.h"

static unsigned long count_tokens(const Source *source, Names *names, Diags *diags, Arena *arena)
{
	Scan scan = { .arena = arena, .names = names, .diags = diags, .source = source };
	YYSTYPE value;
	Loc loc = { source->base, source->base };
	unsigned long count = 0;
	scan.line_begins = true;
	lexer_open(&scan);
	while (scan_next(&value, &loc, &scan) != 0)
		count++;
	lexer_close(&scan);
	return count;
}

int main(int argc, char **argv)
{
	jmp_buf exhausted;
	Arena arena = { .on_exhausted = &exhausted };
	static Compilation c;
	if (setjmp(exhausted))
		return 3;
	compilation_init(&c, &arena);
	for (int i = 1; i < argc; i++) {
		Source *source;
		if (source_read(&c.sources, argv[i], (Loc){ 0, 0 }, &source) != SOURCE_OK)
			return 3;
		printf("%lu\n", count_tokens(source, &c.names, &c.diags, &arena));
	}
	arena_free(&arena);
	return 0;
}

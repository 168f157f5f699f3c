#include "options.h"

#include <getopt.h>
#include <string.h>

#include "config.h"

enum {
	OPTION_DROP = 256,
	OPTION_CONCURRENTLY,
	OPTION_IF_NOT_EXISTS,
	OPTION_DUMP,
	OPTION_COLOR,
	OPTION_LIST_TARGETS,
	OPTION_LIST_FUNCTIONS,
	OPTION_TABLES,
	OPTION_APP,
	OPTION_BACKWARDS,
	OPTION_FIELD_TYPE,
	OPTION_FORMAT,
	OPTION_FROM,
	OPTION_LOCK_TIMEOUT,
	OPTION_RETRY_SAFE,
	OPTION_MIGRATIONS,
	OPTION_SETTING,
	OPTION_DIAGNOSTICS,
	OPTION_EXPLAIN,
	OPTION_EMULATE
};

static const struct option long_options[] = {
	{ "app", required_argument, NULL, OPTION_APP },
	{ "backwards", no_argument, NULL, OPTION_BACKWARDS },
	{ "color", optional_argument, NULL, OPTION_COLOR },
	{ "concurrently", no_argument, NULL, OPTION_CONCURRENTLY },
	{ "diagnostics", required_argument, NULL, OPTION_DIAGNOSTICS },
	{ "drop", no_argument, NULL, OPTION_DROP },
	{ "dump", required_argument, NULL, OPTION_DUMP },
	{ "emulate", required_argument, NULL, OPTION_EMULATE },
	{ "explain", no_argument, NULL, OPTION_EXPLAIN },
	{ "field-type", required_argument, NULL, OPTION_FIELD_TYPE },
	{ "format", required_argument, NULL, OPTION_FORMAT },
	{ "from", required_argument, NULL, OPTION_FROM },
	{ "help", no_argument, NULL, 'h' },
	{ "if-not-exists", no_argument, NULL, OPTION_IF_NOT_EXISTS },
	{ "include", required_argument, NULL, 'I' },
	{ "keep-going", no_argument, NULL, 'k' },
	{ "list-functions", no_argument, NULL, OPTION_LIST_FUNCTIONS },
	{ "list-targets", no_argument, NULL, OPTION_LIST_TARGETS },
	{ "lock-timeout", required_argument, NULL, OPTION_LOCK_TIMEOUT },
	{ "migrations", required_argument, NULL, OPTION_MIGRATIONS },
	{ "output", required_argument, NULL, 'o' },
	{ "retry-safe", optional_argument, NULL, OPTION_RETRY_SAFE },
	{ "setting", required_argument, NULL, OPTION_SETTING },
	{ "tables", no_argument, NULL, OPTION_TABLES },
	{ "target", required_argument, NULL, 't' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

static const char help[] =
	"usage: idxc [options] FILE...\n"
	"Compile index definitions to the SQL of PostgreSQL, SQLite, MySQL, MariaDB and Oracle.\n"
	"\n"
	"  -t, --target=NAME[-VERSION],...  databases, or 'all' (default: postgresql)\n"
	"  -o, --output=FILE       write to FILE; %t is the target's name\n"
	"      --format=WHAT       sql, idx or django-migration\n"
	"      --drop              print the DROP statements, in reverse order\n"
	"      --tables            print the CREATE TABLE statements of the models, too\n"
	"      --migrations=DIR    compile all migrations of a Django app, in their order\n"
	"      --from=DIR          what migrations begin with: the migrations before them\n"
	"      --backwards         print what takes migrations back\n"
	"      --concurrently      build indexes without blocking writes\n"
	"      --retry-safe[=FORM] concurrent builds that can be run again; for psql, or plain\n"
	"      --lock-timeout=TIME how long such a build waits for a lock (default: 30s)\n"
	"      --if-not-exists     only create what is not there\n"
	"  -I, --include=DIR       look for included files in DIR\n"
	"      --app=LABEL         app label of models that name none (default: app)\n"
	"      --setting=NAME=VALUE      the value of settings.NAME\n"
	"      --field-type=CLASS=TYPE   what fields of an unknown class are\n"
	"  -k, --keep-going        compile what has no errors\n"
	"  -MD, -MF FILE           write a dependency file for make\n"
	"  -W CATEGORY, -Wno-CATEGORY, -Werror[=CATEGORY], -w   warnings\n"
	"      --color[=WHEN]      auto, always or never\n"
	"      --diagnostics=FORM  messages as text, or as json: an object a line\n"
	"      --dump=WHAT         print tokens, ast or plan\n"
	"      --emulate=generated-columns  make columns of expressions that can't be keys\n"
	"      --explain           print what a query must say to use each index\n"
	"      --list-targets      print the targets and their versions\n"
	"      --list-functions    print what each function is on the target\n"
	"  -h, --help              print this help\n"
	"  -V, --version           print the version\n"
	"\n"
	"FILE is an .idx file, a Django models.py or a migration; '-' is standard input. See "
	"idxc(1) and idx(5).\n";

static Action usage(const char *problem, const char *what)
{
	fprintf(stderr, "idxc: %s%s%s\nTry 'idxc --help'.\n", problem, what ? ": " : "",
	        what ? what : "");
	return ACTION_USAGE;
}

static void suggest_target(Arena *arena, const char *text, size_t length)
{
	const char *names[DIALECT_COUNT],
		*word = arena_text(arena, text,
	                           strcspn(text, "-,") < length ? strcspn(text, "-,") : length);
	for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++)
		names[i - 1] = dialect_table[i].name;
	const char *near = text_nearest(word, names, DIALECT_COUNT - 1);
	if (near)
		fprintf(stderr, "Did you mean '%s'?\n", near);
	else
		fputs("The targets are postgresql, sqlite, mysql, mariadb and oracle.\n", stderr);
}

static bool add_target(Options *options, Arena *arena, const char *text, size_t length)
{
	Target *target = NEW(arena, Target);
	char oldest[16];
	switch (target_parse(arena, text, length, target)) {
	case TARGET_OK:
		target->rules = NEW(arena, RuleMemory);
		list_add(arena, &options->targets, target);
		return true;
	case TARGET_UNKNOWN:
		fprintf(stderr, "idxc: unknown target '%.*s'\n", (int)length, text);
		suggest_target(arena, text, length);
		break;
	case TARGET_BAD_VERSION:
		fprintf(stderr, "idxc: '%.*s' has no valid version\n", (int)length, text);
		break;
	case TARGET_TOO_OLD:
		version_print(target->dialect->oldest, oldest);
		fprintf(stderr, "idxc: '%.*s' is too old: the oldest version known is %s\n",
		        (int)length, text, oldest);
		break;
	}
	return false;
}

static bool add_targets(Options *options, Arena *arena, const char *text)
{
	if (text_equal(text, "all")) {
		for (int i = DIALECT_NONE + 1; i < DIALECT_COUNT; i++)
			add_target(options, arena, dialect_table[i].name,
			           strlen(dialect_table[i].name));
		return true;
	}
	for (;;) {
		size_t length = strcspn(text, ",");
		if (!add_target(options, arena, text, length))
			return false;
		if (!text[length])
			return true;
		text += length + 1;
	}
}

static bool set_dump(Options *options, const char *what)
{
	static const char *const words[] = { "", "tokens", "ast", "plan" };
	for (int i = DUMP_TOKENS; i <= DUMP_PLAN; i++)
		if (text_equal(words[i], what))
			options->dump = (DumpKind)i;
	return options->dump != DUMP_NOTHING;
}

static bool set_retry(Options *options, const char *form)
{
	options->legalize.retry = form && text_equal(form, "plain") ? RETRY_PLAIN : RETRY_PSQL;
	return !form || text_equal(form, "plain") || text_equal(form, "psql");
}

/* A number and a unit of PostgreSQL's. */
static bool is_time(const char *text)
{
	static const char *const units[] = { "ms", "s", "min", "h" };
	size_t digits = strspn(text, "0123456789");
	for (size_t i = 0; digits && i < COUNT(units); i++)
		if (text_equal(text + digits, units[i]))
			return true;
	return false;
}

static bool set_format(Options *options, const char *what)
{
	static const char *const words[] = { "sql", "idx", "django-migration" };
	for (int i = FORMAT_SQL; i <= FORMAT_MIGRATION; i++)
		if (text_equal(words[i], what)) {
			options->format = (Format)i;
			return true;
		}
	return false;
}

static bool set_color(Options *options, const char *when)
{
	options->color = !when || text_equal(when, "always") ? COLOR_ALWAYS
	                 : text_equal(when, "never")         ? COLOR_NEVER
	                                                     : COLOR_AUTO;
	return !when || text_equal(when, "always") || text_equal(when, "never")
	       || text_equal(when, "auto");
}

static bool set_emulate(Options *options, const char *what)
{
	options->legalize.generated_columns = text_equal(what, "generated-columns");
	return options->legalize.generated_columns;
}

static bool set_diagnostics(Options *options, const char *form)
{
	options->json = text_equal(form, "json");
	return options->json || text_equal(form, "text");
}

/* -MD, -MF FILE: getopt sees -M with an argument. */
static bool set_dependencies(Options *options, const char *letter, int argc, char **argv)
{
	options->dependencies_wanted = true;
	if (text_equal(letter, "D"))
		return true;
	if (letter[0] != 'F')
		return false;
	if (letter[1])
		options->dependencies = letter + 1;
	else if (optind < argc)
		options->dependencies = argv[optind++];
	return options->dependencies != NULL;
}

static Action unknown_category(const char *word)
{
	const char *names[CATEGORY_COUNT], *equals = strchr(word, '=');
	const char *name = equals                     ? equals + 1
	                   : text_starts(word, "no-") ? word + strlen("no-")
	                                              : word;
	for (int i = CATEGORY_NONE + 1; i < CATEGORY_COUNT; i++)
		names[i - 1] = category_table[i].name;
	const char *near = text_nearest(name, names, CATEGORY_COUNT - 1);
	if (near)
		fprintf(stderr, "idxc: unknown warning '%s'; did you mean '%s'?\n", name, near);
	return near ? ACTION_USAGE : usage("unknown warning", name);
}

static bool set_lock_timeout(Options *options, const char *time)
{
	options->legalize.lock_timeout = time;
	return is_time(time);
}

/* Options that do no more than to set a flag. */
static const struct {
	int option;
	size_t flag;
} flags[] = {
	{ 'k', offsetof(Options, keep_going) },
	{ OPTION_BACKWARDS, offsetof(Options, backwards) },
	{ OPTION_CONCURRENTLY, offsetof(Options, legalize.concurrently) },
	{ OPTION_IF_NOT_EXISTS, offsetof(Options, legalize.if_not_exists) },
};

/* Options that may be given several times; `wanted` where an argument is NAME=VALUE. */
static const struct {
	int option;
	size_t list;
	const char *wanted;
} lists[] = {
	{ 'I', offsetof(Options, include_dirs), NULL },
	{ OPTION_FROM, offsetof(Options, past), NULL },
	{ OPTION_MIGRATIONS, offsetof(Options, migrations), NULL },
	{ OPTION_SETTING, offsetof(Options, settings), "--setting takes NAME=VALUE" },
	{ OPTION_FIELD_TYPE, offsetof(Options, field_types), "--field-type takes CLASS=TYPE" },
};

/* Options whose argument is one of few words, and what is said of any other. */
static const struct {
	int option;
	bool (*set)(Options *options, const char *word);
	const char *wanted;
} words[] = {
	{ OPTION_FORMAT, set_format, "--format takes sql, idx or django-migration" },
	{ OPTION_RETRY_SAFE, set_retry, "--retry-safe takes psql or plain" },
	{ OPTION_LOCK_TIMEOUT, set_lock_timeout,
	  "--lock-timeout takes a time, as 30s, 500ms or 2min" },
	{ OPTION_DUMP, set_dump, "--dump takes tokens, ast or plan" },
	{ OPTION_EMULATE, set_emulate, "--emulate takes generated-columns" },
	{ OPTION_COLOR, set_color, "--color takes auto, always or never" },
	{ OPTION_DIAGNOSTICS, set_diagnostics, "--diagnostics takes text or json" },
};

/* What stands in the tables; ACTION_USAGE after a message. */
static Action read_from_tables(Options *options, Arena *arena, int option)
{
	for (size_t i = 0; i < COUNT(flags); i++)
		if (flags[i].option == option)
			*(bool *)((char *)options + flags[i].flag) = true;
	for (size_t i = 0; i < COUNT(lists); i++) {
		if (lists[i].option != option)
			continue;
		if (lists[i].wanted && !strchr(optarg, '='))
			return usage(lists[i].wanted, NULL);
		list_add(arena, (List *)((char *)options + lists[i].list), optarg);
	}
	for (size_t i = 0; i < COUNT(words); i++)
		if (words[i].option == option && !words[i].set(options, optarg))
			return usage(words[i].wanted, NULL);
	return ACTION_COMPILE;
}

static Action read_option(Options *options, Diags *diags, Arena *arena, int option, int argc,
                          char **argv)
{
	switch (option) {
	case 't': return add_targets(options, arena, optarg) ? ACTION_COMPILE : ACTION_USAGE;
	case 'o': options->output = optarg; break;
	case 'w': diags_silence(diags); break;
	case 'W':
		if (!diags_configure(diags, optarg))
			return unknown_category(optarg);
		break;
	case 'M':
		if (!set_dependencies(options, optarg, argc, argv))
			return usage("-MD or -MF FILE", NULL);
		break;
	case 'h': fputs(help, stdout); return ACTION_DONE;
	case 'V': puts("idxc " PACKAGE_VERSION); return ACTION_DONE;
	case OPTION_APP: options->app = optarg; break;
	case OPTION_DROP: options->emit.drop = options->legalize.drop = true; break;
	case OPTION_TABLES: options->tables = options->legalize.tables = true; break;
	case OPTION_EXPLAIN: options->dump = DUMP_EXPLANATION; break;
	case OPTION_LIST_TARGETS: return ACTION_LIST_TARGETS;
	case OPTION_LIST_FUNCTIONS: return ACTION_LIST_FUNCTIONS;
	case '?': fputs("Try 'idxc --help'.\n", stderr); return ACTION_USAGE;
	default: return read_from_tables(options, arena, option);
	}
	return ACTION_COMPILE;
}

Action options_read(Options *options, Diags *diags, Arena *arena, int argc, char **argv)
{
	Action action = ACTION_COMPILE;
	int option;
	while ((option = getopt_long(argc, argv, "kt:o:I:M:W:whV", long_options, NULL)) != -1) {
		Action next = read_option(options, diags, arena, option, argc, argv);
		if (next == ACTION_USAGE || next == ACTION_DONE)
			return next;
		if (next != ACTION_COMPILE)
			action = next;
	}
	for (; optind < argc; optind++)
		list_add(arena, &options->files, argv[optind]);
	if (!options->targets.count)
		add_targets(options, arena, "postgresql");
	if (action == ACTION_COMPILE && !options->files.count && !options->migrations.count)
		return usage("no input files", NULL);
	if (!options->legalize.lock_timeout)
		options->legalize.lock_timeout = "30s";
	bool several = options->targets.count > 1;
	if (several && options->output && !strstr(options->output, "%t"))
		return usage("several targets need %t in the output's name", options->output);
	if (options->output && !*options->output)
		return usage("the name of the output is empty", NULL);
	if (options->dependencies_wanted && (!options->output || text_equal(options->output, "-")))
		return usage("-MD and -MF need -o FILE", NULL);
	if (options->dump == DUMP_TOKENS || options->dump == DUMP_AST
	    || options->format != FORMAT_SQL)
		options->targets.count = 1; /* they are the same for all */
	return action;
}

/*
 * Automatic names. Expected names are what Django 5.2 makes of the same models; where Django names
 * nothing (expressions, conditions), the properties that a name must have.
 */
#include "unit.h"
#include "names.h"

#include <string.h>

#define LONG_TABLE "a_table_name_that_is_as_long_as_it_gets_in_some_of_the_databases_here"
#define WIDE_TABLE                                                                                 \
	"ungew\xC3\xB6hnlichel\xC3\xA4ngliche_tabellennamen\xC3\xBC"                               \
	"bersicht_f\xC3\xBCr_kunden"

typedef struct Case {
	const char *target, *table, *index, *name;
} Case;

/* The names in all statements for a model with the fields that the cases use. */
static const char *names_of(const char *target, const char *table, const char *index)
{
	Arena *arena = unit_new()->arena;
	const char *sql = unit_compile(
		target, arena_printf(arena,
	                             "model app.Author:\n"
	                             "    name = CharField(max_length=9)\n"
	                             "model app.Book(db_table='%s'):\n"
	                             "    title = CharField(max_length=20)\n"
	                             "    pages = IntegerField()\n"
	                             "    pub_date = DateField()\n"
	                             "    a_very_long_column_name_that_goes_on = IntegerField()\n"
	                             "    nine = IntegerField(db_column='9lives')\n"
	                             "    under = IntegerField(db_column='_under')\n"
	                             "    multi = IntegerField(db_column='gr\xC3\xB6\xC3\x9F"
	                             "en\xC3\xA4nderung')\n"
	                             "    author = ForeignKey('Author', db_index=False)\n"
	                             "    %s\n",
	                             table, index));
	Buffer names = { .arena = arena };
	for (const char *at = sql; (at = strpbrk(at, "XT")); at++) {
		size_t word = strncmp(at, "X ", 2) == 0 ? 2 : strncmp(at, "T ", 2) == 0 ? 2 : 0;
		if (!word || !strchr("\"`", at[word])) /* INDEX "...", CONSTRAINT "..." */
			continue;
		if (names.length)
			buffer_char(&names, ' ');
		buffer_add(&names, at + word + 1, strcspn(at + word + 1, "\"`"));
	}
	buffer_char(&names, '\0');
	return names.length > 1 ? names.text : sql;
}

static void check_names(const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_text(cases[i].index,
		            names_of(cases[i].target, cases[i].table, cases[i].index),
		            cases[i].name);
}

#define CHECK(...)                                                                                 \
	check_names((const Case[]){ __VA_ARGS__ },                                                 \
	            sizeof((const Case[]){ __VA_ARGS__ }) / sizeof(Case))

Test(names, fields)
{
	CHECK({ "mysql", "app_book", "Index(fields=['title'])", "app_book_title_b42076_idx" },
	      { "mysql", "app_book", "Index(fields=['-title'])", "app_book_title_96fae6_idx" },
	      { "mysql", "app_book", "Index(fields=['title', '-pages'])",
	        "app_book_title_62cbb7_idx" },
	      { "sqlite", "app_book", "Index(fields=['author'])", "app_book_author__181c64_idx" },
	      { "mariadb", "app_book", "Index(fields=['a_very_long_column_name_that_goes_on'])",
	        "app_book_a_very__71b294_idx" },
	      { "mysql", "app_book", "Index(fields=['nine'])", "app_book_9lives_a08be9_idx" },
	      { "mysql", "app_book", "Index(fields=['under'])", "app_book__under_c5513c_idx" });
}

Test(names, characters)
{
	CHECK({ "mysql", "app_book", "Index(fields=['multi'])",
	        "app_book_gr\xC3\xB6\xC3\x9F"
	        "en\xC3\xA4_74120d_idx" },
	      { "postgresql", WIDE_TABLE, "Index(fields=['title'])",
	        "ungew\xC3\xB6hnlic_title_05ed6d_idx" },
	      { "postgresql", WIDE_TABLE, "x = IntegerField(db_index=True)",
	        "ungew\xC3\xB6hnlichel\xC3\xA4ngliche_tab_x_c5b9db71" },
	      { "mysql", WIDE_TABLE, "x = IntegerField(db_index=True)",
	        "ungew\xC3\xB6hnlichel\xC3\xA4ngliche_tabe_x_c5b9db71" });
}

Test(names, first_character)
{
	CHECK({ "mysql", "9_authors", "Index(fields=['title'])", "D_authors_title_c7dc07_idx" },
	      { "mysql", "_authors", "Index(fields=['title'])", "Dauthors_title_468879_idx" },
	      { "mysql", "9_authors", "x = IntegerField(db_index=True)", "9_authors_x_1239ba77" },
	      { "mysql", "_authors", "x = IntegerField(db_index=True)", "_authors_x_d6f4c67c" });
}

/* A long one gets its D in front and loses its last character. */
Test(names, first_character_of_a_long_name)
{
	CHECK({ "postgresql", "_" LONG_TABLE, "x = IntegerField(db_index=True)",
	        "D_a_table_name_that_is_as_l_x_d7806db" },
	      { "oracle", "_" LONG_TABLE, "x = IntegerField(db_index=True)",
	        "D_A_TABLE_N_X_D7806DB" });
}

Test(names, of_fields)
{
	CHECK({ "postgresql", "app_book", "x = IntegerField(db_index=True)",
	        "app_book_x_ce129684" },
	      { "postgresql", "app_book", "slug = SlugField()",
	        "app_book_slug_780ddf03 app_book_slug_780ddf03_like" },
	      { "sqlite", "app_book", "x = ForeignKey('Author')", "app_book_x_id_863919fa" });
}

Test(names, long_tables)
{
	CHECK({ "postgresql", LONG_TABLE, "Index(fields=['title'])",
	        "a_table_nam_title_a4fd4b_idx" },
	      { "postgresql", LONG_TABLE, "x = IntegerField(db_index=True)",
	        "a_table_name_that_is_as_lo_x_cf94470c" },
	      { "sqlite", LONG_TABLE, "x = IntegerField(db_index=True)",
	        LONG_TABLE "_x_cf94470c" });
}

Test(names, quoted_tables)
{
	CHECK({ "postgresql", "\"OWNER\".\"BOOKS\"", "Index(fields=['title'])",
	        "BOOKS_title_120b85_idx" },
	      { "oracle", "\"OWNER\".\"BOOKS\"", "Index(fields=['title'])",
	        "BOOKS_TITLE_120B85_IDX" });
}

Test(names, oracle)
{
	CHECK({ "oracle", "app_book", "Index(fields=['title'])", "APP_BOOK_TITLE_B42076_IDX" },
	      { "oracle", "app_book", "Index(fields=['a_very_long_column_name_that_goes_on'])",
	        "APP_BOOK_A_VERY__71B294_IDX" },
	      { "oracle", "app_book",
	        "another_very_long_column_name_here = IntegerField(db_index=True)",
	        "APP_BOOK_ANOTHER_VE_79B67239" },
	      { "oracle", LONG_TABLE, "Index(fields=['title'])", "A_TABLE_NAM_TITLE_A4FD4B_IDX" },
	      { "oracle", LONG_TABLE, "x = IntegerField(db_index=True)", "A_TABLE_NA_X_CF94470C" },
	      { "oracle-11.2", "app_book", "Index(fields=['nine'], name='short')", "SHORT" });
}

/* Names of columns and tables are cut first and folded then: the digest is over the name as given.
 */
Test(names, oracle_columns)
{
	const char *sql = unit_compile(
		"oracle", "model app.Book:\n"
			  "    a_very_long_column_name_that_goes_on = IntegerField()\n"
			  "    Index(fields=['a_very_long_column_name_that_goes_on'], name='x')\n");
	cr_expect(strstr(sql, "(\"A_VERY_LONG_COLUMN_NAME_THBE5B\")"), "%s", sql);
	sql = unit_compile("oracle", "model app.Book(db_table='" LONG_TABLE "'):\n"
	                             "    Index(fields=['a'], name='x')\n");
	cr_expect(strstr(sql, "ON \"A_TABLE_NAME_THAT_IS_AS_LODED5\" "), "%s", sql);
}

Test(names, folded_beyond_ascii)
{
	const char *sql = unit_compile(
		"oracle", "model app.Book:\n"
			  "    Index(fields=['\xC3\xA4\xC3\xB6_\xC3\xA9'], name='x')\n");
	cr_expect(strstr(sql, "(\"\xC3\x84\xC3\x96_\xC3\x89\")"), "%s", sql);
}

static void expect_together(const char *target, const char *table, const char *name)
{
	const char *sql = unit_compile(
		target, arena_printf(unit_new()->arena,
	                             "class Book(models.Model):\n"
	                             "    title = models.IntegerField()\n"
	                             "    pages = models.IntegerField()\n"
	                             "    class Meta:\n"
	                             "        db_table = '%s'\n"
	                             "        unique_together = [('title', 'pages')]\n",
	                             table));
	cr_expect(strstr(sql, name), "%s\n  expected %s", sql, name);
}

Test(names, unique_together)
{
	expect_together("postgresql", "app_book", "\"app_book_title_pages_be62e080_uniq\"");
	expect_together("oracle", "app_book", "\"APP_BOOK_TITLE_PAG_BE62E080_U\"");
	expect_together("postgresql", LONG_TABLE,
	                "\"a_table_name_that_is_as__title_pages_484ac85d_uniq\"");
	expect_together("oracle", LONG_TABLE, "\"A_TABLE_N_TITLE_PAG_484AC85D_U\"");
}

/* ---- what Django does not name ---- */

Test(names, definitions_differ)
{
	static const char *const indexes[] = {
		"Index(Lower('title'))",
		"Index(Upper('title'))",
		"Index(Lower('title').desc())",
		"Index(Lower('title'), 'pages')",
		"Index(Lower('title'), '-pages')",
		"Index(fields=['title'], condition=Q(pages=1))",
		"Index(fields=['title'], condition=Q(pages=2))",
		"Index(fields=['title'], condition=Q(pages='1') & Q(under=1))",
		"Index(fields=['title'], condition=Q(pages=1) | Q(under=1))",
		"Index(fields=['title'], condition=~Q(pages=1))",
		"Index(fields=['title'], include=['pages'])",
		"Index(fields=['title'], include=['under'])",
		"Index(fields=['title'], opclasses=['text_ops'])",
		"Index(fields=['title'], opclasses=['varchar_pattern_ops'])",
		"UniqueConstraint(fields=['title'], name='%(class)s')",
		"Index(F('title').asc(nulls_first=True))",
		"Index(F('title').asc(nulls_last=True))",
		"Index(Collate('title', 'C'))",
		"Index(Collate('title', 'POSIX'))",
		"Index(F('pages') + 1)",
		"Index(F('pages') - 1)",
		"Index(Cast('pages', FloatField()))",
		"Index(Cast('pages', BigIntegerField()))",
	};
	const char *names[COUNT(indexes)];
	for (size_t i = 0; i < COUNT(indexes); i++) {
		names[i] = names_of("postgresql", "app_book", indexes[i]);
		for (size_t j = 0; j < i; j++)
			cr_expect_str_neq(names[i], names[j], "%s\n%s", indexes[i], indexes[j]);
	}
}

Test(names, definitions_are_stable)
{
	/* these names stand in users' databases: a change needs a migration */
	const char *index = "Index(Lower('title').desc(), 'pub_date', condition=Q(pages__gt=400))";
	const char *name = names_of("postgresql", "app_book", index);
	cr_expect_eq(strlen(name), strlen("app_book_title_000000_idx"), "%s", name);
	cr_expect_eq(strncmp(name, "app_book_title_", 15), 0, "%s", name);
	expect_text("sqlite", names_of("sqlite", "app_book", index), name);
	expect_text("mysql", names_of("mysql", "app_book", index), name);
	expect_text(
		"other indexes",
		names_of(
			"postgresql", "app_book",
			"Index('pages')\n    Index(Lower('title').desc(), 'pub_date',"
	                         " condition=Q(pages__gt=400))")
			+ strlen("app_book_pages_000000_idx "),
		name);
}

Test(names, interpolated)
{
	CHECK({ "mysql", "t", "Index(fields=['title'], name='%(app_label)s_%(class)s_x')",
	        "app_book_x" },
	      { "oracle", "t", "Index(fields=['title'], name='%(class)s_x')", "BOOK_X" });
}

/* ---- truncation ---- */

static void expect_cut(const char *name, uint32_t limit, const char *expected)
{
	expect_text(name, name_truncate(unit_new()->arena, name, limit), expected);
}

/* django.db.backends.utils.truncate_name(): 4 digits of MD5 */
Test(truncate, names)
{
	expect_cut("abc", 0, "abc");
	expect_cut("abc", 3, "abc");
	expect_cut("abcdefghij", 10, "abcdefghij");
	expect_cut("abcdefghijk", 10, "abcdef92b9");
	expect_cut(LONG_TABLE, 30, "a_table_name_that_is_as_loded5");
	expect_cut("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC", 6,
	           "\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC");
	expect_cut("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC", 5,
	           "\xC3\xA4"
	           "84c9");
}

/* Literals typed by the field that they meet, as Django prepares them. */
#include "unit.h"

#include "moment.h"

#include <string.h>

typedef struct Case {
	const char *value, *sql; /* what stands behind "WHERE "; or a part of the message */
} Case;

/* The condition Q(f=value) on a field of a type. */
static const char *prepared(const char *field, const char *value)
{
	Arena *arena = unit_new()->arena;
	const char *sql = unit_compile(
		"postgresql",
		arena_printf(arena,
	                     "model M:\n    f = %s\n    Index('f', name='i', condition=Q(f=%s))\n",
	                     field, value));
	const char *where = strstr(sql, "WHERE \"f\" = ");
	if (!where)
		return sql;
	where += strlen("WHERE \"f\" = ");
	return arena_text(arena, where, strcspn(where, ";"));
}

static void check_values(const char *field, const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_text(cases[i].value, prepared(field, cases[i].value), cases[i].sql);
}

static void check_errors(const char *field, const Case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *actual = prepared(field, cases[i].value);
		cr_expect(strstr(actual, cases[i].sql) && strstr(actual, "error:"),
		          "%s\n  gives    %s\n  expected %s", cases[i].value, actual, cases[i].sql);
	}
}

#define ROWS(...)                                                                                  \
	(const Case[]){ __VA_ARGS__ }, sizeof((const Case[]){ __VA_ARGS__ }) / sizeof(Case)

Test(values, integers)
{
	check_values("IntegerField()",
	             ROWS({ "1", "1" }, { "-1", "-1" }, { "'12'", "12" }, { "True", "1" },
	                  { "2.9", "2" }, { "-2.9", "-2" }, { "0x10", "16" }, { "1_000", "1000" },
	                  { "2147483647", "2147483647" }, { "+5", "5" },
	                  { "'-7'", "-7" }, { "'+7'", "7" }, { "' 3 '", "3" },
	                  { "'1_000'", "1000" }, { "Decimal('3.9')", "3" }));
	check_errors("IntegerField()",
	             ROWS({ "'a'", "expected a number" }, { "''", "expected a number" },
	                  { "'1.5'", "expected a number" }, { "b'1'", "expected a number" },
	                  { "1e30", "the number is too large" },
	                  { "99999999999999999999", "no IntegerField holds 99999999999999999999" },
	                  { "'1__0'", "expected a number" }));
}

Test(values, floats)
{
	check_values("FloatField()",
	             ROWS({ "1", "1.0" }, { "1.50", "1.5" }, { "0.1", "0.1" }, { "'2.5'", "2.5" },
	                  { "1e16", "1e+16" }, { "1e15", "1000000000000000.0" },
	                  { "0.0001", "0.0001" }, { "0.00001", "1e-05" }, { "1e-7", "1e-07" },
	                  { "1.5e300", "1.5e+300" }, { "-0.5", "-0.5" },
	                  { "123456789.123456789", "123456789.12345679" },
	                  { "0.30000000000000004", "0.30000000000000004" }, { "5e-324", "5e-324" },
	                  { "1.7976931348623157e308", "1.7976931348623157e+308" }, { "0.0", "0.0" },
	                  { "True", "1.0" }, { "100", "100.0" },
	                  { "9007199254740993", "9007199254740992.0" }));
	check_errors("FloatField()", ROWS({ "'a'", "expected a number" }));
}

/* No database has a literal for them. */
Test(values, infinite)
{
	check_errors("FloatField()",
	             ROWS({ "1e999", "error" }, { "-1e999", "error" }, { "'1e999'", "error" },
	                  { "'nan'", "error" }, { "'inf'", "error" }));
	check_errors("IntegerField()", ROWS({ "1e999", "error" }));
}

Test(values, decimals)
{
	check_values("DecimalField(max_digits=9, decimal_places=2)",
	             ROWS({ "Decimal('1.50')", "1.50" }, { "1", "1" }, { "'2.25'", "2.25" },
	                  { "Decimal(3)", "3" }, { "10.5", "10.5" },
	                  { "10.1", "10.1000000" }, { "1.005", "1.00500000" },
	                  { "Decimal('1E2')", "100" }, { "'.5'", "0.5" }, { "'1e-4'", "0.0001" },
	                  { "'-0012.50'", "-12.50" }, { "1e10", "10000000000" },
	                  { "Decimal('0.00')", "0.00" }, { "True", "1" }));
	check_errors("DecimalField(max_digits=9, decimal_places=2)",
	             ROWS({ "Decimal('x')", "error" }, { "'x'", "expected a number" }));
}

Test(values, texts)
{
	check_values("CharField(max_length=99)",
	             ROWS({ "'a'", "'a'" }, { "''", "''" }, { "1", "'1'" }, { "True", "'True'" },
	                  { "\"it's\"", "'it''s'" }, { "'a' 'b'", "'ab'" }, { "1.0", "'1.0'" },
	                  { "date(2020, 1, 2)", "'2020-01-02'" }, { "'\\u00e4'", "'\xC3\xA4'" }));
	check_errors("CharField(max_length=99)",
	             ROWS({ "'a\\0b'", "NUL character" }, { "b'a'", "expected text" }));
}

Test(values, booleans)
{
	expect_text(
		"True",
		unit_compile(
			"postgresql",
			"model M:\n    f = BooleanField()\n"
	                         "    Index('f', name='i', condition=Q(f=True))\n"),
		"CREATE INDEX \"i\" ON \"app_m\" (\"f\") WHERE \"f\";\n");
	check_errors("BooleanField()", ROWS({ "'yes'", "expected True or False" },
	                                    { "2", "expected True or False" }));
}

Test(values, dates)
{
	check_values("DateField()",
	             ROWS({ "date(2020, 2, 29)", "'2020-02-29'::date" },
	                  { "datetime.date(2020, 12, 1)", "'2020-12-01'::date" },
	                  { "'2020-2-9'", "'2020-02-09'::date" },
	                  { "date(year=1, month=1, day=1)", "'0001-01-01'::date" },
	                  { "date(9999, 12, 31)", "'9999-12-31'::date" },
	                  { "datetime(2020, 2, 29, 23, 59)", "'2020-02-29'::date" }));
	check_errors("DateField()",
	             ROWS({ "date(2021, 2, 29)", "no such date" },
	                  { "date(2020, 13, 1)", "no such date" },
	                  { "date(0, 1, 1)", "no such date" }, { "date(2020, 1)", "no such date" },
	                  { "'2021-02-29'", "expected a date" },
	                  { "'tomorrow'", "expected a date" }, { "20200101", "expected a date" },
	                  { "'2020-01-01x'", "expected a date" }, { "date.today()", "error" }));
}

Test(values, times)
{
	check_values("TimeField()",
	             ROWS({ "time(8, 30)", "'08:30:00'::time" }, { "'8:30'", "'08:30:00'::time" },
	                  { "'08:30:15.5'", "'08:30:15.500000'::time" },
	                  { "time(23, 59, 59, 999999)", "'23:59:59.999999'::time" },
	                  { "time()", "'00:00:00'::time" }));
	check_errors("TimeField()",
	             ROWS({ "'24:00'", "expected a time" }, { "'8'", "expected a time" },
	                  { "time(25)", "no such date or time" },
	                  { "'08:60'", "expected a time" }));
}

Test(values, moments)
{
	check_values(
		"DateTimeField()",
		ROWS({ "datetime(2020, 1, 2, 3, 4, 5)",
	               "'2020-01-02 03:04:05+00:00'::timestamptz" },
	             { "datetime(2020, 1, 2, tzinfo=timezone.utc)",
	               "'2020-01-02 00:00:00+00:00'::timestamptz" },
	             { "'2020-01-02 03:04'", "'2020-01-02 03:04:00+00:00'::timestamptz" },
	             { "'2020-01-02T03:04:05Z'", "'2020-01-02 03:04:05+00:00'::timestamptz" },
	             { "'2020-01-01 00:30+01:00'", "'2019-12-31 23:30:00+00:00'::timestamptz" },
	             { "'2019-12-31 23:30-0100'", "'2020-01-01 00:30:00+00:00'::timestamptz" },
	             { "'2020-02-28 23:30-01'", "'2020-02-29 00:30:00+00:00'::timestamptz" },
	             { "'2020-01-02 03:04:05,25'",
	               "'2020-01-02 03:04:05.250000+00:00'::timestamptz" },
	             { "'2020-01-02 03:04:05.1234567'",
	               "'2020-01-02 03:04:05.123456+00:00'::timestamptz" },
	             { "'2020-01-02'", "'2020-01-02 00:00:00+00:00'::timestamptz" },
	             { "datetime(2020, 1, 2, 3, tzinfo=timezone(timedelta(hours=2)))",
	               "'2020-01-02 01:00:00+00:00'::timestamptz" },
	             { "date(2020, 1, 2)", "'2020-01-02 00:00:00+00:00'::timestamptz" }));
	check_errors("DateTimeField()",
	             ROWS({ "'2020-01-02 25:00'", "expected a date and time" },
	                  { "'03:04'", "expected a date and time" },
	                  { "datetime(2020, 1, 2, tzinfo=x)", "error" },
	                  { "'2020-01-02 03:04+1'", "expected a date and time" }));
}

/* What lies outside the years 1 to 9999 once it is in UTC is no literal of any database. */
Test(values, moments_at_the_ends)
{
	check_errors("DateTimeField()", ROWS({ "'9999-12-31 23:30-01:00'", "error" },
	                                     { "'0001-01-01 00:30+01:00'", "error" },
	                                     { "'2020-01-02 03:04+99:99'", "error" }));
}

/* ---- durations: django.utils.dateparse.parse_duration() ---- */

static void expect_duration(const char *text, long long expected)
{
	long long micros = -1;
	bool good = duration_parse(text, &micros);
	cr_expect(good && micros == expected, "'%s' gives %d %lld, expected %lld", text, good,
	          micros, expected);
}

Test(values, durations)
{
	expect_duration("90", 90000000);
	expect_duration("01:30", 90000000);
	expect_duration("1:00:00", 3600000000);
	expect_duration("3 04:05:06.7", 273906700000);
	expect_duration("1 00:00:00.000001", 86400000001);
	expect_duration("-1 00:00:00", -86400000000);
	expect_duration("15.5", 15500000);
	expect_duration("100:00:00", 360000000000);
	expect_duration("-00:00:01", -1000000);
	expect_duration("1 day, 0:00:00", 86400000000);
	expect_duration("P1DT2H", 93600000000);
}

Test(values, bad_durations)
{
	static const char *const texts[] = { "",   "x",  "1x",  "1 x", "1:2:3:4",
		                             " 1", "1 ", "--1", "P",   "99999999999999999999" };
	for (size_t i = 0; i < COUNT(texts); i++) {
		long long micros = 0;
		cr_expect_not(duration_parse(texts[i], &micros), "'%s' gives %lld", texts[i],
		              micros);
	}
}

Test(values, timedeltas)
{
	check_values("DurationField()",
	             ROWS({ "timedelta(days=1, hours=2)", "'1 day 2:00:00'::interval" },
	                  { "timedelta(1, 2, 3)", "'1 day 0:00:02.000003'::interval" },
	                  { "timedelta(minutes=1.5)", "'0:01:30'::interval" },
	                  { "timedelta(weeks=1)", "'7 days 0:00:00'::interval" },
	                  { "timedelta(milliseconds=-1)", "'-1 day 23:59:59.999000'::interval" }));
	check_errors("DurationField()",
	             ROWS({ "timedelta(x=1)", "error" }, { "timedelta(days='a')", "error" },
	                  { "timedelta(days=10**12)", "error" },
	                  { "timedelta(days=999999999999)", "error" },
	                  { "timedelta(days=1e300)", "error" }));
}

Test(values, uuids)
{
	const char *hex = "'0123456789abcdef0123456789abcdef'::uuid";
	check_values("UUIDField()",
	             ROWS({ "'01234567-89ab-cdef-0123-456789abcdef'", hex },
	                  { "UUID('0123456789ABCDEF0123456789abcdef')", hex },
	                  { "UUID(hex='0123456789abcdef0123456789abcdef')", hex },
	                  { "5", "'00000000000000000000000000000005'::uuid" },
	                  { "UUID(int=31)", "'0000000000000000000000000000001f'::uuid" },
	                  { "uuid.UUID('{01234567-89ab-cdef-0123-456789abcdef}')", hex },
	                  { "'urn:uuid:01234567-89ab-cdef-0123-456789abcdef'", hex }));
	check_errors("UUIDField()",
	             ROWS({ "'0123'", "not a valid UUID" },
	                  { "'0123456789abcdef0123456789abcdeg'", "not a valid UUID" },
	                  { "'0123456789abcdef0123456789abcdef0'", "not a valid UUID" },
	                  { "''", "not a valid UUID" }, { "UUID(1)", "error" },
	                  { "uuid4()", "error" }));
}

Test(values, addresses)
{
	check_values("GenericIPAddressField()",
	             ROWS({ "'10.0.0.1'", "'10.0.0.1'::inet" },
	                  { "'2001:DB8:0:0::1'", "'2001:db8::1'::inet" },
	                  { "'::'", "'::'::inet" }, { "'1::'", "'1::'::inet" },
	                  { "'1:0:0:2:0:0:0:3'", "'1:0:0:2::3'::inet" },
	                  { "'1:0:2:3:4:5:6:7'", "'1:0:2:3:4:5:6:7'::inet" },
	                  { "'::FFFF:10.0.0.1'", "'::ffff:10.0.0.1'::inet" },
	                  { "'::10.0.0.1'", "'::a00:1'::inet" }));
	check_values("GenericIPAddressField(unpack_ipv4=True)",
	             ROWS({ "'::ffff:10.0.0.1'", "'10.0.0.1'::inet" }));
	check_errors("GenericIPAddressField()",
	             ROWS({ "'10.0.0'", "expected an IP address" },
	                  { "' 10.0.0.1'", "expected an IP address" },
	                  { "''", "expected an IP address" }, { "1", "expected an IP address" }));
}

Test(values, bytes)
{
	check_values("BinaryField()", ROWS({ "b'a\\x00'", "E'\\\\x6100'::bytea" }));
	check_errors("BinaryField()", ROWS({ "'text'", "expected bytes" }));
}

Test(values, json)
{
	check_values("JSONField()",
	             ROWS({ "1", "'1'::jsonb" },
	                  { "[1, 2.50, 'x', None]", "'[1, 2.5, \"x\", null]'::jsonb" },
	                  { "{'a': {'b': True}, 'a': (1,)}", "'{\"a\": [1]}'::jsonb" },
	                  { "{1: False, None: 'it\\'s'}",
	                    "'{\"1\": false, \"null\": \"it''s\"}'::jsonb" },
	                  { "{}", "'{}'::jsonb" }, { "None", "'null'::jsonb" },
	                  { "'\xc3\xbc\xf0\x9f\x99\x82'",
	                    "E'\"\\\\u00fc\\\\ud83d\\\\ude42\"'::jsonb" }));
	check_values("JSONField(encoder=DjangoJSONEncoder)",
	             ROWS({ "[date(2020, 1, 2), Decimal('1.50')]",
	                    "'[\"2020-01-02\", \"1.50\"]'::jsonb" },
	                  { "datetime(2020, 1, 2, 3, 4, 5, 678901)",
	                    "'\"2020-01-02T03:04:05.678\"'::jsonb" }));
	check_errors("JSONField()",
	             ROWS({ "b'x'", "bytes are no JSON" }, { "[Decimal('1')]", "this is no JSON" },
	                  { "{[]: 1}", "a text" }, { "[1, x]", "can't evaluate" }));
}

/* ORA-01795: a list has a thousand values at most. */
Test(values, long_lists)
{
	const char *sql = unit_compile(
		"oracle", "model M:\n    f = IntegerField()\n"
			  "    Index('f', name='i', condition=Q(f__in=range(1001)))\n");
	cr_expect(strstr(sql, "998, 999) OR \"F\" IN (1000)) THEN"), "%s", sql);
}

Test(values, null)
{
	expect_text(
		"None",
		unit_compile(
			"postgresql",
			"model M:\n    f = IntegerField()\n"
	                         "    Index('f', name='i', condition=Q(f=None))\n"),
		"CREATE INDEX \"i\" ON \"app_m\" (\"f\") WHERE \"f\" IS NULL;\n");
}

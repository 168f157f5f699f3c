#include "moment.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

bool moment_valid(const Moment *m)
{
	if (m->has_date
	    && (m->year < 1 || m->year > 9999 || m->month < 1 || m->month > 12 || m->day < 1
	        || m->day > month_days(m->year, m->month)))
		return false;
	return m->hour >= 0 && m->hour < 24 && m->minute >= 0 && m->minute < 60 && m->second >= 0
	       && m->second < 60 && m->micro >= 0 && m->micro < 1000000;
}

static bool digits(const char **at, int least, int most, int *value)
{
	int count = 0;
	*value = 0;
	while (count < most && isdigit((unsigned char)**at)) {
		*value = *value * 10 + *(*at)++ - '0';
		count++;
	}
	return count >= least;
}

static bool expect(const char **at, char c)
{
	return **at == c && (*at)++;
}

static bool parse_date(const char **at, Moment *m)
{
	m->has_date = true;
	return digits(at, 4, 4, &m->year) && expect(at, '-') && digits(at, 1, 2, &m->month)
	       && expect(at, '-') && digits(at, 1, 2, &m->day);
}

static bool parse_zone(const char **at, Moment *m)
{
	if (expect(at, 'Z'))
		return m->has_zone = true;
	if (**at != '+' && **at != '-')
		return true;
	int sign = *(*at)++ == '-' ? -1 : 1, hours, minutes = 0;
	if (!digits(at, 2, 2, &hours))
		return false;
	expect(at, ':');
	if (isdigit((unsigned char)**at) && !digits(at, 2, 2, &minutes))
		return false;
	if (hours >= 24 || minutes >= 60)
		return false;
	m->offset = sign * (hours * 60 + minutes);
	return m->has_zone = true;
}

static bool parse_time(const char **at, Moment *m)
{
	m->has_time = true;
	if (!digits(at, 1, 2, &m->hour) || !expect(at, ':') || !digits(at, 2, 2, &m->minute))
		return false;
	if (!expect(at, ':'))
		return true;
	if (!digits(at, 2, 2, &m->second))
		return false;
	if (!expect(at, '.') && !expect(at, ','))
		return true;
	const char *start = *at;
	if (!digits(at, 1, 6, &m->micro))
		return false;
	for (long used = *at - start; used < 6; used++)
		m->micro *= 10;
	*at += strspn(*at, "0123456789"); /* Python cuts what is finer */
	return true;
}

bool moment_parse(const char *text, Moment *m)
{
	const char *at = text;
	if (strlen(text) > 4 && text[4] == '-') {
		if (!parse_date(&at, m))
			return false;
		if (*at == '\0')
			return moment_valid(m);
		if (*at != 'T' && *at != ' ')
			return false;
		at++;
	}
	if (!parse_time(&at, m))
		return false;
	while (*at == ' ')
		at++;
	return parse_zone(&at, m) && *at == '\0' && moment_valid(m);
}

static void next_day(Moment *m)
{
	if (++m->day <= month_days(m->year, m->month))
		return;
	m->day = 1;
	if (++m->month > 12) {
		m->month = 1;
		m->year++;
	}
}

static void previous_day(Moment *m)
{
	if (--m->day >= 1)
		return;
	if (--m->month < 1) {
		m->month = 12;
		m->year--;
	}
	m->day = month_days(m->year, m->month);
}

/* Monday is 0: Sakamoto's method */
bool moment_shift(Moment *m, long long micros)
{
	const long long day = 86400000000;
	long long time = ((m->hour * 60LL + m->minute) * 60 + m->second) * 1000000 + m->micro;
	if (micros > day * 4000000 || micros < -day * 4000000)
		return false;
	time = m->has_time ? time + micros : micros;
	long long days = time / day - (time % day < 0);
	time -= days * day;
	for (; days > 0 && m->year <= 9999; days--)
		next_day(m);
	for (; days < 0 && m->year >= 1; days++)
		previous_day(m);
	if (m->has_time) {
		m->hour = (int)(time / 3600000000);
		m->minute = (int)(time / 60000000 % 60);
		m->second = (int)(time / 1000000 % 60);
		m->micro = (int)(time % 1000000);
	}
	return m->year >= 1 && m->year <= 9999;
}

static int week_day(int year, int month, int day)
{
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
	year -= month < 3;
	return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day + 6) % 7;
}

/* The Monday of the week that the 4th of January is in. */
static Moment iso_start(int year)
{
	Moment day = { .year = year, .month = 1, .day = 4, .has_date = true };
	for (int back = week_day(year, 1, 4); back > 0; back--)
		previous_day(&day);
	return day;
}

Moment moment_of_year(int year, bool iso, bool last)
{
	Moment day = { .has_date = true, .year = year };
	day.month = last ? 12 : 1;
	day.day = last ? 31 : 1;
	if (!iso)
		return day;
	day = iso_start(year + last);
	if (last)
		previous_day(&day);
	return day;
}

/* A zone is less than two days away, so that a loop over days is short. */
static void to_utc(Moment *m)
{
	enum { DAY = 24 * 60 };
	int minutes = m->hour * 60 + m->minute - m->offset;
	for (; minutes < 0; minutes += DAY)
		previous_day(m);
	for (; minutes >= DAY; minutes -= DAY)
		next_day(m);
	m->hour = minutes / 60;
	m->minute = minutes % 60;
	m->offset = 0;
}

void moment_print(Moment m, bool date_only, bool time_only, char out[MOMENT_TEXT])
{
	char date[16], time[16], micro[8] = "";
	if (m.has_zone && m.has_date)
		to_utc(&m);
	if (m.micro)
		snprintf(micro, sizeof micro, ".%06u", (unsigned)m.micro % 1000000);
	snprintf(date, sizeof date, "%04u-%02u-%02u", (unsigned)m.year % 10000,
	         (unsigned)m.month % 100, (unsigned)m.day % 100);
	snprintf(time, sizeof time, "%02u:%02u:%02u", (unsigned)m.hour % 100,
	         (unsigned)m.minute % 100, (unsigned)m.second % 100);
	if (date_only)
		snprintf(out, MOMENT_TEXT, "%s", date);
	else if (time_only)
		snprintf(out, MOMENT_TEXT, "%s%s", time, micro);
	else
		snprintf(out, MOMENT_TEXT, "%s %s%s", date, time, micro);
}

bool moment_in_range(Moment m)
{
	if (m.has_zone && m.has_date)
		to_utc(&m);
	return !m.has_date || (m.year >= 1 && m.year <= 9999);
}

/* Up to nine digits, so that no sum can overflow. */
static bool number(const char **at, long long *value)
{
	size_t length = strspn(*at, "0123456789");
	if (length == 0 || length > 9)
		return false;
	*value = strtoll(*at, NULL, 10);
	*at += length;
	return true;
}

static bool fraction(const char **at, long long *micros)
{
	*micros = 0;
	if (**at != '.' && **at != ',')
		return true;
	(*at)++;
	size_t length = strspn(*at, "0123456789");
	for (size_t i = 0; i < 6; i++)
		*micros = *micros * 10 + (i < length ? (*at)[i] - '0' : 0);
	*at += length;
	return length > 0;
}

/* [-]P[nD][T[nH][nM][nS]], ISO 8601 without years, months and weeks. */
static bool iso_duration(const char *text, long long *micros)
{
	static const struct {
		char unit;
		double micros;
	} units[] = {
		{ 'D', 86400e6 },
		{ 'H', 3600e6 },
		{ 'M', 60e6 },
		{ 'S', 1e6 },
	};
	double total = 0, sign = *text == '-' ? -1 : 1;
	text += *text == '-' || *text == '+';
	if (*text++ != 'P' || !*text)
		return false;
	for (size_t i = 0; *text; i++) {
		char *end;
		if (*text == 'T') {
			text++;
			i = i < 1 ? 1 : i;
		}
		double value = strtod(text, &end);
		while (i < 4 && units[i].unit != *end)
			i++;
		if (end == text || i == 4 || !(value >= 0 && value < 1e9))
			return false;
		total += value * units[i].micros;
		text = end + 1;
	}
	*micros = total < 9e18 ? (long long)(sign * total) : 0;
	return total < 9e18;
}

/* [[-]D day[s], ][-][[HH:]MM:]SS[.ffffff], as django.utils.dateparse.parse_duration reads it. */
bool duration_parse(const char *text, long long *micros)
{
	long long days = 0, parts[3] = { 0 }, small;
	if (strchr(text, 'P'))
		return iso_duration(text, micros);
	const char *blank = strchr(text, ' ');
	if (blank) {
		bool negative = *text == '-';
		text += negative;
		if (!number(&text, &days))
			return false;
		days = negative ? -days : days;
		text += strspn(text, " ");
		if (strncmp(text, "day", 3) == 0)
			text += strcspn(text, " ");
		text += strspn(text, " ");
	}
	bool negative = *text == '-';
	text += negative;
	for (int i = 0; i < 3; i++) {
		if (i)
			text++;
		parts[0] = parts[1];
		parts[1] = parts[2];
		if (!number(&text, &parts[2]))
			return false;
		if (*text != ':')
			break;
	}
	if (!fraction(&text, &small) || *text)
		return false;
	long long time = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000000 + small;
	*micros = days * 86400000000LL + (negative ? -time : time);
	return true;
}

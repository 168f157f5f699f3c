/* Dates, times and durations as texts: ISO 8601 as Django's dateparse reads it. */
#ifndef IDXC_MOMENT_H
#define IDXC_MOMENT_H

#include <stdbool.h>

typedef struct Moment {
	int year, month, day, hour, minute, second, micro;
	int offset;             /* minutes east of UTC */
	bool has_date, has_time, has_zone;
} Moment;

enum { MOMENT_TEXT = 40 };      /* room for a printed moment */

bool moment_valid(const Moment *moment);
bool moment_in_range(Moment moment);    /* in UTC, too: years 1 to 9999 */

/* "2020-02-29", "08:30[:00[.5]]", or both with 'T' or a blank between and a zone behind. */
bool moment_parse(const char *text, Moment *moment);

/*
 * A moment later by a number of microseconds (earlier, when it is below zero), as Python adds a
 * timedelta: of a date, the whole days count alone. False: beyond the years 1 to 9999.
 */
bool moment_shift(Moment *moment, long long micros);

/* The first or the last day of a year, or of the ISO year of that number. */
Moment moment_of_year(int year, bool iso, bool last);

/* In UTC; "2020-02-29 08:30:00[.500000]", or the date or the time alone. */
void moment_print(Moment moment, bool date_only, bool time_only, char out[MOMENT_TEXT]);

/* "3 04:05:06.7", "04:05:06", "90" (seconds), to microseconds. */
bool duration_parse(const char *text, long long *micros);

#endif

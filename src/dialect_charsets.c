/*
 * How many bytes of a key a character takes: MySQL manual, 12.10 "Supported Character Sets",
 * Maxlen. A column has the character set that its collation names.
 */
#include "dialect.h"

#include <string.h>

/* Those of [1], [2] and [3] bytes, between blanks; all others take what the dialect says. */
static const char *const charsets[] = {
	[1] = " armscii8 ascii binary cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 dec8 geostd8"
	      " greek hebrew hp8 keybcs2 koi8r koi8u latin1 latin2 latin5 latin7 macce macroman"
	      " swe7 tis620 ",
	[2] = " big5 cp932 euckr gb2312 gbk sjis ucs2 ",
	[3] = " eucjpms ujis utf8 utf8mb3 ",
};

uint32_t dialect_character_bytes(const Dialect *dialect, const char *collation)
{
	char word[16];
	size_t length = collation ? strcspn(collation, "_") : 0;
	if (!dialect->collation_has_charset || !length || length > sizeof word - 3)
		return dialect->character_bytes;
	word[0] = word[length + 1] = ' ';
	memcpy(word + 1, collation, length);
	word[length + 2] = '\0';
	for (uint32_t bytes = 1; bytes < COUNT(charsets); bytes++)
		if (strstr(charsets[bytes], word))
			return bytes;
	return dialect->character_bytes;
}

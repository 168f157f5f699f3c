/* The lint of the tables of index classes, access methods and operators (methods.c). */
#include "unit.h"
#include "methods.h"

#include <string.h>

Test(methods, classes_are_sorted)
{
	for (size_t i = 1; i < index_class_count; i++)
		cr_expect_lt(strcmp(index_class_table[i - 1].name, index_class_table[i].name), 0,
		             "%s", index_class_table[i].name);
}

/* Django: 30 characters with a suffix of three, and as many more as the suffix is longer. */
Test(methods, longest_names)
{
	for (size_t i = 0; i < index_class_count; i++) {
		const IndexClass *class = &index_class_table[i];
		cr_expect_eq(index_class_find(class->name), class, "%s", class->name);
		cr_expect_geq(class->max_name, 27 + strlen(class->suffix), "%s", class->name);
	}
}

Test(methods, parameters)
{
	for (size_t i = 0; i < index_class_count; i++)
		for (size_t j = 0; j < COUNT(index_class_table[i].parameters); j++) {
			const StorageParameter *parameter = &index_class_table[i].parameters[j];
			if (!parameter->option)
				continue;
			bool range = parameter->kind != PARAMETER_SWITCH;
			cr_expect(parameter->name && index_class_table[i].method, "%s",
			          parameter->option);
			cr_expect_eq(range, parameter->most > parameter->least, "%s",
			             parameter->option);
			cr_expect_neq(parameter->since, NEVER, "%s", parameter->option);
		}
}

/* Letters are types; a type stands once, and each row has a version from which it holds. */
Test(methods, types)
{
	for (size_t i = 0; i < index_class_count; i++) {
		const AccessMethod *method = index_class_table[i].method;
		char seen[TYPE_COUNT + 1] = "";
		for (const MethodTypes *row = method ? method->types : NULL; row && row->types;
		     row++) {
			cr_expect_neq(row->since, NEVER, "%s", method->name);
			for (const char *c = row->types; *c; c++) {
				cr_expect(strchr(TYPE_LETTERS, *c), "%s: %c", method->name, *c);
				cr_expect_null(strchr(seen, *c), "%s: %c twice", method->name, *c);
				seen[strlen(seen)] = *c;
			}
		}
	}
}

Test(methods, found_by_any_name)
{
	static const char *const names[] = { "Hash", "HashIndex", "hash" };
	for (size_t i = 0; i < COUNT(names); i++)
		cr_expect_str_eq(index_class_of_method(names[i])->name, "HashIndex", "%s",
		                 names[i]);
	cr_expect_null(index_class_of_method("Has"));
	cr_expect_null(index_class_of_method("Index"));
	cr_expect_null(index_class_of_method(""));
}

Test(methods, operators)
{
	cr_expect_str_eq(exclusion_operator_find("OVERLAPS")->text, "&&");
	cr_expect(exclusion_operator_find("&&")->commutative);
	cr_expect_not(exclusion_operator_find("CONTAINS")->commutative);
	cr_expect_null(exclusion_operator_find(""));
	cr_expect_null(exclusion_operator_find("~~"));
}

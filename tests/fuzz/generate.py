#!/usr/bin/env python3
"""Makes valid programs, the same for the same seed: generate.py SEED

Models, fields, expressions and conditions are put together by their types, as a user would: each
program must compile without an error for every target, and servers must take what comes out.
tests/generated.py sees to both.
"""

import sys
sys.dont_write_bytecode = True

import random

# Field types by the kind of their values, with their options.
FIELDS = {
    'text': ["CharField(max_length={n})", "EmailField()", "SlugField(db_index=False)",
             "CharField(max_length={n}, db_collation={collation})"],
    'long': ["TextField()"],
    'number': ["IntegerField()", "BigIntegerField()", "PositiveSmallIntegerField()",
               "SmallIntegerField(db_index=True)", "PositiveIntegerField(unique=True)"],
    'decimal': ["DecimalField(max_digits=12, decimal_places=2)",
                "DecimalField(max_digits=20, decimal_places=0)"],
    'float': ["FloatField()"],
    'date': ["DateField()", "DateField(db_index=True)"],
    'moment': ["DateTimeField()"],
    'time': ["TimeField()"],
    'span': ["DurationField()"],
    'flag': ["BooleanField()"],
    'uuid': ["UUIDField()"],
    'json': ["JSONField()"],
}
KEY_KINDS = ['text', 'number', 'decimal', 'float', 'date', 'moment', 'flag', 'uuid']
WORDS = ['title', 'code', 'state', 'price', 'pages', 'born', 'seen', 'kind', 'size', 'owner', 'note',
         'Größe', 'naïve', 'order', 'group', 'select', 'x']
TEXTS = ["''", "'open'", "'O''Hara'", "\"it's\"", "'50%'", "'a_b'", r"'back\\slash'", r"'two\nlines'",
         "'größer'", "'日本'", "'-- no comment'", "'a;b'", "'&x'", "'{}'", "'$1'", "' '"]


class Generator:
    """One program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.fields = {}
        self.unnamed = False    # an index of this model has no name
        self.count = 0

    def pick(self, *choices):
        """One of some thunks or texts."""
        choice = self.random.choice(choices)
        return choice() if callable(choice) else choice

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def field(self, *kinds):
        """The name of a field of one of the kinds, or None."""
        names = [name for name, kind in self.fields.items() if kind in kinds]
        return self.random.choice(names) if names else None

    # --- models

    def program(self):
        """The text."""
        if self.chance(30):
            self.lines.append("# a program made by tests/fuzz/generate.py")
        for number in range(self.random.randint(1, 3)):
            self.model(f'M{number}')
        return '\n'.join(self.lines) + '\n'

    def model(self, name):
        self.fields, self.unnamed = {}, False
        table = self.pick('', '', f"(db_table='t_{name.lower()}')", f"(db_table='T {name}')")
        self.lines.append(f'model app.{name}{table}:')
        for number, kind in enumerate(self.random.sample(sorted(FIELDS), self.random.randint(3, 9))):
            self.declare(f'{self.random.choice(WORDS)}{number}', kind)
        if not self.field(*KEY_KINDS):
            self.declare('last', 'number')
        self.lines.append('')
        for _ in range(self.random.randint(1, 6)):
            self.lines.append('    ' + self.index())
        self.lines.append('')

    def declare(self, name, kind):
        text = self.random.choice(FIELDS[kind]).format(
            n=self.random.choice([1, 10, 40, 100]), collation="'C'") \
            if kind != 'text' else self.text_field()
        if self.chance(35):
            text = text[:-1] + (', ' if text[-2] != '(' else '') + 'null=True)'
        if self.chance(15):
            text = text[:-1] + (', ' if text[-2] != '(' else '') + f"db_column='{name} col')"
        self.fields[name] = kind
        self.lines.append(f'    {name} = {text}')

    def text_field(self):
        return self.pick("EmailField()", "SlugField(db_index=False)", "SlugField()",
                         f"CharField(max_length={self.random.choice([1, 10, 40, 100])})",
                         f"CharField(max_length={self.random.choice([8, 30])}, db_index=True)")

    # --- indexes

    def index(self):
        self.count += 1
        unique = self.chance(30)
        plain = self.chance(50)
        keys = self.plain_keys(unique) if plain else self.expression_keys()
        options = [keys]
        if self.chance(40):
            options.append(f'condition={self.condition(2)}')
        elif unique and plain and self.chance(20):
            options.append(f"deferrable=Deferrable.{self.pick('DEFERRED', 'IMMEDIATE')}")
        if unique and 'deferrable' not in options[-1] and self.chance(15):
            options.append(f"nulls_distinct={self.pick('True', 'False')}")
        if self.chance(15) and 'deferrable' not in options[-1]:
            options.append(f"include=['{self.field(*KEY_KINDS)}']")
        if unique or self.unnamed or self.chance(50):
            options.append(f"name='{self.pick('n', 'name ', 'N')}{self.count}'")
        else:
            self.unnamed = True     # two of one definition would have one name
        name = 'UniqueConstraint' if unique else 'Index'
        return f"{name}({', '.join(options)})"

    def plain_keys(self, unique):
        names = [name for name, kind in self.fields.items() if kind in KEY_KINDS]
        chosen = self.random.sample(names, min(len(names), self.random.randint(1, 3)))
        marks = ['' if unique or self.chance(70) else '-' for _ in chosen]
        return 'fields=[' + ', '.join(f"'{mark}{name}'" for mark, name in zip(marks, chosen)) + ']'

    def expression_keys(self):
        keys = []
        for _ in range(self.random.randint(1, 3)):
            key = self.value(2)
            if key.startswith("'"):
                key = f'F({key})'
            elif self.chance(10) and '(' in key:
                key = f'ExpressionWrapper({key}, output_field=IntegerField())' \
                    if key.startswith(('Length', 'Abs')) else key
            order = self.pick('', '', '.asc()', '.desc()', '.desc(nulls_last=True)',
                              '.asc(nulls_first=True)')
            if key.startswith('('):
                order = ''
            keys.append(key + order)
        return ', '.join(dict.fromkeys(keys))

    # --- values; each returns an expression in which texts name fields

    def value(self, depth):
        made = self.pick(lambda: self.text(depth), lambda: self.number(depth),
                         lambda: self.day(depth), lambda: self.text(depth))
        return made or f"'{self.field(*KEY_KINDS)}'"

    def text(self, depth):
        name = self.field('text')
        if not name:
            return None
        if depth == 0 or self.chance(30):
            return f"'{name}'"
        inner = self.text(depth - 1)
        return self.pick(f'Lower({inner})', f'Upper({inner})', f'Trim({inner})', f'LTrim({inner})',
                         f'Left({inner}, {self.random.randint(1, 9)})',
                         f'Substr({inner}, 2, {self.random.randint(1, 9)})',
                         f"Replace({inner}, Value({self.random.choice(TEXTS[1:])}), Value('x'))",
                         f"Coalesce({inner}, Value('none'))",
                         f"Coalesce({inner}, Value({self.random.choice(TEXTS[1:])}))",
                         f"Concat({inner}, Value('/'), '{name}')",
                         f"NullIf({inner}, Value({self.random.choice(TEXTS[1:])}))",
                         lambda: f"Case(When({self.comparison()}, then={inner}), default=Value('d'),"
                                 " output_field=CharField(max_length=60))")

    def number(self, depth):
        name = self.field('number')
        if not name:
            return None
        if depth == 0 or self.chance(30):
            return f"'{name}'"
        inner = self.number(depth - 1)
        operand = f'F({inner})' if inner.startswith("'") else inner
        text = self.text(0)
        return self.pick(f'Abs({inner})', f'({operand} + {self.random.randint(0, 99)})',
                         f"({operand} * F('{name}'))", f'({operand} - {self.random.randint(1, 9)})',
                         f'Mod({inner}, {self.random.randint(2, 9)})',
                         f'Length({text})' if text else f'Sign({inner})',
                         f'Coalesce({inner}, 0)', f"Greatest({inner}, '{name}')")

    def day(self, depth):
        name = self.field('date')
        if not name:
            return None
        if depth == 0:
            return f"'{name}'"
        return self.pick(f"ExtractYear('{name}')", f"ExtractMonth('{name}')", f"ExtractDay('{name}')",
                         f"TruncMonth('{name}')", f"TruncYear('{name}')")

    # --- conditions

    def condition(self, depth):
        if depth == 0 or self.chance(50):
            negated = '~' if self.chance(25) else ''
            return f'{negated}Q({self.comparison()})'
        return self.pick(lambda: f'({self.condition(depth - 1)} & {self.condition(depth - 1)})',
                         lambda: f'({self.condition(depth - 1)} | {self.condition(depth - 1)})',
                         lambda: f'~({self.condition(depth - 1)} & {self.condition(depth - 1)})')

    def comparison(self):
        """field__lookup=value"""
        name = self.random.choice([name for name, kind in self.fields.items() if kind in KEY_KINDS])
        kind = self.fields[name]
        if self.chance(20):
            return f'{name}__isnull={self.pick("True", "False")}'
        if kind == 'text' and self.chance(40):
            lookup = self.pick('startswith', 'endswith', 'contains', 'istartswith', 'icontains',
                               'iexact')
            return f'{name}__{lookup}={self.random.choice(TEXTS[1:])}'
        if kind == 'date' and self.chance(30):
            return f'{name}__year={self.random.randint(1990, 2030)}'
        if self.chance(20) and kind != 'flag':
            return f'{name}__in=[{self.constant(kind)}, {self.constant(kind)}]'
        if self.chance(15) and kind in ('number', 'date', 'decimal'):
            return f'{name}__range=({self.constant(kind)}, {self.constant(kind)})'
        lookup = '' if kind == 'flag' else self.pick('', '__exact') if kind in ('text', 'uuid') \
            else self.pick('', '__gt', '__gte', '__lt', '__lte')
        return f'{name}{lookup}={self.constant(kind)}'

    def constant(self, kind):
        day = f'{self.random.randint(1990, 2030)}, {self.random.randint(1, 12)}, ' \
              f'{self.random.randint(1, 28)}'
        return {
            'text': lambda: self.random.choice(TEXTS),
            'number': lambda: str(self.random.randint(0, 9999)),
            'decimal': lambda: self.pick("Decimal('1.50')", '7', "Decimal('-0.01')"),
            'float': lambda: self.pick('0.5', '2', '-1e3'),
            'date': lambda: self.pick(f'date({day})', "'2020-02-29'"),
            'moment': lambda: f'datetime({day}, 8, 30)',
            'flag': lambda: self.pick('True', 'False'),
            'uuid': lambda: f"UUID('{self.random.getrandbits(128):032x}')",
        }[kind]()


def program(seed):
    """The text of one program."""
    return Generator(seed).program()


if __name__ == '__main__':
    print(program(int(sys.argv[1])), end='')

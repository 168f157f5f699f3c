"""Positions of tests/hostile.py: what is a constant."""

import json
import re

from hostile_trial import Trial, compiled, program, python

# What there is on PostgreSQL alone: a column, conditions, and values that they hold and don't hold for.
COMPOSITES = [
    ("a = ArrayField(CharField(max_length=200), null=True)", ["Q(a__contains=[{0}])", "Q(a=[{0}])"],
     lambda text: [text]),
    ("a = HStoreField(null=True)", ["Q(a__contains={{{0}: {0}}})", "Q(a__has_key={0})", "Q(a={{{0}: {0}}})"],
     lambda text: '"{0}"=>"{0}"'.format(text.replace('\\', r'\\').replace('"', r'\"'))),
]


class Constants(Trial):
    def __init__(self, engine):
        super().__init__(engine)
        self.has_keys = compiled(self.partial("Q(data__k='x')"), self.target).status == 0

    def holds_for(self, rows, others):
        """The condition of the index holds for the first rows and for no other."""
        def look(statements):
            statement = statements[-1]
            found = re.search(r'\(CASE WHEN (.*?) THEN `', statement, re.DOTALL) \
                if self.engine.quote_mark == '`' else re.search(r' WHERE (.*)\Z', statement, re.DOTALL)
            if not found:
                return f'no condition: {statement:.300}'
            for row in (*rows, *others):
                self.engine.execute('DELETE FROM thing')
                self.engine.insert('thing', row)
                count = self.engine.execute(f'SELECT count(*) FROM thing WHERE {found[1]}')[0][0]
                if count != (row in rows):
                    return f'{found[1]!r:.200} is {bool(count)} for {row!r:.200}'
            return None
        return look

    def reads(self, value, expected):
        """A row with 'x' has that value: a column, or the key of the index when there is none."""
        def look(statements):
            key = re.search(r' \((\(.*\))\)\Z', statements[-1], re.DOTALL)
            self.engine.insert('thing', {'c': 'x'})
            found = self.engine.execute(f'SELECT {value or key[1]} FROM thing')
            return None if found[0][0] == expected else f'it is {found!r:.200}'
        return look

    def partial(self, condition):
        """An index whose condition becomes SQL on every database with expressions."""
        return program(rest=f"    UniqueConstraint(fields=['c'], condition={condition}, name='i')\n")

    def constants(self, label, text):
        if len(text) <= 199:
            self.values(label, text)
        if self.engine.target == 'mariadb':     # it has no condition, and no expression as a key
            return
        same, other = {'c': text}, {'c': 'z' + text}
        if len(text) <= 199:
            self.run(f'{label} as a constant', self.partial(f'Q(c={python(text)})'), False,
                     self.holds_for([same], [other]))
            self.run(f'{label} in a list', self.partial(f"Q(c__in=['k', {python(text)}])"), False,
                     self.holds_for([same, {'c': 'k'}], [other]))
            around = {'c': 'z' + text + 'y'}
            self.run(f'{label} contained', self.partial(f'Q(c__contains={python(text)})'), False,
                     self.holds_for([same, around], [{'c': 'other'}]))
            self.run(f'{label} at the start', self.partial(f'Q(c__startswith={python(text)})'), False,
                     self.holds_for([same], [other] if text * 2 != 'z' + text else []))
        else:
            self.run(f'{label} as a constant', self.partial(f'Q(c={python(text)})'), False,
                     self.holds_for([], [{'c': 'other'}]))

    def json_keys(self, label, text):
        if self.engine.target == 'mariadb' or '__' in text or not self.has_keys:
            return
        condition = "Q(**{" + python('data__' + text) + ": 'yes'})"
        self.run(f'{label} as a key', self.partial(condition), True,
                 self.holds_for([{'c': 'x', 'data': json.dumps({text: 'yes'})}],
                                [{'c': 'x', 'data': json.dumps({text: 'no'})},
                                 {'c': 'x', 'data': json.dumps({'k': 'yes'})}]))
        value = 'Q(data__k=' + python(text) + ')'
        self.run(f'{label} as a value', self.partial(value), False,
                 self.holds_for([{'c': 'x', 'data': json.dumps({'k': text})}],
                                [{'c': 'x', 'data': json.dumps({'k': 'z' + text})}]))

    def values(self, label, text):
        """A default, a generated column, a key."""
        value = python(text)
        default = f"    d = CharField(max_length=200, db_default={value})\n    Index('d', name='i')\n"
        if '\0' in text:
            self.harmless(f'{label} as a default', program(rest=default))
        else:
            self.run(f'{label} as a default', program(rest=default), False, self.reads('d', text))
        if self.assumption:     # MySQL keeps an expression with \\r, and can't read it again
            return
        generated = f"    g = GeneratedField(expression=Concat('c', Value({value})), db_persist=True, " \
            "output_field=CharField(max_length=250))\n    Index('g', name='i')\n"
        if '\0' not in text:
            self.run(f'{label} in a generated column', program(rest=generated), False,
                     self.reads('g', f'x{text}'))
        if self.engine.target != 'mariadb':
            self.run(f'{label} in a key',
                     program(rest=f"    Index(Concat('c', Value({value})), name='i')\n"), False,
                     self.reads(None, f'x{text}'))

    def composites(self, label, text):
        if self.engine.target != 'postgresql':
            return
        for column, conditions, make in COMPOSITES:
            for condition in conditions:
                rest = f"    {column}\n    UniqueConstraint(fields=['c'], name='i', " \
                    f"condition={condition.format(python(text))})\n"
                self.run(f'{label} in {condition}', program(rest=rest), False,
                         self.holds_for([{'c': 'x', 'a': make(text)}],
                                        [{'c': 'x', 'a': make('z' + text)}]))

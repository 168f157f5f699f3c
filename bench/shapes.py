"""Files of one shape and any size: each function takes a number and returns a file, whose cost has
to grow with that number and not with its square. make bench measures them, tests/linear.py counts
instructions."""

HEAD = 'model desk.Ticket:\n'


def fields(count, kind='IntegerField()'):
    """Lines that declare f0, f1 ..."""
    return ''.join(f'    f{i} = {kind}\n' for i in range(count))


def comma(count, text):
    """The text again and again, {i} replaced, with commas between."""
    return ', '.join(text.replace('{i}', str(i)) for i in range(count))


def lines(count, text):
    """The text as so many lines of a model."""
    return ''.join(f"    {text.replace('{i}', str(i))}\n" for i in range(count))


def ticket(condition, count=4):
    """A model with one index that has the condition."""
    return f"{HEAD}{fields(count)}    Index(fields=['f0'], condition={condition}, name='x')\n"


SHAPES = {
    # models
    'models': lambda n: ''.join(
        f"model desk.M{i}:\n    f = ForeignKey('M{(i * 7 + 1) % n}')\n" for i in range(n)),
    'fields of a model': lambda n: HEAD + fields(n, 'CharField(max_length=10, db_index=True)'),
    'indexes of a model': lambda n: HEAD + fields(4) + lines(
        n, "Index(fields=['f0', '-f1'], condition=Q(f2={i}), name='n{i}')"),
    'columns of an open model': lambda n: HEAD + lines(n, "Index(fields=['f{i}'])"),
    'indexes in Meta': lambda n: (
        f"class M(Model):\n{fields(1)}    class Meta:\n"
        f"""        indexes = [{comma(n, "Index(fields=['f0'], name='i{i}')")}]\n"""),
    'tables between models': lambda n: 'model desk.A:\n    x = IntegerField()\n' + ''.join(
        f"model desk.M{i}:\n    f = ManyToManyField('A')\n" for i in range(n)),
    'heirs of a model': lambda n: (
        f'class B(Model):\n{fields(5)}    class Meta:\n        abstract = True\n' + ''.join(
            f"class M{i}(B):\n    class Meta:\n"
            f"        indexes = [Index(fields=['f0'], name='x{i}')]\n" for i in range(n))),
    'models in a migration': lambda n: "migration '0001_initial':\n" + lines(
        n, "CreateModel('M{i}', [('f', IntegerField())])") + lines(
            n, "AddField('m{i}', 'g', IntegerField(db_index=True))"),
    # indexes
    'key parts': lambda n: (
        f"""{HEAD}{fields(n)}    Index(fields=[{comma(n, "'f{i}'")}], name='x')\n"""),
    'covered columns': lambda n: (
        f"""{HEAD}{fields(n)}    Index('f0', include=[{comma(n, "'f{i}'")}], name='x')\n"""),
    'arguments of Coalesce': lambda n: (
        f"""{HEAD}{fields(1)}    Index(Coalesce({comma(n + 1, "'f0'")}), name='x')\n"""),
    'arguments of Concat': lambda n: (
        f"{HEAD}{fields(1, 'CharField(max_length=1)')}"
        f"""    Index(Concat({comma(n + 1, "'f0'")}), name='x')\n"""),
    'cases': lambda n: (
        f"{HEAD}{fields(1)}    Index(Case({comma(n, 'When(f0={i}, then={i})')}, default=0), "
        "name='x')\n"),
    'terms of a sum': lambda n: (
        f"{HEAD}{fields(1)}    Index(F('f0'){' + 1' * n}, name='x')\n"),
    # conditions
    'arguments of Q': lambda n: ticket(f"Q({comma(n, 'f{i}=1')})", n),
    'Q & Q': lambda n: ticket(' & '.join(f'Q(f{i % 4}={i})' for i in range(n))),
    'Q | Q': lambda n: ticket(' | '.join(f'Q(f{i % 4}={i})' for i in range(n))),
    'Q(a, b) | Q(a, b)': lambda n: ticket(' | '.join(f'Q(f0={i}, f1=1)' for i in range(n))),
    '~Q | ~Q': lambda n: ticket(' | '.join(f'~Q(f0={i})' for i in range(n))),
    'equal terms': lambda n: ticket(f"Q({comma(n, 'Q(f0=1, f1=2)')})"),
    'numbers in a list': lambda n: ticket(f"Q(f0__in=[{comma(n, '{i}')}])"),
    'sum of lists': lambda n: ticket(f"Q(f0__in={' + '.join(f'[{i}]' for i in range(n))})"),
    # constants
    'constants': lambda n: ''.join(f'C{i} = {i}\n' for i in range(n)) + HEAD + fields(1) + lines(
        n, "Index('f0', condition=Q(f0=C{i}), name='i{i}')"),
    'choices': lambda n: (
        f"class S(IntegerChoices):\n{lines(n, 'A{i} = {i}')}{HEAD}{fields(1)}"
        f"""{lines(n, "Index('f0', condition=Q(f0=S.A{i}), name='i{i}')")}"""),
    'keys of a dict': lambda n: f"D = {{{comma(n, repr('k{i}') + ': {i}')}}}\n" + HEAD + fields(1) + lines(
        n, "Index('f0', condition=Q(f0=D['k{i}']), name='i{i}')"),
    'dict | dict': lambda n: 'D = ' + ' | '.join(f"{{'k{i}': {i}}}" for i in range(n)) + '\n'
                             + "E = D['k0']\n" + HEAD + fields(1) + "    Index('f0', condition=Q(f0=E))\n",
    'one name again': lambda n: HEAD + fields(1) + lines(
        n, "C = {i}; Index('f0', condition=Q(f0=C), name='i{i}')"),
    'sum of texts': lambda n: "A = " + ' + '.join("'abcdefgh'" for _ in range(n)) + '\n',
    'adjacent texts': lambda n: f"""A = ({"'x' " * n})\n""",
    'other statements': lambda n: ''.join(f'def f{i}(x):\n    return x + 1\n' for i in range(n)),
    # diagnostics
    'warnings': lambda n: HEAD + '    f = TextField()\n' + lines(
        n, "Index('f', include=['id'], name='i{i}')"),
    'warnings on a line': lambda n: HEAD + '    f = TextField()\n    ' + '; '.join(
        f"Index('f', include=['id'], name='i{i}')" for i in range(n)) + '\n',
    'unknown fields': lambda n: HEAD + fields(n) + lines(n, "Index(fields=['g{i}'])"),
    'unknown functions': lambda n: HEAD + fields(1) + lines(n, "Index(Lowr('f0'))"),
    'unknown options': lambda n: f"{HEAD}{fields(1)}    Index('f0', " + ', '.join(
        f'x{10000 + i}=1' for i in range(n)) + ")\n",
    'equal names': lambda n: HEAD + fields(1) + lines(n, "Index('f0', name='i')"),
}


def path_of(text):
    """What such a file is called: classes are Django's."""
    return 'models.py' if text.startswith('class') and '(Model)' in text else 'shape.idx'

#!/usr/bin/env python3
"""usage: generate.py [--models|--project] COUNT

Prints COUNT indexes as an .idx file, or (--models) as a models.py that Django reads as well: two
models of a support desk again and again, in the mix of examples/helpdesk.idx: of ten indexes
seven have a condition, three an expression, two are unique, one belongs to a foreign key.
--project prints a models.py of COUNT models with all that such files have besides: docstrings,
choices, managers, methods. The same COUNT gives the same bytes.
"""

import sys

# Name, fields, indexes. A foreign key is an index as well.
DESK = [
    ('Ticket', """\
number    = BigIntegerField()
requester = ForeignKey('User{n}', on_delete=CASCADE)
status    = CharField(max_length=10)
priority  = SmallIntegerField()
subject   = CharField(max_length=200)
created   = DateTimeField()
due       = DateTimeField(null=True)
deleted   = DateTimeField(null=True)
""", """\
UniqueConstraint(fields=['number'], condition=Q(deleted__isnull=True), name='ticket{n}_number')
Index(fields=['status', '-created'], condition=Q(deleted__isnull=True), name='ticket{n}_a')
Index(fields=['-priority', 'due'], condition=Q(status__in=['new', 'open', 'hold']), name='ticket{n}_b')
Index(Lower('subject'), F('created').desc(), condition=Q(priority__gte=30), name='ticket{n}_c')
Index(fields=['created'], condition=Q(due__isnull=False) & ~Q(status='solved'), name='ticket{n}_d')
"""),
    ('User', """\
name    = CharField(max_length=150)
email   = CharField(max_length=254)
seats   = IntegerField()
used    = IntegerField()
active  = BooleanField()
""", """\
UniqueConstraint(fields=['email'], condition=Q(active=True), name='user{n}_email')
Index(fields=['name', 'email'], name='user{n}_a')
Index((F('seats') - F('used')).desc(), condition=Q(seats__gt=F('used')), name='user{n}_b')
Index(Coalesce('name', 'email'), name='user{n}_c')
"""),
]

IMPORTS = """\
from django.db.models import *
from django.db.models.functions import Coalesce, Lower

"""

BODY = '''\
    """{name} of the support desk, number {n}.

    What it is for is told at length, as in every project that somebody takes care of.
    """

    class Kind(TextChoices):
        """What kinds there are."""
        PLAIN = 'plain', 'Plain'
        URGENT = 'urgent', 'Urgent'

    objects = Manager()

'''

METHODS = '''
    def __str__(self) -> str:
        return f'{self.pk}: {self._meta.verbose_name!r}'

    @property
    def label(self):
        """A text for people."""
        parts = [str(x) for x in (self.pk, type(self).__name__) if x is not None]
        return ' '.join(parts) if parts else '-'

    def save(self, *args, **kwargs):
        if kwargs.get('force_insert') and (pk := self.pk) is not None:
            raise ValueError(f'{pk} is there')
        super().save(*args, **kwargs)


'''


def models(count):
    """(name, number, fields, indexes) of each model, COUNT indexes in all."""
    number = 0
    while count > 0:
        number += 1
        for name, fields, indexes in DESK:
            taken = indexes.splitlines()[:max(count - fields.count('ForeignKey'), 0)]
            count -= len(taken) + fields.count('ForeignKey')
            yield name, number, fields.splitlines(), taken


def idx(name, number, fields, indexes):
    """A model as .idx files have it."""
    lines = [f'model desk.{name}{number}:', *(f'    {line}' for line in fields + indexes), '', '']
    return '\n'.join(lines).replace('{n}', str(number))


def django(name, number, fields, indexes):
    """A model as Django has it."""
    lines = [f'class {name}{number}(Model):', *(f'    {line}' for line in fields), '    class Meta:',
             "        app_label = 'desk'",
             *('        %s = [\n%s        ]' % (what, ''.join(
                 f'            {line},\n' for line in indexes if line.startswith(word)))
               for what, word in [('constraints', 'Unique'), ('indexes', 'Index')]), '', '']
    return '\n'.join(lines).replace('{n}', str(number))


def text_of(count, form):
    """A file of so many indexes."""
    return (IMPORTS if form is django else '') + ''.join(form(*model) for model in models(count))


def project(count):
    """A file of so many models."""
    text = IMPORTS
    for i in range(count):
        name, fields, indexes = DESK[i % 2]
        number = i // 2 + 1
        head, rest = django(name, number, fields.splitlines(), indexes.splitlines()).split('\n', 1)
        body = BODY.replace('{name}', name).replace('{n}', str(number))
        text += f'{head}\n{body}{rest}{METHODS}'
    return text


def main(arguments):
    """Prints the file."""
    count = int(arguments[-1])
    if '--project' in arguments:
        sys.stdout.write(project(count))
    else:
        sys.stdout.write(text_of(count, django if '--models' in arguments else idx))


if __name__ == '__main__':
    if len(sys.argv) < 2 or not sys.argv[-1].isdigit():
        sys.exit(__doc__)
    main(sys.argv[1:])

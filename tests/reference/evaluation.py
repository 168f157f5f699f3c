"""What Python makes of constants before an index is declared: each line is another way to spell one."""
from datetime import date, datetime, timedelta
from enum import Enum, IntEnum, StrEnum, auto
from django.db import models
from django.db import models as m
from django.contrib.contenttypes import models as ct
from django.db.models import F as Eff, Index as Ix, Q as Cond
NAMES = ('a', 'b', 'c')
FIRST, *REST = NAMES
*INIT, LAST = NAMES
D = {'x': 1, 'y': 2}
E = D | {'z': 3}
X = 3
T = ('b', 'a')
class Kind(models.TextChoices):
    ONE = 'one', 'One'
    TWO = 'two', 'Two'
    __empty__ = 'none'
class Num(models.IntegerChoices):
    A = 1
    B = 5
class Py(Enum):
    P = auto()
    R = auto()
class Se(StrEnum):
    UP = auto()
class Conf:
    LIMIT = 7
    TAGS = ['k', 'l']
class Item(models.Model):
    a = m.CharField(max_length=5)
    b = m.CharField(max_length=5)
    c = m.IntegerField()
    d = m.DateField()
    class Meta:
        indexes = [
            m.Index(fields=['a'], condition=m.Q(a__in=sorted(T)), name='sorted1'),
            m.Index(fields=['a'], condition=m.Q(a__in=sorted(T, reverse=True)), name='sorted2'),
            m.Index(fields=['a'], condition=m.Q(a__in=list(reversed(NAMES))), name='rev1'),
            m.Index(fields=['a'], condition=m.Q(a__in=[*reversed(NAMES)]), name='rev2'),
            m.Index(fields=['a'], condition=m.Q(a__in=[f'{i}{n}' for i, n in enumerate(NAMES)]), name='enum1'),
            m.Index(fields=['a'], condition=m.Q(a__in=[f'{i:02d}{n!r}' for i, n in enumerate(NAMES, start=1)]), name='enum2'),
            m.Index(fields=['a'], condition=m.Q(a__in=[x + y for x, y in zip(NAMES, T)]), name='zip1'),
            m.Index(fields=['c'], condition=m.Q(c__in=[x for x in range(10) if x % 2 and x > 2]), name='range1'),
            m.Index(fields=['c'], condition=m.Q(c__in=list(range(10, 0, -3))), name='range2'),
            m.Index(fields=['c'], condition=m.Q(c__gt=sum(D.values())), name='sum1'),
            m.Index(fields=['c'], condition=m.Q(c__gt=sum([1, 2], 5) * len(NAMES)), name='sum2'),
            m.Index(fields=['c'], condition=m.Q(c__gt=sum(x * x for x in (1, 2))), name='sum3'),
            m.Index(fields=['a'], condition=m.Q(a=max(NAMES)), name='max2'),
            m.Index(fields=['a'], condition=m.Q(a=' ab,c '.strip().upper().replace('B', 'x').split(',')[0]), name='str1'),
            m.Index(fields=['a'], condition=m.Q(a='%s-%d' % ('a', 3)), name='pct1'),
            m.Index(fields=['a'], condition=m.Q(a='%03d' % 7), name='pct2'),
            m.Index(fields=['a'], condition=m.Q(a='{:>3}|{n:02d}'.format('a', n=X)), name='fmt1'),
            m.Index(fields=['a'], condition=m.Q(a=f'{X + 1}{X:02d}{FIRST!r}{FIRST.upper()}{D["x"]}'), name='fs1'),
            m.Index(fields=['a'], condition=m.Q(a=f'{FIRST:>4}{X:x}{X:04b}{1234567:,}'), name='fs2'),
            m.Index(fields=['a'], condition=m.Q(a=f'{f"{X}"}{{}}'), name='fs3'),
            m.Index(fields=['a'], condition=m.Q(a=f'{X=}'), name='fs4'),
            m.Index(fields=['a'], condition=m.Q(a=f'{X:{"0"}{3}d}'), name='fs6'),
            m.Index(fields=['d'], condition=m.Q(d__lt=date.max), name='dmax'),
            m.Index(fields=['d'], condition=m.Q(d__gt=date.min), name='dmin'),
            m.Index(fields=['d'], condition=m.Q(d__gt=date(2020, 1, 31) + timedelta(days=1)), name='dadd'),
            m.Index(fields=['a'], condition=m.Q(a__in=REST), name='rest1'),
            m.Index(fields=['a'], condition=m.Q(a__in=INIT) | m.Q(a=LAST), name='init1'),
            m.Index(fields=['c'], condition=m.Q(c__in=[*E.values()]), name='dict1'),
            m.Index(fields=['a'], condition=m.Q(a__in=[*E.keys()]), name='dict2'),
            m.Index(fields=['a'], condition=m.Q(a__in=E), name='dict2b'),
            m.Index(fields=['c'], condition=m.Q(c__in=[v for k, v in E.items() if k != 'x']), name='dict3'),
            m.Index(fields=['c'], condition=m.Q(c=E.get('q', 9)), name='dict4'),
            m.Index(fields=['c'], condition=m.Q(c__in=list(E.copy().values())[1:]), name='dict5'),
            m.Index(fields=['a'], condition=m.Q(a__in=NAMES[::-1]), name='slice1'),
            m.Index(fields=['a'], condition=m.Q(a__in=NAMES[-2:]), name='slice2'),
            m.Index(fields=['a'], condition=m.Q(a='abcdef'[1::2]), name='slice3'),
            m.Index(fields=['c'], condition=m.Q(c=1 if 0 < X < 5 <= 6 else 2), name='chain1'),
            m.Index(fields=['c'], condition=m.Q(c=(X and 4) or 5), name='and1'),
            m.Index(fields=['c'], condition=m.Q(c=0 or not None and 6), name='and2'),
            m.Index(fields=['c'], condition=m.Q(c__in=[Py.P.value, Py.R.value]), name='auto1'),
            m.Index(fields=['c'], condition=m.Q(c__in=[p.value for p in Py]), name='auto2'),
            m.Index(fields=['a'], condition=m.Q(a=Se.UP), name='auto3'),
            m.Index(fields=['a'], condition=m.Q(a__in=Kind.values), name='ch1'),
            m.Index(fields=['a'], condition=m.Q(a__in=[k for k, v in Kind.choices if k]), name='ch2'),
            m.Index(fields=['a'], condition=m.Q(a__in=Kind.labels), name='ch3'),
            m.Index(fields=['a'], condition=m.Q(a__in=Kind.names), name='ch4'),
            m.Index(fields=['a'], condition=m.Q(a__in=list(dict(Kind.choices).values())), name='ch5'),
            m.Index(fields=['a'], condition=m.Q(a=Kind['ONE'].label), name='ch6'),
            m.Index(fields=['a'], condition=m.Q(a=Kind('two').name), name='ch7'),
            m.Index(fields=['c'], condition=m.Q(c__in=list(Num)), name='list1'),
            m.Index(fields=['c'], condition=m.Q(c__in=[n for n in Num if n != Num.A]), name='list2'),
            m.Index(fields=['c'], condition=m.Q(c__gt=Conf.LIMIT), name='conf1'),
            m.Index(fields=['a'], condition=m.Q(a__in=Conf.TAGS + ['z']), name='conf2'),
            m.Index(fields=['c'], condition=m.Q(c=any(x > 2 for x in (1, 3)) and 1), name='any1'),
            m.Index(fields=['a'], condition=m.Q(a=NAMES.index('b') and 'x'.join(NAMES) * 2), name='idx1'),
            m.Index(fields=['c'], condition=m.Q(c=bool(X) and NAMES.count('a')), name='cnt1'),
            m.Index(fields=['a'], condition=m.Q(a='abc'.startswith('a') and 'x'.zfill(3).ljust(4, '-')), name='sw1'),
            Ix(fields=['a'], condition=Cond(c__gt=Eff('id')), name='alias1'),
            m.Index(fields=['a'], condition=m.Q(**{f'{FIRST}__in': ['q']}), name='kw1'),
            m.Index(fields=['a'], condition=m.Q(('c__gt', 1), c__lt=5, _connector=m.Q.OR), name='kw2'),
            *[m.Index(fields=[n], name=f'gen_{n}') for n in NAMES if n != 'b'],
            *(m.Index(fields=p, name='_'.join(p) + '_x') for p in [('a', 'c'), ('b', 'c')]),
        ]

# Constants and choices, usable in any argument.

=== names of a file and of a model
LIMIT = 400
STATES = ['open', 'held']
EXTRA = STATES + ['new']
model Job:
    WIDTH = 20
    state = CharField(max_length=WIDTH)
    size = IntegerField()
    NAME = 'by_' + 'state'
    Index(fields=['state'], condition=Q(size__gt=LIMIT), name=NAME, targets=['postgresql', 'sqlite'])
    Index(fields=['size'], condition=Q(state__in=STATES), name='listed', targets=['postgresql', 'sqlite'])
    Index(fields=['size'], condition=Q(state__in=EXTRA), name='sum', targets=['postgresql', 'sqlite'])
    Index(fields=['size'], condition=Q(size__lt=LIMIT * 2 - 1), name='arithmetic', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "by_state" ON "app_job" ("state") WHERE "size" > 400;
CREATE INDEX "listed" ON "app_job" ("size") WHERE "state" IN ('open', 'held');
CREATE INDEX "sum" ON "app_job" ("size") WHERE "state" IN ('open', 'held', 'new');
CREATE INDEX "arithmetic" ON "app_job" ("size") WHERE "size" < 799;
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== choices
class State(models.TextChoices):
    OPEN = 'o', 'Open'
    CLOSED = 'c', _('Closed')
    HELD = 'h'
class Level(IntegerChoices):
    LOW = 1
    HIGH = 2, 'High'
model Job:
    state = CharField(max_length=1, choices=State.choices)
    level = IntegerField()
    Index('id', condition=Q(state=State.OPEN), name='open', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(state__in=[State.OPEN, State.HELD.value]), name='two', targets=['postgresql', 'sqlite'])
    Index('id', condition=Q(level__gte=Level.HIGH), name='high', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "open" ON "app_job" ("id") WHERE "state" = 'o';
CREATE INDEX "two" ON "app_job" ("id") WHERE "state" IN ('o', 'h');
CREATE INDEX "high" ON "app_job" ("id") WHERE "level" >= 2;
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== conditions have names, too
LIVE = Q(removed__isnull=True)
model Job:
    removed = DateTimeField(null=True)
    kind = IntegerField()
    Index('id', condition=LIVE & Q(kind=1), name='a', targets=['postgresql', 'sqlite'])
    Index('id', condition=~LIVE, name='b', targets=['postgresql', 'sqlite'])
    Index('id', condition=LIVE, name='c', targets=['postgresql', 'sqlite'])
--- postgresql sqlite
CREATE INDEX "a" ON "app_job" ("id") WHERE ("removed" IS NULL AND "kind" = 1);
CREATE INDEX "b" ON "app_job" ("id") WHERE NOT ("removed" IS NULL);
CREATE INDEX "c" ON "app_job" ("id") WHERE "removed" IS NULL;
--- mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

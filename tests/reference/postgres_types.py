import datetime, decimal, uuid, enum
from datetime import *
from decimal import Decimal
from uuid import UUID
from django.db import models
from django.db.models import F, Index, Q, Value, JSONField, Func
from django.db.models.functions import *
from django.contrib.postgres.fields import *
from django.contrib.postgres.search import *
from django.contrib.postgres.lookups import *
from django.contrib.postgres.fields.hstore import KeyTransform as HKT
try:
    from psycopg.types.range import NumericRange, DateRange
except ImportError: pass
from django.db.backends.postgresql.psycopg_any import NumericRange, DateRange, DateTimeTZRange
models.CharField.register_lookup(Unaccent); models.TextField.register_lookup(Unaccent)
models.CharField.register_lookup(SearchLookup); models.TextField.register_lookup(SearchLookup)
for l in (TrigramSimilar,TrigramWordSimilar,TrigramStrictWordSimilar):
    models.CharField.register_lookup(l); models.TextField.register_lookup(l)
class Row(models.Model):
    n = models.IntegerField(null=True)
    i = models.IntegerField(null=True)
    si = models.SmallIntegerField(null=True)
    f = models.FloatField(null=True)
    d = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    day = models.DateField(null=True)
    made = models.DateTimeField(null=True)
    s = models.CharField(max_length=50)
    t = models.TextField(null=True)
    a = ArrayField(models.IntegerField(), null=True)
    at = ArrayField(models.CharField(max_length=10), null=True)
    aa = ArrayField(ArrayField(models.IntegerField()), null=True)
    ad = ArrayField(models.DateField(), null=True)
    r = IntegerRangeField(null=True)
    rb = BigIntegerRangeField(null=True)
    rd = DecimalRangeField(null=True)
    rday = DateRangeField(null=True)
    rmade = DateTimeRangeField(null=True)
    h = HStoreField(null=True)
    v = SearchVectorField(null=True)
    class Meta:
        indexes = [
            Index(fields=["n"], condition=Q(a=[1,2]), name="c000"),
            Index(fields=["n"], condition=Q(a=[]), name="c001"),
            Index(fields=["n"], condition=Q(a=[None]), name="c002"),
            Index(fields=["n"], condition=Q(a=[1,None]), name="c003"),
            Index(fields=["n"], condition=Q(a__contains=[1,2]), name="c004"),
            Index(fields=["n"], condition=Q(a__contains=[]), name="c005"),
            Index(fields=["n"], condition=Q(a__contained_by=[1,2]), name="c006"),
            Index(fields=["n"], condition=Q(a__overlap=[1,2]), name="c007"),
            Index(fields=["n"], condition=Q(a__overlap=F('a')), name="c008"),
            Index(fields=["n"], condition=Q(a__len=2), name="c009"),
            Index(fields=["n"], condition=Q(a__len__gt=2), name="c010"),
            Index(fields=["n"], condition=Q(a__0=1), name="c011"),
            Index(fields=["n"], condition=Q(a__0__gt=1), name="c012"),
            Index(fields=["n"], condition=Q(a__0_2=[1,2]), name="c013"),
            Index(fields=["n"], condition=Q(a__1_3__contains=[1]), name="c014"),
            Index(fields=["n"], condition=Q(a__in=[[1,2],[3]]), name="c015"),
            Index(fields=["n"], condition=Q(a__gt=[1]), name="c016"),
            Index(fields=["n"], condition=Q(a__isnull=True), name="c017"),
            Index(fields=["n"], condition=Q(at__contains=["a'b",'c\\\\d','e,f','g"h']), name="c018"),
            Index(fields=["n"], condition=Q(at__0='x'), name="c019"),
            Index(fields=["n"], condition=Q(at__0__startswith='x'), name="c020"),
            Index(fields=["n"], condition=Q(aa__0__0=1), name="c021"),
            Index(fields=["n"], condition=Q(aa__0=[1]), name="c022"),
            Index(fields=["n"], condition=Q(aa__contains=[[1,2]]), name="c023"),
            Index(fields=["n"], condition=Q(ad__contains=['2020-01-01']), name="c024"),
            Index(fields=["n"], condition=Q(ad__contains=[date(2020,1,1)]), name="c025"),
            Index(fields=["n"], condition=Q(a__contains=[F('n')]), name="c026"),
            Index(fields=["n"], condition=Q(a='{1,2}'), name="c027"),
            Index(fields=["n"], condition=~Q(a__contains=[1]), name="c028"),
            Index(fields=["n"], condition=Q(r=(1,5)), name="c029"),
            Index(fields=["n"], condition=Q(r=(1,None)), name="c030"),
            Index(fields=["n"], condition=Q(r=NumericRange(1,5,'[]')), name="c031"),
            Index(fields=["n"], condition=Q(r__contains=3), name="c032"),
            Index(fields=["n"], condition=Q(r__contains=(1,3)), name="c033"),
            Index(fields=["n"], condition=Q(r__contains=F('n')), name="c034"),
            Index(fields=["n"], condition=Q(r__contained_by=(1,9)), name="c035"),
            Index(fields=["n"], condition=Q(r__overlap=(1,9)), name="c036"),
            Index(fields=["n"], condition=Q(r__overlap=NumericRange(1,9)), name="c037"),
            Index(fields=["n"], condition=Q(r__fully_lt=(1,9)), name="c038"),
            Index(fields=["n"], condition=Q(r__fully_gt=(1,9)), name="c039"),
            Index(fields=["n"], condition=Q(r__not_lt=(1,9)), name="c040"),
            Index(fields=["n"], condition=Q(r__not_gt=(1,9)), name="c041"),
            Index(fields=["n"], condition=Q(r__adjacent_to=(1,9)), name="c042"),
            Index(fields=["n"], condition=Q(r__startswith=1), name="c043"),
            Index(fields=["n"], condition=Q(r__startswith__gt=1), name="c044"),
            Index(fields=["n"], condition=Q(r__endswith__lte=9), name="c045"),
            Index(fields=["n"], condition=Q(r__isempty=True), name="c046"),
            Index(fields=["n"], condition=Q(r__isempty=False), name="c047"),
            Index(fields=["n"], condition=Q(r__lower_inc=True), name="c048"),
            Index(fields=["n"], condition=Q(r__lower_inf=True), name="c049"),
            Index(fields=["n"], condition=Q(r__upper_inc=False), name="c050"),
            Index(fields=["n"], condition=Q(r__upper_inf=True), name="c051"),
            Index(fields=["n"], condition=Q(r__isnull=True), name="c052"),
            Index(fields=["n"], condition=Q(rd__contains=Decimal('1.5')), name="c053"),
            Index(fields=["n"], condition=Q(rd=(1,2)), name="c054"),
            Index(fields=["n"], condition=Q(rday__contains=date(2020,1,1)), name="c055"),
            Index(fields=["n"], condition=Q(rday__contains='2020-01-01'), name="c056"),
            Index(fields=["n"], condition=Q(rday__contains=(date(2020,1,1),date(2021,1,1))), name="c057"),
            Index(fields=["n"], condition=Q(rday__startswith__gte='2020-01-01'), name="c058"),
            Index(fields=["n"], condition=Q(rday__startswith__year=2020), name="c059"),
            Index(fields=["n"], condition=Q(rday__contains=F('day')), name="c060"),
            Index(fields=["n"], condition=Q(rmade__contains=datetime(2020,1,1,tzinfo=timezone.utc)), name="c061"),
            Index(fields=["n"], condition=Q(rmade__contains=date(2020,1,1)), name="c062"),
            Index(fields=["n"], condition=Q(rmade__overlap=(datetime(2020,1,1,tzinfo=timezone.utc),None)), name="c063"),
            Index(fields=["n"], condition=Q(rb__contains=3), name="c064"),
            Index(fields=["n"], condition=Q(i__contained_by=NumericRange(1,9)), name="c065"),
            Index(fields=["n"], condition=Q(f__contained_by=NumericRange(1.0,9)), name="c066"),
            Index(fields=["n"], condition=Q(d__contained_by=NumericRange(1,9)), name="c067"),
            Index(fields=["n"], condition=Q(day__contained_by=DateRange(date(2020,1,1),date(2021,1,1))), name="c068"),
            Index(fields=["n"], condition=Q(made__contained_by=DateTimeTZRange(datetime(2020,1,1,tzinfo=timezone.utc),None)), name="c069"),
            Index(fields=["n"], condition=Q(i__contained_by=F('r')), name="c070"),
            Index(fields=["n"], condition=Q(h__a='1'), name="c071"),
            Index(fields=["n"], condition=Q(h__a__gt='1'), name="c072"),
            Index(fields=["n"], condition=Q(h__a__isnull=True), name="c073"),
            Index(fields=["n"], condition=Q(h__has_key='a'), name="c074"),
            Index(fields=["n"], condition=Q(h__has_keys=['a','b']), name="c075"),
            Index(fields=["n"], condition=Q(h__has_any_keys=['a',"b'"]), name="c076"),
            Index(fields=["n"], condition=Q(h__keys=['a']), name="c077"),
            Index(fields=["n"], condition=Q(h__keys__contains=['a']), name="c078"),
            Index(fields=["n"], condition=Q(h__keys__len=2), name="c079"),
            Index(fields=["n"], condition=Q(h__values__overlap=['1']), name="c080"),
            Index(fields=["n"], condition=Q(h__a__icontains='x'), name="c081"),
            Index(fields=["n"], condition=Q(h__0='x'), name="c082"),
            Index(fields=["n"], condition=Q(s__search='foo bar'), name="c083"),
            Index(fields=["n"], condition=Q(t__search='foo bar'), name="c084"),
            Index(fields=["n"], condition=Q(v='foo'), name="c085"),
            Index(fields=["n"], condition=Q(v=SearchQuery('foo',config='english')), name="c086"),
            Index(fields=["n"], condition=Q(v=SearchQuery('foo',config='english')|SearchQuery('bar',config='english')), name="c087"),
            Index(fields=["n"], condition=Q(v=~SearchQuery('foo',config='english',search_type='websearch')), name="c088"),
            Index(fields=["n"], condition=Q(s__search=SearchQuery('foo',config='simple')), name="c089"),
            Index(fields=["n"], condition=Q(s__trigram_similar='x'), name="c090"),
            Index(fields=["n"], condition=Q(s__trigram_word_similar='x'), name="c091"),
            Index(fields=["n"], condition=Q(s__trigram_strict_word_similar='x'), name="c092"),
            Index(fields=["n"], condition=Q(s__unaccent='x'), name="c093"),
            Index(fields=["n"], condition=Q(s__unaccent__startswith='x'), name="c094"),
            Index(fields=["n"], condition=Q(s__unaccent__icontains='x'), name="c095"),
            Index('a__0', name="e000"),
            Index(F('a__0'), name="e001"),
            Index(F('a__len'), name="e002"),
            Index(F('h__a'), name="e003"),
            Index(F('h__keys'), name="e004"),
            Index(F('r__startswith'), name="e005"),
            Index(F('r__isempty'), name="e006"),
            Index(SearchVector('s','t',config='english'), name="e007"),
            Index(SearchVector('s',config='english',weight='A'), name="e008"),
            Index(SearchVector('s','n',config='simple'), name="e009"),
            Index(SearchVector('s',config='english')+SearchVector('t',config='simple',weight='B'), name="e010"),
            Index(SearchVector('s'), name="e011"),
            Index(SearchRank('v',SearchQuery('x',config='english')), name="e012"),
            Index(TrigramSimilarity('s','x'), name="e013"),
        ]

import datetime, decimal, uuid, enum
from datetime import *
from decimal import Decimal
from uuid import UUID
from django.db import models
from django.db.models import F, Index, Q, Value, JSONField, Func
from django.db.models.functions import *
from django.contrib.postgres.fields import *
class Color(models.TextChoices):
    RED = 'r'
class Num(models.IntegerChoices):
    ONE = 1
class Row(models.Model):
    n = models.IntegerField(null=True)
    i = models.IntegerField(null=True)
    si = models.SmallIntegerField(null=True)
    pi = models.PositiveIntegerField(null=True)
    bi = models.BigIntegerField(null=True)
    f = models.FloatField(null=True)
    d = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    s = models.CharField(max_length=50)
    t = models.TextField(null=True)
    b = models.BooleanField(null=True)
    day = models.DateField(null=True)
    at = models.TimeField(null=True)
    made = models.DateTimeField(null=True)
    span = models.DurationField(null=True)
    u = models.UUIDField(null=True)
    ip = models.GenericIPAddressField(null=True)
    x = models.BinaryField(null=True)
    data = models.JSONField(null=True)
    fk = models.ForeignKey('self', null=True, on_delete=models.CASCADE)
    class Meta:
        indexes = [
            Index(fields=["n"], condition=Q(i=2.7), name="c000"),
            Index(fields=["n"], condition=Q(i=-2.7), name="c001"),
            Index(fields=["n"], condition=Q(i=" 3 "), name="c002"),
            Index(fields=["n"], condition=Q(i="1_000"), name="c003"),
            Index(fields=["n"], condition=Q(i=True), name="c004"),
            Index(fields=["n"], condition=Q(i=Decimal('3.9')), name="c005"),
            Index(fields=["n"], condition=Q(i__gte=2.5), name="c006"),
            Index(fields=["n"], condition=Q(i__lt=2.5), name="c007"),
            Index(fields=["n"], condition=Q(i__gt=2.5), name="c008"),
            Index(fields=["n"], condition=Q(i__lte=-2.5), name="c009"),
            Index(fields=["n"], condition=Q(i__lt=Decimal('2.5')), name="c010"),
            Index(fields=["n"], condition=Q(i__gte='3'), name="c011"),
            Index(fields=["n"], condition=Q(i__in=[1.5,'2',True]), name="c012"),
            Index(fields=["n"], condition=Q(i__in=[1,True,1.0]), name="c013"),
            Index(fields=["n"], condition=Q(i__range=(1.5,2.5)), name="c014"),
            Index(fields=["n"], condition=Q(i__contains=3), name="c015"),
            Index(fields=["n"], condition=Q(i__iexact='3'), name="c016"),
            Index(fields=["n"], condition=Q(i__startswith=3), name="c017"),
            Index(fields=["n"], condition=Q(i__regex='3'), name="c018"),
            Index(fields=["n"], condition=Q(f='1e3'), name="c019"),
            Index(fields=["n"], condition=Q(f=1), name="c020"),
            Index(fields=["n"], condition=Q(f=Decimal('1.10')), name="c021"),
            Index(fields=["n"], condition=Q(d=1.005), name="c022"),
            Index(fields=["n"], condition=Q(d='12.5'), name="c023"),
            Index(fields=["n"], condition=Q(d=Decimal('12.345')), name="c024"),
            Index(fields=["n"], condition=Q(d=Decimal('1E2')), name="c025"),
            Index(fields=["n"], condition=Q(d=10), name="c026"),
            Index(fields=["n"], condition=Q(d__gt=10.1), name="c027"),
            Index(fields=["n"], condition=Q(d=Decimal('1234567.89')), name="c028"),
            Index(fields=["n"], condition=Q(d__in=['1.5',2,Decimal('2.50')]), name="c029"),
            Index(fields=["n"], condition=Q(s=5), name="c030"),
            Index(fields=["n"], condition=Q(s=True), name="c031"),
            Index(fields=["n"], condition=Q(s=Color.RED), name="c032"),
            Index(fields=["n"], condition=Q(i=Num.ONE), name="c033"),
            Index(fields=["n"], condition=Q(s=None), name="c034"),
            Index(fields=["n"], condition=Q(s=''), name="c035"),
            Index(fields=["n"], condition=Q(s__in=['a','a',None]), name="c036"),
            Index(fields=["n"], condition=Q(s=1.5), name="c037"),
            Index(fields=["n"], condition=Q(s=Decimal('1.50')), name="c038"),
            Index(fields=["n"], condition=Q(s=date(2020,1,2)), name="c039"),
            Index(fields=["n"], condition=Q(b=1), name="c040"),
            Index(fields=["n"], condition=Q(b='True'), name="c041"),
            Index(fields=["n"], condition=Q(b__in=[True,False]), name="c042"),
            Index(fields=["n"], condition=Q(b__exact=True), name="c043"),
            Index(fields=["n"], condition=Q(b=0), name="c044"),
            Index(fields=["n"], condition=Q(day=datetime(2020,1,2,23,30,tzinfo=timezone.utc)), name="c045"),
            Index(fields=["n"], condition=Q(day='2020-1-2'), name="c046"),
            Index(fields=["n"], condition=Q(day=date(2020,1,2)), name="c047"),
            Index(fields=["n"], condition=Q(day__in=['2020-01-02',date(2021,1,1)]), name="c048"),
            Index(fields=["n"], condition=Q(at='8:30'), name="c049"),
            Index(fields=["n"], condition=Q(at='08:30:15.5'), name="c050"),
            Index(fields=["n"], condition=Q(at=time(8,30,0,1)), name="c051"),
            Index(fields=["n"], condition=Q(at=datetime(2020,1,1,8,30)), name="c052"),
            Index(fields=["n"], condition=Q(made='2020-01-02'), name="c053"),
            Index(fields=["n"], condition=Q(made=date(2020,1,2)), name="c054"),
            Index(fields=["n"], condition=Q(made='2020-01-02T03:04:05.678+02:00'), name="c055"),
            Index(fields=["n"], condition=Q(made=datetime(2020,1,2,3,4,5,tzinfo=timezone(timedelta(hours=2)))), name="c056"),
            Index(fields=["n"], condition=Q(made='2020-01-02 03:04'), name="c057"),
            Index(fields=["n"], condition=Q(span=timedelta(days=-1,seconds=5)), name="c058"),
            Index(fields=["n"], condition=Q(span=timedelta(microseconds=1)), name="c059"),
            Index(fields=["n"], condition=Q(u='12345678-1234-5678-1234-567812345678'), name="c060"),
            Index(fields=["n"], condition=Q(u=5), name="c061"),
            Index(fields=["n"], condition=Q(u__contains='1234-5678'), name="c062"),
            Index(fields=["n"], condition=Q(u__startswith='12345678-1'), name="c063"),
            Index(fields=["n"], condition=Q(u__iexact='12345678-1234-5678-1234-567812345678'), name="c064"),
            Index(fields=["n"], condition=Q(u__in=['12345678123456781234567812345678']), name="c065"),
            Index(fields=["n"], condition=Q(ip='::FFFF:10.0.0.1'), name="c066"),
            Index(fields=["n"], condition=Q(ip='2001:DB8:0:0::1'), name="c067"),
            Index(fields=["n"], condition=Q(x=b'ab\\x00'), name="c068"),
            Index(fields=["n"], condition=Q(x=b''), name="c069"),
            Index(fields=["n"], condition=Q(fk=3), name="c070"),
            Index(fields=["n"], condition=Q(fk__in=[1,2]), name="c071"),
            Index(fields=["n"], condition=Q(fk_id=3), name="c072"),
            Index(fields=["n"], condition=Q(fk__isnull=True), name="c073"),
            Index(fields=["n"], condition=Q(fk__gt=2.5), name="c074"),
            Index(fields=["n"], condition=Q(pk__in=[1,2]), name="c075"),
            Index(fields=["n"], condition=Q(i=F('n')+1), name="c076"),
            Index(fields=["n"], condition=Q(i__in=[F('n'),3]), name="c077"),
            Index(fields=["n"], condition=Q(i__range=(F('n'),F('n')+2)), name="c078"),
            Index(fields=["n"], condition=Q(day__year=2020), name="c079"),
            Index(fields=["n"], condition=Q(day__year__gt=2020), name="c080"),
            Index(fields=["n"], condition=Q(day__year__in=[2020,2021]), name="c081"),
            Index(fields=["n"], condition=Q(day__iso_year=2020), name="c082"),
            Index(fields=["n"], condition=Q(day__iso_year__gte=2020), name="c083"),
            Index(fields=["n"], condition=Q(day__iso_year__lt=2020), name="c084"),
            Index(fields=["n"], condition=Q(made__iso_year=2021), name="c085"),
            Index(fields=["n"], condition=Q(made__iso_year__gt=2021), name="c086"),
            Index(fields=["n"], condition=Q(made__year__lte=2021), name="c087"),
            Index(fields=["n"], condition=Q(made__year=F('n')), name="c088"),
            Index(fields=["n"], condition=Q(day__year__range=(2019,2020)), name="c089"),
            Index(fields=["n"], condition=Q(made__date__gt='2020-01-01'), name="c090"),
            Index(fields=["n"], condition=Q(made__date=date(2020,1,1)), name="c091"),
            Index(fields=["n"], condition=Q(made__time='08:30'), name="c092"),
            Index(fields=["n"], condition=Q(made__time__lt=time(8,30)), name="c093"),
            Index(fields=["n"], condition=Q(made__week=3), name="c094"),
            Index(fields=["n"], condition=Q(made__week_day=3), name="c095"),
            Index(fields=["n"], condition=Q(made__iso_week_day=3), name="c096"),
            Index(fields=["n"], condition=Q(made__quarter=3), name="c097"),
            Index(fields=["n"], condition=Q(made__date__year=2020), name="c098"),
            Index(fields=["n"], condition=Q(made__date__month__gte=3), name="c099"),
            Index(fields=["n"], condition=Q(at__hour=3), name="c100"),
            Index(fields=["n"], condition=Q(at__hour__in=[3,4]), name="c101"),
            Index(fields=["n"], condition=Q(made__second=3), name="c102"),
            Index(fields=["n"], condition=Q(day__day__range=(1,9)), name="c103"),
            Index(fields=["n"], condition=Q(day__year='2020'), name="c104"),
            Index(fields=["n"], condition=Q(day__month='5'), name="c105"),
            Index(fields=["n"], condition=Q(day__month=2.7), name="c106"),
            Index(fields=["n"], condition=Q(day__year=2020.5), name="c107"),
            Index(fields=["n"], condition=Q(day__year__isnull=True), name="c108"),
            Index(fields=["n"], condition=Q(day__year__contains=20), name="c109"),
            Index(fields=["n"], condition=Q(day__contains='2020'), name="c110"),
            Index(fields=["n"], condition=Q(made__startswith='2020'), name="c111"),
            Index(fields=["n"], condition=Q(at__contains='08'), name="c112"),
            Index(fields=["n"], condition=Q(s__gt=5), name="c113"),
            Index(fields=["n"], condition=Q(s__range=('a','b')), name="c114"),
            Index(fields=["n"], condition=Q(Q(i__in=[])|Q(n=1)), name="c115"),
            Index(fields=["n"], condition=Q(i=1)&~Q(n__in=[]), name="c116"),
            Index(fields=["n"], condition=Q(i__in='12'), name="c117"),
            Index(fields=["n"], condition=Q(i=1)^Q(n=2)^Q(bi=3), name="c118"),
            Index(fields=["n"], condition=Q(i=1)^Q(n__in=[]), name="c119"),
            Index(fields=["n"], condition=~(Q(i=1)^Q(n=2)), name="c120"),
            Index(fields=["n"], condition=Q(i__regex=r'^1'), name="c121"),
            Index(fields=["n"], condition=Q(s__iregex='a'), name="c122"),
            Index(fields=["n"], condition=Q(s__regex=F('t')), name="c123"),
            Index(fields=["n"], condition=Q(i__contains=F('n')), name="c124"),
            Index(fields=["n"], condition=Q(b=F('b')), name="c125"),
            Index(fields=["n"], condition=Q(b=Value(True)), name="c126"),
            Index(fields=["n"], condition=Q(i=Value(None)), name="c127"),
            Index(fields=["n"], condition=Q(span__lt=F('span')), name="c128"),
            Index(fields=["n"], condition=Q(made__gt=F('day')), name="c129"),
            Index(fields=["n"], condition=Q(data__a=Color.RED), name="c130"),
            Index(fields=["n"], condition=Q(data__a=Num.ONE), name="c131"),
        ]

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    DateTimeRangeField, IntegerRangeField, RangeBoundary, RangeOperators)
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import Deferrable, F, Func, Q, UniqueConstraint
from django.db.models.functions import Cast, Coalesce, Lower, Upper


class TsTzRange(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Room(models.Model):
    room = models.IntegerField()
    name = models.CharField(max_length=50)
    span = DateTimeRangeField()
    ints = IntegerRangeField(null=True)
    start = models.DateTimeField()
    end = models.DateTimeField()
    live = models.BooleanField()

    class Meta:
        constraints = [
            ExclusionConstraint(name="ex_two", expressions=[("span", RangeOperators.OVERLAPS), ("room", RangeOperators.EQUAL)]),
            ExclusionConstraint(name="ex_spgist", expressions=[("span", "&&")], index_type="SPGIST", condition=Q(live=True)),
            ExclusionConstraint(name="ex_include", expressions=[(F("ints"), "-|-")], include=["name"], deferrable=Deferrable.DEFERRED),
            ExclusionConstraint(name="ex_func", expressions=[(TsTzRange("start", "end", RangeBoundary()), RangeOperators.OVERLAPS), ("room", "=")], condition=Q(live=False) & Q(room__gt=1)),
            ExclusionConstraint(name="ex_bounds", expressions=[(TsTzRange("start", "end", RangeBoundary(inclusive_lower=False, inclusive_upper=True)), RangeOperators.ADJACENT_TO)], condition=Q(live=False) | Q(room__gt=1)),
            ExclusionConstraint(name="ex_opclass", expressions=[(OpClass("name", name="gist_trgm_ops"), "=")], index_type="gist", violation_error_message="x"),
            ExclusionConstraint(name="ex_lower", expressions=[(OpClass(Lower("name"), name="text_ops"), "=")], index_type="spgist", deferrable=Deferrable.IMMEDIATE, violation_error_code="y"),
            ExclusionConstraint(name="ex_sum", expressions=[(F("room") + 1, RangeOperators.NOT_EQUAL), (Cast("room", models.BigIntegerField()), "=")]),
            ExclusionConstraint(name="ex_down", expressions=[(F("span").desc(), "&&")]),
        ]


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey("Room", on_delete=models.CASCADE, db_column="writer")
    pages = models.IntegerField()
    spare = models.IntegerField(null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    removed = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["pages"], name="u_one"),
            UniqueConstraint(fields=["author", "pages", "price"], name="u_three"),
            UniqueConstraint(fields=["pages", "spare"], name="u_null", nulls_distinct=False),
            UniqueConstraint(fields=["spare", "pages"], name="u_distinct", nulls_distinct=True),
            UniqueConstraint(fields=["pages"], name="u_deferred", deferrable=Deferrable.DEFERRED),
            UniqueConstraint(fields=["pages", "author"], name="u_immediate", deferrable=Deferrable.IMMEDIATE),
            UniqueConstraint(fields=["pages"], name="u_include", include=["author", "title"]),
            UniqueConstraint(fields=["title"], name="u_opclass", opclasses=["varchar_pattern_ops"]),
            UniqueConstraint(fields=["title", "pages"], name="u_opclasses", opclasses=["varchar_pattern_ops", "int4_ops"], include=["spare"]),
            UniqueConstraint(fields=["pages"], name="u_where", condition=Q(removed__isnull=True)),
            UniqueConstraint(fields=["author", "title"], name="u_where2", condition=Q(removed__isnull=True) & ~Q(spare=3), include=["price"]),
            UniqueConstraint(Lower("title"), name="u_lower"),
            UniqueConstraint(Lower("title").desc(), "author", name="u_lower_desc"),
            UniqueConstraint(Upper("title"), F("pages").desc(nulls_last=True), name="u_nulls", condition=Q(pages__gt=1)),
            UniqueConstraint(OpClass(Lower("title"), name="text_pattern_ops"), name="u_opclass_expr"),
            UniqueConstraint(Coalesce("spare", 0), "pages", name="u_coalesce", violation_error_message="no"),
            UniqueConstraint(F("pages") * 2, name="u_product", violation_error_code="no"),
            UniqueConstraint("pages", "price", name="u_columns"),
            UniqueConstraint(F("spare").asc(), name="u_asc", nulls_distinct=False),
        ]

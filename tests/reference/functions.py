from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import (
    BooleanField, Case, CharField, DateField, DateTimeField, DecimalField, DurationField, ExpressionWrapper, F,
    FloatField, Func, Index, IntegerField, Q, TextField, TimeField, Transform, UniqueConstraint, UUIDField, Value,
    When)
from django.db.models.expressions import RawSQL
from django.db.models.functions import (
    Abs, ACos, ASin, ATan, ATan2, Cast, Ceil, Chr, Coalesce, Concat, Cos, Cot, Degrees, Exp, ExtractDay, ExtractHour,
    ExtractIsoWeekDay, ExtractIsoYear, ExtractMinute, ExtractMonth, ExtractQuarter, ExtractSecond, ExtractWeek,
    ExtractYear, Floor, Greatest, Least, Left, Length, Ln, Log, Lower, LPad, Mod, NullIf, Ord, Pi, Power, Radians,
    Repeat, Replace, Right, Round, RPad, SHA1, SHA224, SHA384, SHA512, Sign, Sin, Sqrt, StrIndex, Substr, Tan, Trim,
    Trunc, TruncDate, TruncDay, TruncHour, TruncMinute, TruncMonth, TruncQuarter, TruncSecond, TruncTime, TruncWeek,
    TruncYear, Upper, Extract)
from django.db.models.lookups import Exact, GreaterThan, In, IsNull, LessThan, Range


class Initials(Func):
    function = 'INITCAP'
    arity = 1
    output_field = CharField(max_length=60)


class Around(Func):
    function = 'REPLACE'
    template = "%(function)s(%(expressions)s, ' ', '%(mark)s')"


class Shout(Upper):
    pass


@CharField.register_lookup
class Bare(Transform):
    lookup_name = 'bare'
    function = 'TRIM'
    bilateral = True


CharField.register_lookup(Length)
CharField.register_lookup(Upper)
IntegerField.register_lookup(Abs)


class Item(models.Model):
    name = models.CharField(max_length=60)
    code = models.CharField(max_length=20, null=True)
    amount = models.IntegerField()
    spare = models.BigIntegerField(null=True)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    ratio = models.FloatField(null=True)
    open = models.BooleanField(default=True)
    day = models.DateField()
    made = models.DateTimeField()
    at = models.TimeField(null=True)
    span = models.DurationField(null=True)

    class Meta:
        indexes = [
            # texts
            Index(Chr("amount"), Ord("name"), name="f_chr_ord"),
            Index(Left("name", F("amount")), name="f_left"),
            Index(Right(Lower("name"), 3), name="f_right"),
            Index(RPad("name", 12), name="f_rpad"),
            Index(LPad("code", 5, Value("xy")), name="f_lpad"),
            Index(Repeat("code", 3), name="f_repeat"),
            Index(Replace("name", Value("abc"), Value("x")), name="f_replace"),
            Index(Replace("name", Value("-")), name="f_remove"),
            Index(Substr("name", F("amount"), 2), name="f_substr"),
            Index(StrIndex("name", "code"), name="f_strindex"),
            Index(Concat("name", "code"), name="f_concat"),
            Index(Concat(Value("#"), "name", Value(" "), "code"), name="f_concat_many"),
            Index(SHA224("name"), name="f_sha224"),
            Index(SHA384("name"), SHA512("name"), name="f_sha"),
            Index(SHA1("name"), name="f_sha1"),
            Index(Upper(Substr(Trim("name"), 1, 3)).asc(nulls_first=True), name="f_nested"),
            # numbers
            Index(ACos("ratio"), ASin("ratio"), ATan("ratio"), name="f_arcs"),
            Index(ATan2("ratio", "price"), name="f_atan2"),
            Index(Sin("ratio"), Cos("ratio"), Tan("ratio"), Cot("ratio"), name="f_angles"),
            Index(Degrees("ratio"), Radians("ratio"), name="f_degrees"),
            Index(Exp("ratio"), Ln("ratio"), Sqrt("ratio"), name="f_exp"),
            Index(Log(2, "price"), Log("ratio", "ratio"), name="f_log"),
            Index(Mod("price", 3), Mod("ratio", "ratio"), name="f_mod"),
            Index(Power("ratio", 2), Power("amount", "amount"), name="f_power"),
            Index(Round("price", 1), Round("price", precision=-1), Round("amount"), name="f_round"),
            Index(Floor("price"), Ceil("price"), Sign("price"), Abs("price"), name="f_whole"),
            Index(Pi() * F("ratio"), name="f_pi"),
            Index(F("price") * 2, F("price") + F("price"), F("price") - Decimal("0.5"), name="f_decimals"),
            Index(F("amount") / 3, F("amount") % 3, F("amount") ** 2, name="f_operators"),
            Index(F("ratio") * 1.5, name="f_float"),
            Index(F("amount").bitor(3), F("amount").bitleftshift(2), F("amount").bitrightshift(2), name="f_bits"),
            Index(F("amount").bitxor(3), name="f_bitxor"),
            # comparison and conversion
            Index(Coalesce("code", "name", Value("-")), name="f_coalesce"),
            Index(Greatest("amount", "spare", output_field=IntegerField()), name="f_greatest"),
            Index(Least("price", Value(Decimal("9.5"))), name="f_least"),
            Index(NullIf("amount", 0), name="f_nullif"),
            Index(Cast("amount", FloatField()), name="f_cast_float"),
            Index(Cast("ratio", DecimalField(max_digits=9, decimal_places=2)), name="f_cast_decimal"),
            Index(Cast("price", IntegerField()), name="f_cast_int"),
            Index(Cast("code", TextField()), name="f_cast_text"),
            Index(Cast("open", IntegerField()), name="f_cast_open"),
            Index(Cast("made", TimeField()), name="f_cast_time"),
            Index(Cast("day", DateTimeField()), name="f_cast_moment"),
            Index(Cast("amount", BooleanField()), name="f_cast_bool"),
            Index(Cast("span", DurationField()), name="f_cast_span"),
            Index(Cast("code", UUIDField()), name="f_cast_uuid"),
            # dates and times
            Index(ExtractIsoYear("day"), ExtractWeek("day"), ExtractQuarter("day"), name="f_parts"),
            Index(ExtractIsoYear("made"), ExtractWeek("made"), ExtractQuarter("made"), name="f_parts_made"),
            Index(ExtractIsoWeekDay("day"), name="f_iso_week_day"),
            Index(ExtractDay("made"), ExtractMonth("made"), ExtractHour("made"), name="f_parts_more"),
            Index(ExtractMinute("made"), ExtractSecond("made"), name="f_parts_time"),
            Index(ExtractHour("at"), ExtractMinute("at"), ExtractSecond("at"), name="f_parts_at"),
            Index(Extract("day", "year"), Extract("made", lookup_name="hour"), name="f_extract"),
            Index(Trunc("made", "month"), Trunc("day", kind="year"), name="f_trunc"),
            Index(TruncQuarter("made"), TruncWeek("made"), TruncDay("made"), name="f_truncs"),
            Index(TruncQuarter("day"), TruncWeek("day"), name="f_truncs_day"),
            Index(TruncHour("made"), TruncMinute("made"), TruncSecond("made"), name="f_truncs_time"),
            Index(TruncHour("at"), name="f_trunc_at"),
            Index(TruncTime("made"), name="f_trunc_time"),
            Index(TruncMonth("made", output_field=DateField()), name="f_trunc_output"),
            Index(TruncYear("made", tzinfo=ZoneInfo("Europe/Paris")), name="f_trunc_zone"),
            Index(ExtractYear("made", tzinfo=ZoneInfo("Europe/Paris")), name="f_extract_zone"),
            Index(TruncDate("made", tzinfo=ZoneInfo("Asia/Tokyo")), name="f_date_zone"),
            Index(F("day") - F("day"), name="f_days"),
            Index(F("made") + timedelta(days=1), name="f_moved"),
            Index(Coalesce("day", Value(date(2020, 2, 29))), name="f_day_or"),
            # conditions as values
            Index(GreaterThan(Length("name"), 3), name="f_longer"),
            Index(LessThan(F("spare"), F("amount")).desc(), name="f_less"),
            Index(In(F("amount"), [1, 2]), Range(F("amount"), (1, 9)), name="f_in"),
            Index(IsNull(F("code"), False), name="f_isnull"),
            Index(Exact(F("open"), True), name="f_exact_open"),
            Index(~F("open"), name="f_not_open"),
            Index(~GreaterThan(F("amount"), 1), name="f_not_greater"),
            Index(ExpressionWrapper(Q(amount__gt=3) | Q(open=True), output_field=BooleanField()), name="f_wrapped"),
            Index(Q(amount=1), ~Q(amount=2), name="f_q"),
            Index(Coalesce(GreaterThan(F("spare"), 3), Value(False)), name="f_coalesced"),
            # Case
            Index(Case(When(amount=1, then=Value("one")), When(amount__lt=9, open=True, then=F("name")), default=None,
                       output_field=CharField(max_length=60)), name="f_case"),
            Index(Case(When(~Q(open=True), then=Case(When(amount=3, then=1), default=2)), default=0), name="f_cases"),
            Index(Case(When(GreaterThan(F("price"), 9), then="price"), default=Value(Decimal("0.5"))), name="f_case_price"),
            # what the file spells
            Index(Initials("name"), name="f_initials"),
            Index(Around("name", mark="_"), name="f_around"),
            Index(Shout("name"), name="f_shout"),
            Index(Func("name", function="REVERSE"), name="f_func"),
            Index(Func("name", Value("x"), function="CONCAT", arg_joiner=" , "), name="f_joiner"),
            Index(Lower("name", function="UPPER"), name="f_renamed"),
            Index(RawSQL("name || %s", ["o'x%"]), name="f_raw"),
            Index(RawSQL("amount %% 3", []), name="f_raw_percent"),
            Index(F("name__bare"), F("name__upper__length"), F("amount__abs"), name="f_transforms"),
            Index("day", condition=Q(name__bare="a"), name="f_bilateral"),
            Index("made", condition=Q(name__length__gt=3), name="f_length"),
            Index("at", condition=Q(GreaterThan(Length("name"), 3)), name="f_condition"),
            Index("at", "day", condition=Q(~GreaterThan(F("amount"), 1)), name="f_condition_not"),
        ]
        constraints = [
            UniqueConstraint(Lower("name"), Abs("amount").desc(), name="f_unique"),
            UniqueConstraint("day", condition=Q(GreaterThan(F("price") * 2, 9)), name="f_unique_part"),
        ]

# Automatic names of every kind: cut, with digests, in letters of several bytes, digits first.
from django.contrib.postgres.indexes import (
    BloomIndex, BrinIndex, BTreeIndex, GinIndex, GistIndex, HashIndex, SpGistIndex)
from django.db import models
from django.db.models import Index


class ShortIndex(Index):
    suffix = "s"


class PathIndex(GinIndex):
    suffix = "path"
    max_name_length = 31


class A(models.Model):
    a = models.IntegerField(db_index=True)
    b = models.CharField(max_length=9, db_index=True)
    c = models.TextField()
    d = models.SlugField()
    e = models.EmailField(unique=True)
    f = models.URLField(db_index=True, db_column="f_col")
    g = models.UUIDField(db_index=True)
    h = models.DecimalField(max_digits=5, decimal_places=2, db_index=True)
    i = models.BooleanField(db_index=True)
    j = models.DateTimeField(db_index=True)
    k = models.SlugField(unique=True)
    l = models.SlugField(db_index=False)
    m = models.PositiveBigIntegerField(db_index=True)
    n = models.GenericIPAddressField(db_index=True)
    o = models.DurationField(db_index=True)

    class Meta:
        unique_together = [("a", "b"), ("b", "a"), ("a", "b", "d")]
        indexes = [
            Index(fields=["l"]), Index(fields=["-a"]), Index(fields=["-b"]), Index(fields=["a", "-b", "d"]),
            Index(fields=["-a", "-b"]), Index(fields=["b", "f"]), Index(fields=["l", "g", "h", "i", "j"]),
            Index(fields=["-f"]), Index(fields=["-j", "n"]), Index(fields=["id"]), Index(fields=["id", "a"]),
            ShortIndex(fields=["h", "a"]), ShortIndex(fields=["-h"]),
        ]


class Catalogue_Of_Everything(models.Model):
    first_part = models.IntegerField(db_index=True)
    first_part_too = models.IntegerField(db_index=True)
    owner = models.ForeignKey("A", on_delete=models.CASCADE)
    owner_of_everything = models.ForeignKey("A", on_delete=models.CASCADE, related_name="+")
    renamed = models.ForeignKey("A", on_delete=models.CASCADE, related_name="+", db_column="x")
    unbound = models.ForeignKey("A", on_delete=models.CASCADE, related_name="+", db_constraint=False)
    one = models.OneToOneField("A", on_delete=models.CASCADE, related_name="+")
    by_slug = models.ForeignKey("A", on_delete=models.CASCADE, related_name="+", to_field="k")
    many = models.ManyToManyField("A", related_name="+")
    itself = models.ManyToManyField("self")

    class Meta:
        unique_together = [("first_part", "owner"), ("owner", "owner_of_everything", "renamed")]
        indexes = [
            Index(fields=["first_part", "first_part_too"]), Index(fields=["owner", "first_part"]),
            Index(fields=["renamed", "-owner"]), Index(fields=["-owner_of_everything"]),
            Index(fields=["one", "id"]), Index(fields=["by_slug", "first_part"]),
        ]


class AVeryLongModelNameThatIsLongerThanAnyDatabaseWouldLikeItToBeForANameOfATable(models.Model):
    short = models.IntegerField(db_index=True)
    a_rather_long_name_of_a_column = models.IntegerField(db_index=True)
    a_name_of_a_column_that_is_longer_than_thirty_bytes = models.CharField(max_length=9, db_index=True)
    a_name_of_a_column_that_is_as_long_as_postgresql_takes_it_and_not_longer = models.IntegerField(db_index=True, db_column="a_name_of_a_column_that_is_as_long_as_postgresql_takes_it_63")
    owner = models.ForeignKey("A", on_delete=models.CASCADE)

    class Meta:
        unique_together = [("short", "a_rather_long_name_of_a_column"), ("a_rather_long_name_of_a_column", "a_name_of_a_column_that_is_longer_than_thirty_bytes")]
        indexes = [
            Index(fields=["short", "owner"]), Index(fields=["a_rather_long_name_of_a_column", "short"]),
            Index(fields=["-a_name_of_a_column_that_is_longer_than_thirty_bytes"]),
            Index(fields=["owner", "a_rather_long_name_of_a_column", "-a_name_of_a_column_that_is_longer_than_thirty_bytes"]),
        ]


class Digits(models.Model):
    first = models.IntegerField(db_index=True, db_column="1st")
    second = models.IntegerField(db_index=True, db_column="_2nd")
    third = models.IntegerField(db_index=True, db_column="third column")
    fourth = models.CharField(max_length=9, db_index=True, db_column="Fourth")

    class Meta:
        db_table = "9_digits_and_more_of_them_in_the_name"
        unique_together = [("first", "second"), ("third", "fourth")]
        indexes = [Index(fields=["first", "third"]), Index(fields=["-second"]), Index(fields=["third", "fourth"]), Index(fields=["-fourth", "first"])]


class Underscore(models.Model):
    first = models.IntegerField(db_index=True, db_column="1st")
    name = models.CharField(max_length=9, db_index=True)

    class Meta:
        db_table = "_underscore"
        unique_together = [("first", "name")]
        indexes = [Index(fields=["first", "name"]), Index(fields=["name", "first"])]


class UnderscoreAndLong(models.Model):
    first = models.IntegerField(db_index=True, db_column="1st")
    name = models.CharField(max_length=9, db_index=True)

    class Meta:
        db_table = "_a_table_whose_name_begins_with_an_underscore_and_is_long_enough"
        unique_together = [("first", "name")]
        indexes = [Index(fields=["first", "-name"])]


class Größe(models.Model):
    länge = models.IntegerField(db_index=True)
    überlange_bezeichnung_der_größe = models.CharField(max_length=9, db_index=True)
    名前 = models.IntegerField(db_index=True)
    größer_als = models.ForeignKey("self", on_delete=models.CASCADE)

    class Meta:
        unique_together = [("länge", "名前"), ("überlange_bezeichnung_der_größe", "größer_als")]
        indexes = [
            Index(fields=["länge", "名前"]), Index(fields=["-überlange_bezeichnung_der_größe"]),
            Index(fields=["größer_als", "länge"]), Index(fields=["名前", "-länge"]),
        ]


class Weit(models.Model):
    länge = models.IntegerField(db_index=True)
    name = models.CharField(max_length=9, db_index=True)

    class Meta:
        db_table = "übersicht_über_ungewöhnlich_lange_größen_und_längen_für_könige_äöü"
        unique_together = [("länge", "name")]
        indexes = [Index(fields=["länge", "name"]), Index(fields=["-name"])]


class Mixed(models.Model):
    CamelCase = models.IntegerField(db_index=True)
    UPPER = models.CharField(max_length=9, db_index=True)

    class Meta:
        db_table = "MixedCase.Table"
        unique_together = [("CamelCase", "UPPER")]
        indexes = [Index(fields=["CamelCase", "UPPER"]), Index(fields=["-UPPER"])]


class Methods(models.Model):
    name = models.CharField(max_length=9)
    number = models.IntegerField()
    data = models.JSONField()
    text = models.TextField()

    class Meta:
        indexes = [
            BTreeIndex(fields=["name"]), BTreeIndex(fields=["-number", "name"]), HashIndex(fields=["number"]),
            BrinIndex(fields=["number", "name"]), GinIndex(fields=["data"]), PathIndex(fields=["data"]),
            BloomIndex(fields=["name", "number"]), GistIndex(fields=["text"]), SpGistIndex(fields=["text"]),
            GistIndex(fields=["number", "name"]), BrinIndex(fields=["text"]), HashIndex(fields=["text"]),
        ]

"""Tables in a schema: Django only puts their names between quotes."""

from django.db import models


class Book(models.Model):
    n = models.CharField(max_length=5, db_index=True)
    tags = models.ManyToManyField('self')

    class Meta:
        db_table = 'archive"."book'
        indexes = [models.Index(fields=['n']), models.Index(fields=['-n'], name='book_down')]
        constraints = [models.UniqueConstraint(fields=['n'], name='book_one', condition=models.Q(n='a'))]


class Quoted(models.Model):
    n = models.CharField(max_length=5, db_index=True)
    tags = models.ManyToManyField(Book)

    class Meta:
        db_table = '"archive"."quoted"'
        indexes = [models.Index(fields=['n'])]

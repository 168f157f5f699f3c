"""The bookstore of ../bookstore.idx in Django's own form.

Django wants a name for every index that is more than a list of fields; in an .idx file it may
be left out.
"""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Author(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        app_label = 'shop'
        indexes = [
            # The search box finds 'le guin' and 'Le Guin' alike.
            models.Index(Lower('name'), name='shop_author_lower_name_idx'),
        ]


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, db_index=False)
    pages = models.IntegerField()
    pub_date = models.DateField(db_index=True)
    removed = models.DateTimeField(null=True)

    class Meta:
        app_label = 'shop'
        indexes = [
            # The table in the window shows thick books only; they are few, and so is the index.
            models.Index(
                Lower('title').desc(),
                'pub_date',
                condition=Q(pages__gt=400),
                name='shop_book_thick_title_idx',
            ),
            # The author page lists titles, newest first, and reads nothing but the index.
            models.Index(
                fields=['author', '-pub_date'],
                include=['title'],
                name='shop_book_author_page_idx',
            ),
            # The clearance list: what was removed, latest first.
            models.Index(
                fields=['-removed'],
                condition=Q(removed__isnull=False),
                name='shop_book_clearance_idx',
            ),
        ]
        constraints = [
            # A title is on sale once for each author. A removed book may come back as a new
            # edition.
            models.UniqueConstraint(
                fields=['author', 'title'],
                condition=Q(removed__isnull=True),
                name='one_live_title',
            ),
        ]

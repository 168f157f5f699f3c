"""Model inheritance: what children take from abstract, concrete and proxy bases, and from mixins."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Named(models.Model):
    name = models.CharField(max_length=80, db_index=True)
    note = models.CharField(max_length=40, unique=True)

    class Meta:
        abstract = True
        db_tablespace = 'named'
        ordering = ['name']
        indexes = [
            models.Index(fields=['name', 'note'], name='%(app_label)s_%(class)s_nn'),
            models.Index(fields=['-note']),
        ]
        constraints = [
            models.UniqueConstraint(fields=['name'], condition=Q(note__gt='m'), name='%(class)s_u'),
        ]
        unique_together = [('name', 'note')]


class Stamped(models.Model):
    made = models.DateTimeField(db_index=True)
    changed = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=['made', 'changed'])]
        verbose_name = 'stamped'


class Plain(Named):
    """No Meta of its own: all of Named's."""
    size = models.IntegerField()


class Own(Named):
    """A Meta of its own: nothing of Named's."""
    size = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=['size'], name='own_size')]


class Extended(Named):
    class Meta(Named.Meta):
        db_tablespace = ''
        indexes = [models.Index(Lower('name'), name='extended_lower'), *Named.Meta.indexes]


class Both(Stamped, Named):
    """Two bases: the Meta of the first."""


class BothNested(Named, Stamped):
    class Meta(Named.Meta, Stamped.Meta):
        db_table = 'both_nested'


class Nested(Stamped):
    kind = models.SlugField()

    class Meta(Stamped.Meta):
        abstract = True
        unique_together = ('kind', 'made')


class Leaf(Nested):
    leaf = models.IntegerField(db_index=True)


class LeafTwo(Nested):
    made = models.DateField()           # overridden: not indexed here
    changed = None                      # removed

    class Meta:
        unique_together = {('kind', 'made')}


class Mixin:
    class Meta:
        unique_together = ['mix', 'other']


class WithMixin(Mixin, models.Model):
    mix = models.IntegerField()
    other = models.IntegerField()


class Place(Stamped):
    title = models.CharField(max_length=50, db_index=True)

    class Meta:
        indexes = [models.Index(fields=['title'], name='place_title')]


class Restaurant(Place):
    stars = models.IntegerField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=['stars', 'place_ptr'], name='restaurant_stars')]


class Bar(Place):
    """An own link to the parent."""
    spot = models.OneToOneField(Place, models.CASCADE, parent_link=True, db_column='spot_no')
    beer = models.CharField(max_length=10, unique=True)

    class Meta:
        pass


class Pub(Bar):
    code = models.CharField(max_length=5, primary_key=True)

    class Meta:
        verbose_name = 'public house'


class PlaceProxy(Place):
    class Meta:
        proxy = True
        indexes = []


class Cafe(PlaceProxy):
    cups = models.IntegerField(db_index=True)

    class Meta:
        ordering = ['cups']


class Linked(models.Model):
    place = models.ForeignKey(Place, models.CASCADE)
    proxy = models.ForeignKey(PlaceProxy, models.CASCADE, related_name='+')
    pub = models.ForeignKey(Pub, models.CASCADE, related_name='+')
    cafe = models.OneToOneField(Cafe, models.CASCADE, related_name='+')

    class Meta:
        abstract = True


class LinkedOne(Linked):
    cafes = models.ManyToManyField(Cafe)
    friends = models.ManyToManyField('self')


class Elsewhere(Named):
    class Meta(Named.Meta):
        managed = False
        db_table = 'elsewhere'


class Under(Restaurant):
    """A concrete model between this one and the abstract base."""
    depth = models.IntegerField()

    class Meta:
        default_related_name = 'unders'
        verbose_name_plural = 'unders'
        indexes = [models.Index(fields=['depth', 'restaurant_ptr_id'])]

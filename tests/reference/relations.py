"""Relations in all their forms: through tables, several parents, inherited ones, schemas."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper


class Tag(models.Model):
    word = models.CharField(max_length=20, primary_key=True)


class HasTags(models.Model):
    tags = models.ManyToManyField(Tag)
    likes = models.ManyToManyField('self', symmetrical=False)
    owner = models.ForeignKey('self', models.CASCADE, null=True)

    class Meta:
        abstract = True
        db_tablespace = 'tagged'


class Post(HasTags):
    title = models.CharField(max_length=30, db_index=True)


class Photo(HasTags):
    class Meta:
        db_table = '"quoted"."photos"'


class PostProxy(Post):
    class Meta:
        proxy = True


class LongPost(PostProxy):
    more = models.ManyToManyField(PostProxy, related_name='+')
    extra = models.OneToOneField(Photo, models.CASCADE, primary_key=True)


class Note(models.Model):
    post = models.ForeignKey(PostProxy, models.CASCADE)
    long = models.ForeignKey(LongPost, models.CASCADE)
    tag = models.OneToOneField(Tag, models.CASCADE, primary_key=True, db_column='the_tag')
    what = models.ForeignKey(Tag, models.CASCADE, db_constraint=False, related_name='+', unique=True)

    class Meta:
        unique_together = (('post', 'tag'), ['long', 'what'])


class Reply(models.Model):
    note = models.ForeignKey(Note, models.CASCADE, db_tablespace='keys')
    text = models.TextField(db_index=True, unique=False)
    code = models.CharField(max_length=10, unique=True, db_index=True)
    slug = models.SlugField(max_length=300, null=True)
    files = models.FileField(unique=True)
    number = models.PositiveSmallIntegerField(primary_key=True)
    numbers = models.ManyToManyField('self', db_tablespace='rel')

    class Meta:
        order_with_respect_to = 'note'


class Thread(models.Model):
    start = models.ForeignKey(Reply, models.CASCADE, db_index=False)
    replies = models.ManyToManyField(Reply, through='Entry', related_name='+')
    up = models.GeneratedField(expression=Upper('name'), output_field=models.CharField(max_length=50), db_persist=True, unique=True)
    name = models.CharField(max_length=50)
    flag = models.BooleanField(null=True, db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name='') & Q(flag=True), name='named'),
            models.CheckConstraint(condition=Q(name__in=['a', 'b']) | Q(start__isnull=True), name='%(app_label)s_%(class)s_in'),
        ]


class Entry(models.Model):
    thread = models.ForeignKey(Thread, models.CASCADE)
    reply = models.ForeignKey(Reply, models.CASCADE)
    class Meta:
        unique_together = ['thread', 'reply']
        indexes = [models.Index(fields=['reply', 'thread'])]


class A1(models.Model):
    a = models.IntegerField(db_index=True)
    class Meta:
        abstract = True


class B1(A1):
    b = models.IntegerField()
    class Meta:
        abstract = True


class C1(A1):
    c = models.IntegerField()
    class Meta(A1.Meta):
        abstract = True
        indexes = [models.Index(fields=['a', 'c'])]


class D1(B1, C1):
    d = models.IntegerField()
    class Meta(C1.Meta):
        pass


class E1(C1, B1):
    e = models.IntegerField()


class F1(C1):
    a = models.CharField(max_length=9, unique=True)


class Top(models.Model):
    x = models.IntegerField()
    class Meta:
        abstract = True
        unique_together = ['x']


class Mid(Top):
    y = models.IntegerField(db_index=True)
    class Meta:
        db_table = 'mid'


class Low(Mid):
    z = models.IntegerField()
    class Meta:
        pass


class Two1(models.Model):
    k1 = models.AutoField(primary_key=True)
class Two2(models.Model):
    k2 = models.CharField(max_length=5, primary_key=True)
class Two3(Two1, Two2):
    w = models.IntegerField()
class Two4(Two3):
    v = models.ForeignKey(Two3, models.CASCADE, related_name='+')

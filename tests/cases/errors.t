# Mistakes: all of a file in one run, in order, with the way out.

=== unknown words, with a suggestion
model Book:
    title = CharField(max_length=9)
    pages = IntegerField()
    Index(fields=['titel'], name='a')
    Index(Lowr('title'), name='b')
    Index('id', condition=Q(pages__gte_=3), name='c')
    Index(fields=['pages'], nmae='d')
    Index(fields=['pages'], targets=['postgres', 'oracel'], name='e')
    Indx(fields=['pages'], name='f')
    Index('id', include=['page'], name='g')
    Index(F('pagse') + 1, name='h')
--- full postgresql
case.idx:4:19: error: model Book has no field 'titel'
        Index(fields=['titel'], name='a')
                      ^~~~~~~
case.idx:1:7: note: the model is declared here
    model Book:
          ^~~~
    hint: did you mean 'title'?
case.idx:5:11: error: unknown function 'Lowr'
        Index(Lowr('title'), name='b')
              ^~~~
    hint: did you mean 'Lower'?
case.idx:6:29: error: unknown lookup 'gte_'
        Index('id', condition=Q(pages__gte_=3), name='c')
                                ^~~~~~~~~~~
    hint: did you mean 'gte'?
case.idx:7:29: error: Index has no option 'nmae'
        Index(fields=['pages'], nmae='d')
                                ^~~~
    hint: did you mean 'name'?
case.idx:8:50: error: unknown target 'oracel'
        Index(fields=['pages'], targets=['postgres', 'oracel'], name='e')
                                                     ^~~~~~~~
    hint: did you mean 'oracle'?
case.idx:9:5: error: unknown statement 'Indx'
        Indx(fields=['pages'], name='f')
        ^~~~
    hint: did you mean 'Index'?
case.idx:10:26: error: model Book has no field 'page'
        Index('id', include=['page'], name='g')
                             ^~~~~~
case.idx:1:7: note: the model is declared here
    model Book:
          ^~~~
    hint: did you mean 'pages'?
case.idx:11:13: error: model Book has no field 'pagse'
        Index(F('pagse') + 1, name='h')
                ^~~~~~~
case.idx:1:7: note: the model is declared here
    model Book:
          ^~~~
    hint: did you mean 'pages'?
exit 1
--- sqlite mysql mariadb oracle
case.idx:4:19: error: model Book has no field 'titel'
case.idx:1:7: note: the model is declared here
case.idx:5:11: error: unknown function 'Lowr'
case.idx:6:29: error: unknown lookup 'gte_'
case.idx:7:29: error: Index has no option 'nmae'
case.idx:8:50: error: unknown target 'oracel'
case.idx:9:5: error: unknown statement 'Indx'
case.idx:10:26: error: model Book has no field 'page'
case.idx:1:7: note: the model is declared here
case.idx:11:13: error: model Book has no field 'pagse'
case.idx:1:7: note: the model is declared here
exit 1

=== Django's own argument errors
model Book:
    a = IntegerField()
    b = IntegerField()
    Index('a', fields=['b'], name='a')
    Index(name='b')
    Index(fields='a', name='c')
    Index(fields=[1], name='d')
    Index(fields=['a', 'b'], opclasses=['x'], name='e')
    Index('a', opclasses=['x'], name='f')
    Index(fields=['a'], include='b', name='g')
    Index(fields=['a'], condition=3, name='h')
    Index(F('a').desc().asc(), name='i')
    Index(F('a').asc(nulls_first=True, nulls_last=True), name='j')
    Index(fields=['a'], fields=['b'], name='k')
    Index(fields=['a'], deferrable=Deferrable.DEFERRED, name='l')
--- all
case.idx:4:23: error: fields and expressions are mutually exclusive
case.idx:5:5: error: at least one field or expression is required to define an index
case.idx:6:18: error: Index.fields must be a list or tuple
case.idx:7:19: error: Index.fields must contain only texts
case.idx:8:40: error: fields and opclasses must have the same number of elements
case.idx:9:26: error: opclasses can't be used with expressions
case.idx:10:33: error: Index.include must be a list or tuple
case.idx:11:35: error: expected a condition, as Q(field=value)
case.idx:12:11: error: a key part is ordered once
case.idx:13:11: error: nulls_first and nulls_last are mutually exclusive
case.idx:14:25: error: 'fields' is given twice
case.idx:15:25: error: Index has no option 'deferrable'
exit 1

=== relations and fields without a column
model Author:
    name = CharField(max_length=9)
model Book:
    author = ForeignKey(Author)
    tags = ManyToManyField('Tag')
    Index(fields=['author__name'], name='a')
    Index('id', condition=Q(author__name='x'), name='b')
    Index(fields=['tags'], name='c')
--- all
case.idx:6:19: error: model Book has no field 'author__name'
case.idx:3:7: note: the model is declared here
case.idx:7:29: error: 'author__name' crosses the relation 'author': an index covers one table
case.idx:8:19: error: field 'tags' of model Book has no column
exit 1

=== brackets
model Book:
    a = IntegerField()
    Index(fields=['a', name='x')
    Index(fields=['a'], name='y'))
    Index(fields=['nope'], name='z')
--- all
case.idx:3:28: error: unexpected '='
case.idx:3:32: error: ')' does not close '['
case.idx:3:18: note: which was opened here
case.idx:4:34: error: unexpected ')'
case.idx:5:19: error: model Book has no field 'nope'
case.idx:1:7: note: the model is declared here
exit 1

=== indentation
model Book:
    a = IntegerField()
      b = IntegerField()
    Index(fields=['a'], name='x')
  c = IntegerField()
--- all
case.idx:3:1: error: unexpected indentation
case.idx:5:3: error: unindent does not match any outer indentation level
exit 1

=== strings and characters
model Book:
    a = CharField(max_length=9)
    Index('id', condition=Q(a='x), name='x')
    Index('id', condition=Q(a=$), name='y')
    Index(fields=['nope'], name='z')
--- all
case.idx:3:42: error: unexpected name
case.idx:3:43: error: unterminated string
case.idx:4:31: error: invalid character
case.idx:5:19: error: model Book has no field 'nope'
case.idx:1:7: note: the model is declared here
exit 1

=== one thing twice
model Book:
    a = IntegerField()
    a = CharField(max_length=3)
model Book:
    b = IntegerField()
--- all
case.idx:3:9: error: field 'a' is declared twice
case.idx:2:9: note: the first declaration is here
case.idx:4:7: error: model app.Book is declared twice
case.idx:1:7: note: the first declaration is here
exit 1

=== a configuration that is a call of a call
model Row:
    note = TextField()
    GinIndex(SearchVector('note', config=made()('simple')), name='odd')
--- all
case.idx:3:42: error: this can't be called in an index
exit 1

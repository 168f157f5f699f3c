# Types of django.contrib.postgres: arrays, ranges, hstore, text search. Other databases have no
# such columns.

=== arrays {-Wno-skipped -Wno-dropped}
model Row:
    n = IntegerField()
    tags = ArrayField(CharField(max_length=20), null=True, size=4)
    days = ArrayField(DateField())
    grid = ArrayField(ArrayField(IntegerField()))
    Index('n', condition=Q(tags=['a', "b's"]), name='exact')
    Index('n', condition=Q(tags=[]), name='empty')
    Index('n', condition=Q(tags__contains=['a', None]), name='contains')
    Index('n', condition=Q(tags__contained_by=['a']), name='contained')
    Index('n', condition=Q(tags__overlap=F('tags')), name='overlap')
    Index('n', condition=Q(tags__len__gt=2), name='len')
    Index('n', condition=Q(tags__0__startswith='x'), name='first')
    Index('n', condition=Q(tags__0_2=['a']), name='slice')
    Index('n', condition=Q(tags__in=[['a', 'b c'], []]), name='in')
    Index('n', condition=Q(tags__gt=['a']), name='gt')
    Index('n', condition=Q(tags__isnull=True), name='null')
    Index('n', condition=Q(days__contains=['2020-02-29']), name='days')
    Index('n', condition=Q(grid__0__1=3), name='item')
    Index('n', condition=Q(grid__contains=[[1, 2]]), name='grid')
    Index('n', condition=~Q(tags__contains=['a']), name='negated')
    Index(F('tags__0'), 'tags__len', name='keys')
    Index('tags', name='whole')
--- postgresql
CREATE INDEX "exact" ON "app_row" ("n") WHERE "tags" = (ARRAY['a', 'b''s'])::varchar(20)[4];
CREATE INDEX "empty" ON "app_row" ("n") WHERE "tags" = '{}'::varchar(20)[4];
CREATE INDEX "contains" ON "app_row" ("n") WHERE "tags" @> (ARRAY['a', NULL])::varchar(20)[4];
CREATE INDEX "contained" ON "app_row" ("n") WHERE "tags" <@ (ARRAY['a'])::varchar(20)[4];
CREATE INDEX "overlap" ON "app_row" ("n") WHERE "tags" && ("tags")::varchar(20)[4];
CREATE INDEX "len" ON "app_row" ("n") WHERE CASE WHEN "tags" IS NULL THEN NULL ELSE coalesce(array_length("tags", 1), 0) END > 2;
CREATE INDEX "first" ON "app_row" ("n") WHERE ("tags")[1]::text LIKE 'x%';
CREATE INDEX "slice" ON "app_row" ("n") WHERE ("tags")[1:2] = (ARRAY['a'])::varchar(20)[4];
CREATE INDEX "in" ON "app_row" ("n") WHERE "tags" IN ('{a,"b c"}', '{}');
CREATE INDEX "gt" ON "app_row" ("n") WHERE "tags" > '{a}';
CREATE INDEX "null" ON "app_row" ("n") WHERE "tags" IS NULL;
CREATE INDEX "days" ON "app_row" ("n") WHERE "days" @> (ARRAY['2020-02-29'::date])::date[];
CREATE INDEX "item" ON "app_row" ("n") WHERE ("grid")[1][2] = 3;
CREATE INDEX "grid" ON "app_row" ("n") WHERE "grid" @> (ARRAY[ARRAY[1, 2]])::integer[][];
CREATE INDEX "negated" ON "app_row" ("n") WHERE NOT ("tags" @> (ARRAY['a'])::varchar(20)[4] AND "tags" IS NOT NULL);
CREATE INDEX "keys" ON "app_row" ((("tags")[1]), (CASE WHEN "tags" IS NULL THEN NULL ELSE coalesce(array_length("tags", 1), 0) END));
CREATE INDEX "whole" ON "app_row" ("tags");
--- sqlite
CREATE INDEX "exact" ON "app_row" ("n");
CREATE INDEX "empty" ON "app_row" ("n");
CREATE INDEX "contains" ON "app_row" ("n");
CREATE INDEX "contained" ON "app_row" ("n");
CREATE INDEX "overlap" ON "app_row" ("n");
CREATE INDEX "len" ON "app_row" ("n");
CREATE INDEX "first" ON "app_row" ("n");
CREATE INDEX "slice" ON "app_row" ("n");
CREATE INDEX "in" ON "app_row" ("n");
CREATE INDEX "gt" ON "app_row" ("n");
CREATE INDEX "null" ON "app_row" ("n");
CREATE INDEX "days" ON "app_row" ("n");
CREATE INDEX "item" ON "app_row" ("n");
CREATE INDEX "grid" ON "app_row" ("n");
CREATE INDEX "negated" ON "app_row" ("n");
--- mysql mariadb
CREATE INDEX `exact` ON `app_row` (`n`);
CREATE INDEX `empty` ON `app_row` (`n`);
CREATE INDEX `contains` ON `app_row` (`n`);
CREATE INDEX `contained` ON `app_row` (`n`);
CREATE INDEX `overlap` ON `app_row` (`n`);
CREATE INDEX `len` ON `app_row` (`n`);
CREATE INDEX `first` ON `app_row` (`n`);
CREATE INDEX `slice` ON `app_row` (`n`);
CREATE INDEX `in` ON `app_row` (`n`);
CREATE INDEX `gt` ON `app_row` (`n`);
CREATE INDEX `null` ON `app_row` (`n`);
CREATE INDEX `days` ON `app_row` (`n`);
CREATE INDEX `item` ON `app_row` (`n`);
CREATE INDEX `grid` ON `app_row` (`n`);
CREATE INDEX `negated` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EXACT" ON "APP_ROW" ("N");
case.idx:7:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:8:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:9:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:10:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:11:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:12:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:13:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:14:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:15:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:16:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:17:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:18:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:19:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them
case.idx:20:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:5: note: this index has them

=== ranges {-Wno-skipped -Wno-dropped}
model Row:
    n = IntegerField()
    f = FloatField()
    day = DateField()
    r = IntegerRangeField(null=True)
    price = DecimalRangeField(default_bounds='[]')
    days = DateRangeField()
    at = DateTimeRangeField()
    Index('n', condition=Q(r=(1, 5)), name='exact')
    Index('n', condition=Q(r=NumericRange(None, 5, '(]')), name='bounds')
    Index('n', condition=Q(r=NumericRange(empty=True)), name='empty')
    Index('n', condition=Q(r__contains=3), name='element')
    Index('n', condition=Q(r__contains=(1, 3)), name='contains')
    Index('n', condition=Q(r__contains=F('n')), name='expression')
    Index('n', condition=Q(r__contained_by=(1, 9)), name='contained')
    Index('n', condition=Q(r__overlap=(1, 9)), name='overlap')
    Index('n', condition=Q(r__fully_lt=(1, 9)) | Q(r__fully_gt=(1, 9)), name='fully')
    Index('n', condition=Q(r__not_lt=(1, 9), r__not_gt=(1, 9)), name='not')
    Index('n', condition=Q(r__adjacent_to=(1, 9)), name='adjacent')
    Index('n', condition=Q(r__startswith__gt=1, r__endswith=9), name='ends')
    Index('n', condition=Q(r__isempty=False, r__lower_inc=True, r__upper_inf=True), name='flags')
    Index('n', condition=Q(price=(1, Decimal('2.5'))), name='price')
    Index('n', condition=Q(price__contains=2), name='price_element')
    Index('n', condition=Q(days__contains=date(2020, 1, 1)), name='day')
    Index('n', condition=Q(days__startswith__year=2020), name='year')
    Index('n', condition=Q(at__overlap=(datetime(2020, 1, 1), None)), name='moments')
    Index('n', condition=Q(n__contained_by=NumericRange(1, 9)), name='number')
    Index('n', condition=Q(f__contained_by=NumericRange(1, 9)), name='float')
    Index('n', condition=Q(day__contained_by=F('days')), name='in_days')
    Index(F('r__startswith').desc(), name='key')
    GistIndex(fields=['r'], name='whole')
--- postgresql
CREATE INDEX "exact" ON "app_row" ("n") WHERE "r" = '[1,5)';
CREATE INDEX "bounds" ON "app_row" ("n") WHERE "r" = '(,5]';
CREATE INDEX "empty" ON "app_row" ("n") WHERE "r" = 'empty';
CREATE INDEX "element" ON "app_row" ("n") WHERE "r" @> (3)::integer;
CREATE INDEX "contains" ON "app_row" ("n") WHERE "r" @> '[1,3)';
CREATE INDEX "expression" ON "app_row" ("n") WHERE "r" @> ("n")::integer;
CREATE INDEX "contained" ON "app_row" ("n") WHERE "r" <@ '[1,9)';
CREATE INDEX "overlap" ON "app_row" ("n") WHERE "r" && '[1,9)';
CREATE INDEX "fully" ON "app_row" ("n") WHERE ("r" << '[1,9)' OR "r" >> '[1,9)');
CREATE INDEX "not" ON "app_row" ("n") WHERE ("r" &< '[1,9)' AND "r" &> '[1,9)');
CREATE INDEX "adjacent" ON "app_row" ("n") WHERE "r" -|- '[1,9)';
CREATE INDEX "ends" ON "app_row" ("n") WHERE (upper("r") = 9 AND lower("r") > 1);
CREATE INDEX "flags" ON "app_row" ("n") WHERE (NOT isempty("r") AND LOWER_INC("r") AND UPPER_INF("r"));
CREATE INDEX "price" ON "app_row" ("n") WHERE "price" = '[1,2.5]';
CREATE INDEX "price_element" ON "app_row" ("n") WHERE "price" @> (2)::numeric;
CREATE INDEX "day" ON "app_row" ("n") WHERE "days" @> ('2020-01-01'::date)::date;
CREATE INDEX "year" ON "app_row" ("n") WHERE lower("days") BETWEEN '2020-01-01'::date AND '2020-12-31'::date;
CREATE INDEX "moments" ON "app_row" ("n") WHERE "at" && '["2020-01-01 00:00:00+00:00",)';
CREATE INDEX "number" ON "app_row" ("n") WHERE "n" <@ '[1,9)'::int4range;
CREATE INDEX "float" ON "app_row" ("n") WHERE "f"::numeric <@ '[1,9)'::numrange;
CREATE INDEX "in_days" ON "app_row" ("n") WHERE "day" <@ ("days")::daterange;
CREATE INDEX "key" ON "app_row" ((lower("r")) DESC);
CREATE INDEX "whole" ON "app_row" USING gist ("r");
--- sqlite
CREATE INDEX "exact" ON "app_row" ("n");
CREATE INDEX "bounds" ON "app_row" ("n");
CREATE INDEX "empty" ON "app_row" ("n");
CREATE INDEX "element" ON "app_row" ("n");
CREATE INDEX "contains" ON "app_row" ("n");
CREATE INDEX "expression" ON "app_row" ("n");
CREATE INDEX "contained" ON "app_row" ("n");
CREATE INDEX "overlap" ON "app_row" ("n");
CREATE INDEX "fully" ON "app_row" ("n");
CREATE INDEX "not" ON "app_row" ("n");
CREATE INDEX "adjacent" ON "app_row" ("n");
CREATE INDEX "ends" ON "app_row" ("n");
CREATE INDEX "flags" ON "app_row" ("n");
CREATE INDEX "price" ON "app_row" ("n");
CREATE INDEX "price_element" ON "app_row" ("n");
CREATE INDEX "day" ON "app_row" ("n");
CREATE INDEX "year" ON "app_row" ("n");
CREATE INDEX "moments" ON "app_row" ("n");
CREATE INDEX "number" ON "app_row" ("n");
CREATE INDEX "float" ON "app_row" ("n");
CREATE INDEX "in_days" ON "app_row" ("n");
--- mysql mariadb
CREATE INDEX `exact` ON `app_row` (`n`);
CREATE INDEX `bounds` ON `app_row` (`n`);
CREATE INDEX `empty` ON `app_row` (`n`);
CREATE INDEX `element` ON `app_row` (`n`);
CREATE INDEX `contains` ON `app_row` (`n`);
CREATE INDEX `expression` ON `app_row` (`n`);
CREATE INDEX `contained` ON `app_row` (`n`);
CREATE INDEX `overlap` ON `app_row` (`n`);
CREATE INDEX `fully` ON `app_row` (`n`);
CREATE INDEX `not` ON `app_row` (`n`);
CREATE INDEX `adjacent` ON `app_row` (`n`);
CREATE INDEX `ends` ON `app_row` (`n`);
CREATE INDEX `flags` ON `app_row` (`n`);
CREATE INDEX `price` ON `app_row` (`n`);
CREATE INDEX `price_element` ON `app_row` (`n`);
CREATE INDEX `day` ON `app_row` (`n`);
CREATE INDEX `year` ON `app_row` (`n`);
CREATE INDEX `moments` ON `app_row` (`n`);
CREATE INDEX `number` ON `app_row` (`n`);
CREATE INDEX `float` ON `app_row` (`n`);
CREATE INDEX `in_days` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EXACT" ON "APP_ROW" ("N");
case.idx:10:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:11:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:12:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:13:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:14:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:15:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:16:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:17:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:18:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:19:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:20:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:21:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:22:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:23:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:24:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:25:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:26:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:27:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:28:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them
case.idx:29:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:9:5: note: this index has them

=== hstore {-Wno-skipped -Wno-dropped -Wno-extension}
model Row:
    n = IntegerField()
    h = HStoreField()
    Index('n', condition=Q(h={'a': 1, "b's": None}), name='exact')
    Index('n', condition=Q(h__contains={'a': '"x"'}), name='contains')
    Index('n', condition=Q(h__contained_by={'a': '1'}), name='contained')
    Index('n', condition=Q(h__has_key='a'), name='key')
    Index('n', condition=Q(h__has_keys=['a', 'b']), name='all_of')
    Index('n', condition=Q(h__has_any_keys=['a', 'b']), name='any_of')
    Index('n', condition=Q(h__a='1'), name='value')
    Index('n', condition=Q(h__a__icontains='x'), name='text')
    Index('n', condition=Q(h__b__isnull=True), name='null')
    Index('n', condition=Q(h__keys__contains=['a'], h__values__len=2), name='keys')
    Index(F('h__a'), Lower(KeyTransform('b', 'h')), name='keyed')
--- postgresql
CREATE INDEX "exact" ON "app_row" ("n") WHERE "h" = '"a"=>"1", "b''s"=>NULL'::hstore;
CREATE INDEX "contains" ON "app_row" ("n") WHERE "h" @> E'"a"=>"\\"x\\""'::hstore;
CREATE INDEX "contained" ON "app_row" ("n") WHERE "h" <@ '"a"=>"1"'::hstore;
CREATE INDEX "key" ON "app_row" ("n") WHERE "h" ? 'a';
CREATE INDEX "all_of" ON "app_row" ("n") WHERE "h" ?& '{a,b}';
CREATE INDEX "any_of" ON "app_row" ("n") WHERE "h" ?| '{a,b}';
CREATE INDEX "value" ON "app_row" ("n") WHERE ("h" -> 'a') = '1';
CREATE INDEX "text" ON "app_row" ("n") WHERE UPPER(("h" -> 'a')::text) LIKE UPPER('%x%');
CREATE INDEX "null" ON "app_row" ("n") WHERE ("h" -> 'b') IS NULL;
CREATE INDEX "keys" ON "app_row" ("n") WHERE (akeys("h") @> (ARRAY['a'])::text[] AND CASE WHEN avals("h") IS NULL THEN NULL ELSE coalesce(array_length(avals("h"), 1), 0) END = 2);
CREATE INDEX "keyed" ON "app_row" ((("h" -> 'a')), (LOWER(("h" -> 'b'))));
--- sqlite
CREATE INDEX "exact" ON "app_row" ("n");
CREATE INDEX "contains" ON "app_row" ("n");
CREATE INDEX "contained" ON "app_row" ("n");
CREATE INDEX "key" ON "app_row" ("n");
CREATE INDEX "all_of" ON "app_row" ("n");
CREATE INDEX "any_of" ON "app_row" ("n");
CREATE INDEX "value" ON "app_row" ("n");
CREATE INDEX "text" ON "app_row" ("n");
CREATE INDEX "null" ON "app_row" ("n");
CREATE INDEX "keys" ON "app_row" ("n");
--- mysql mariadb
CREATE INDEX `exact` ON `app_row` (`n`);
CREATE INDEX `contains` ON `app_row` (`n`);
CREATE INDEX `contained` ON `app_row` (`n`);
CREATE INDEX `key` ON `app_row` (`n`);
CREATE INDEX `all_of` ON `app_row` (`n`);
CREATE INDEX `any_of` ON `app_row` (`n`);
CREATE INDEX `value` ON `app_row` (`n`);
CREATE INDEX `text` ON `app_row` (`n`);
CREATE INDEX `null` ON `app_row` (`n`);
CREATE INDEX `keys` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "EXACT" ON "APP_ROW" ("N");
case.idx:5:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:6:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:7:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:8:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:9:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:10:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:11:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:12:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them
case.idx:13:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them

=== text search {-Wno-skipped -Wno-dropped}
model Row:
    n = IntegerField()
    title = CharField(max_length=100)
    body = TextField()
    v = SearchVectorField()
    GinIndex(SearchVector('title', 'body', config='english'), name='vector')
    GinIndex(SearchVector('title', 'n', config='simple', weight='A'), name='weight')
    GinIndex(SearchVector('title', config='english', weight='A') + SearchVector('body', config='english'), name='sum')
    GinIndex(fields=['v'], name='stored')
    Index('n', condition=Q(v=SearchQuery("it's", config='english')), name='query')
    Index('n', condition=Q(v=SearchQuery('a b', config='english', search_type='phrase')), name='phrase')
    Index('n', condition=Q(v=SearchQuery('a', config='english') & ~SearchQuery('b', config='english', search_type='websearch')), name='combined')
    Index('n', condition=Q(title__search=SearchQuery('a', config='simple')), name='search')
    Index('n', condition=Q(GreaterThan(SearchRank(F('v'), SearchQuery('a', config='simple')), 0.5)), name='rank')
--- postgresql
CREATE INDEX "vector" ON "app_row" USING gin ((to_tsvector('english'::regconfig, COALESCE("title", '') || ' ' || COALESCE("body", ''))));
CREATE INDEX "weight" ON "app_row" USING gin ((setweight(to_tsvector('simple'::regconfig, COALESCE("title", '') || ' ' || COALESCE(("n")::text, '')), 'A')));
CREATE INDEX "sum" ON "app_row" USING gin (((setweight(to_tsvector('english'::regconfig, COALESCE("title", '')), 'A') || to_tsvector('english'::regconfig, COALESCE("body", '')))));
CREATE INDEX "stored" ON "app_row" USING gin ("v");
CREATE INDEX "query" ON "app_row" ("n") WHERE "v" @@ (plainto_tsquery('english'::regconfig, 'it''s'));
CREATE INDEX "phrase" ON "app_row" ("n") WHERE "v" @@ (phraseto_tsquery('english'::regconfig, 'a b'));
CREATE INDEX "combined" ON "app_row" ("n") WHERE "v" @@ (plainto_tsquery('english'::regconfig, 'a') && !!(websearch_to_tsquery('english'::regconfig, 'b')));
CREATE INDEX "search" ON "app_row" ("n") WHERE to_tsvector('simple'::regconfig, COALESCE("title", '')) @@ (plainto_tsquery('simple'::regconfig, 'a'));
CREATE INDEX "rank" ON "app_row" ("n") WHERE ts_rank("v", plainto_tsquery('simple'::regconfig, 'a')) > 0.5;
--- sqlite
CREATE INDEX "query" ON "app_row" ("n");
CREATE INDEX "phrase" ON "app_row" ("n");
CREATE INDEX "combined" ON "app_row" ("n");
CREATE INDEX "search" ON "app_row" ("n");
CREATE INDEX "rank" ON "app_row" ("n");
--- mysql mariadb
CREATE INDEX `query` ON `app_row` (`n`);
CREATE INDEX `phrase` ON `app_row` (`n`);
CREATE INDEX `combined` ON `app_row` (`n`);
CREATE INDEX `search` ON `app_row` (`n`);
CREATE INDEX `rank` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "QUERY" ON "APP_ROW" ("N");
case.idx:11:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:12:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:13:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them
case.idx:14:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:10:5: note: this index has them

=== what depends on the session {-Wno-skipped}
model Row:
    n = IntegerField()
    title = CharField(max_length=100)
    v = SearchVectorField()
    Index('n', condition=Q(v='words'), name='a', targets=['postgresql'])
    Index('n', condition=Q(title__search='words'), name='b', targets=['postgresql'])
    Index('n', condition=Q(title__trigram_similar='words'), name='c', targets=['postgresql'])
    Index('n', condition=Q(title__unaccent__startswith='words'), name='d', targets=['postgresql'])
    GinIndex(SearchVector('title'), name='e', targets=['postgresql'])
--- postgresql
CREATE INDEX "a" ON "app_row" ("n");
CREATE INDEX "b" ON "app_row" ("n");
CREATE INDEX "c" ON "app_row" ("n");
CREATE INDEX "d" ON "app_row" ("n");
case.idx:5:30: warning: postgresql: condition dropped: SearchQuery.plain: without a configuration it depends on the session's default_text_search_config [-Wdropped]
case.idx:6:28: warning: postgresql: condition dropped: SearchVector: without a configuration it depends on the session's default_text_search_config [-Wdropped]
case.idx:7:28: warning: postgresql: condition dropped: trigram_similar: trigram operators depend on the session's threshold (pg_trgm.similarity_threshold) [-Wdropped]
case.idx:8:28: warning: postgresql: condition dropped: Unaccent: UNACCENT is STABLE: its dictionary may change [-Wdropped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== mistakes
model Row:
    n = IntegerField()
    b = BooleanField()
    tags = ArrayField(IntegerField())
    r = IntegerRangeField()
    Index('n', condition=Q(tags__contains=['x']), name='a')
    Index('n', condition=Q(tags__contains=3), name='b')
    Index('n', condition=Q(tags__startswith='x'), name='c')
    Index('n', condition=Q(r__overlap=3), name='d')
    Index('n', condition=Q(r=NumericRange(1, 2, '{}')), name='e')
    Index('n', condition=Q(b__contained_by=(1, 2)), name='f')
    Index('n', condition=Q(r=(1, 'x')), name='g')
    GinIndex(SearchVector('n', config=3), name='h')
    GinIndex(SearchVector(config='english'), name='i')
    Index('n', condition=Q(n=SearchQuery('x', search_type='y')), name='j')
--- all
case.idx:6:44: error: expected a number
case.idx:7:43: error: expected a list
case.idx:8:28: error: this type has no lookup 'startswith'
case.idx:9:39: error: expected a range, as (1, 5)
case.idx:10:49: error: bounds are one of [) (] () []
case.idx:11:28: error: this type has no lookup 'contained_by'
case.idx:12:34: error: expected a number
case.idx:13:39: error: config is a text, as 'english'
case.idx:14:14: error: SearchVector takes fields or expressions
case.idx:15:59: error: search_type is 'plain', 'phrase', 'raw' or 'websearch'
exit 1

=== arrays of a class that nobody knows
model app.Row:
    n = IntegerField()
    tags = ArrayField(SharField(max_length=20), null=True)
    Index('n', condition=Q(tags__contains=['a']), name='contains')
--- postgresql
CREATE INDEX "contains" ON "app_row" ("n");
case.idx:4:28: warning: postgresql: condition dropped: the type of its elements is unknown [-Wdropped]
--- sqlite
CREATE INDEX "contains" ON "app_row" ("n");
case.idx:4:28: warning: sqlite: condition dropped: SQLite has no type for ArrayField [-Wdropped]
--- mysql
CREATE INDEX `contains` ON `app_row` (`n`);
case.idx:4:28: warning: mysql: condition dropped: MySQL has no type for ArrayField [-Wdropped]
--- mariadb
CREATE INDEX `contains` ON `app_row` (`n`);
case.idx:4:28: warning: mariadb: condition dropped: MariaDB has no type for ArrayField [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "CONTAINS" ON "APP_ROW" ("N");
case.idx:4:28: warning: oracle: condition dropped: Oracle has no type for ArrayField [-Wdropped]

=== a configuration as Django wraps it
model M:
    s = CharField(max_length=20)
    GinIndex(SearchVector('s', config=SearchConfig('english')), name='vector', targets=['postgresql'])
--- postgresql
CREATE INDEX "vector" ON "app_m" USING gin ((to_tsvector('english'::regconfig, COALESCE("s", ''))));
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== Value() with the type of an array, a range, an hstore {-Wno-skipped -Wno-dropped}
model Row:
    n = IntegerField()
    tags = ArrayField(CharField(max_length=20), null=True)
    nums = ArrayField(IntegerField(), null=True)
    span = IntegerRangeField(null=True)
    attrs = HStoreField(null=True)
    Index(Coalesce('tags', Value([], ArrayField(CharField(max_length=20)))), name='none')
    Index(Coalesce('tags', Value(['a', "b'c"], output_field=ArrayField(CharField(max_length=20)))), name='texts')
    Index(Coalesce('nums', Value([1, 2], ArrayField(IntegerField()))), name='numbers')
    Index(Coalesce('span', Value((1, 2), IntegerRangeField())), name='span')
    Index(Coalesce('attrs', Value({'a': '1'}, HStoreField())), name='attrs')
    Index('n', condition=Q(nums__in=[Value([1], ArrayField(IntegerField()))]), name='in')
--- postgresql
CREATE INDEX "none" ON "app_row" ((COALESCE("tags", '{}'::varchar(20)[])));
CREATE INDEX "texts" ON "app_row" ((COALESCE("tags", '{a,b''c}'::varchar(20)[])));
CREATE INDEX "numbers" ON "app_row" ((COALESCE("nums", '{1,2}'::integer[])));
CREATE INDEX "span" ON "app_row" ((COALESCE("span", '[1,2)'::int4range)));
CREATE INDEX "attrs" ON "app_row" ((COALESCE("attrs", '"a"=>"1"'::hstore)));
CREATE INDEX "in" ON "app_row" ("n") WHERE "nums" IN ('{1}'::integer[]);
--- sqlite
CREATE INDEX "in" ON "app_row" ("n");
--- mysql mariadb
CREATE INDEX `in` ON `app_row` (`n`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "IN" ON "APP_ROW" ("N");

=== text search with a configuration that is no constant: the cast to regconfig is not IMMUTABLE
model Row:
    lang = CharField(max_length=20)
    note = TextField()
    GinIndex(SearchVector('note', config=F('lang')), name='field', targets=['postgresql'])
    GinIndex(SearchVector('note', config=SearchConfig(F('lang')), weight='A'), name='config', targets=['postgresql'])
    Index('lang', condition=Q(note__search=SearchQuery('a', config=F('lang'))), name='query', targets=['postgresql'])
--- postgresql
CREATE INDEX "query" ON "app_row" ("lang");
case.idx:4:14: warning: postgresql: index skipped: SearchVector: a configuration that is no constant depends on the session's search_path [-Wskipped]
case.idx:5:14: warning: postgresql: index skipped: SearchVector: a configuration that is no constant depends on the session's search_path [-Wskipped]
case.idx:6:31: warning: postgresql: condition dropped: SearchVector: without a configuration it depends on the session's default_text_search_config [-Wdropped]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

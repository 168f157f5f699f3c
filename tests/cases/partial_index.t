# PartialIndex of django-partial-index, and predicates that are texts.

=== conditions and texts for all
model Job:
    a = IntegerField()
    b = IntegerField(null=True)
    kind = CharField(max_length=20)
    done = BooleanField()
    deleted_at = DateTimeField(null=True)
    PartialIndex(fields=['a'], unique=True, where=PQ(deleted_at__isnull=True))
    PartialIndex(fields=['a', '-b'], unique=False, where=PQ(done=False) | ~PQ(b=PF('a') * 2))
    PartialIndex(fields=['-a', 'b'], unique=True, where='b > 1 OR a > 2')
    PartialIndex(['kind'], 'by_position', False, 'deleted_at IS NULL')
--- postgresql sqlite
CREATE UNIQUE INDEX "app_job_a_211aa8_partial" ON "app_job" ("a") WHERE "deleted_at" IS NULL;
CREATE INDEX "app_job_a_67f8a5_partial" ON "app_job" ("a", "b" DESC) WHERE (NOT "done" OR NOT ("b" = ("a" * 2) AND "b" IS NOT NULL));
CREATE UNIQUE INDEX "app_job_a_0fd1e4_partial" ON "app_job" ("a" DESC, "b") WHERE b > 1 OR a > 2;
CREATE INDEX "by_position" ON "app_job" ("kind") WHERE deleted_at IS NULL;
--- mysql
CREATE UNIQUE INDEX `app_job_a_211aa8_partial` ON `app_job` ((CASE WHEN `deleted_at` IS NULL THEN `a` ELSE NULL END));
CREATE INDEX `app_job_a_67f8a5_partial` ON `app_job` (`a`, `b` DESC);
CREATE UNIQUE INDEX `app_job_a_0fd1e4_partial` ON `app_job` ((CASE WHEN (b > 1 OR a > 2) THEN `a` ELSE NULL END) DESC, (CASE WHEN (b > 1 OR a > 2) THEN `b` ELSE NULL END));
CREATE INDEX `by_position` ON `app_job` (`kind`);
case.idx:7:51: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:8:58: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:9:57: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:10:50: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `app_job_a_67f8a5_partial` ON `app_job` (`a`, `b` DESC);
CREATE INDEX `by_position` ON `app_job` (`kind`);
case.idx:7:51: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:8:58: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:9:57: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:10:50: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "APP_JOB_A_211AA8_PARTIAL" ON "APP_JOB" ((CASE WHEN "DELETED_AT" IS NULL THEN "A" ELSE NULL END));
CREATE INDEX "APP_JOB_A_67F8A5_PARTIAL" ON "APP_JOB" ((CASE WHEN ("DONE" = 0 OR NOT ("B" = ("A" * 2) AND "B" IS NOT NULL)) THEN "A" ELSE NULL END), (CASE WHEN ("DONE" = 0 OR NOT ("B" = ("A" * 2) AND "B" IS NOT NULL)) THEN "B" ELSE NULL END));
CREATE UNIQUE INDEX "APP_JOB_A_0FD1E4_PARTIAL" ON "APP_JOB" ((CASE WHEN ((b > 1 OR a > 2) AND "B" IS NOT NULL) THEN "A" ELSE NULL END), (CASE WHEN ((b > 1 OR a > 2) AND "B" IS NOT NULL) THEN "B" ELSE NULL END));
CREATE INDEX "BY_POSITION" ON "APP_JOB" ((CASE WHEN (deleted_at IS NULL) THEN "KIND" ELSE NULL END));
case.idx:7:51: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:8:31: warning: oracle: DESC dropped: a descending key part stores its NULLs, and every row would be in the index [-Wdropped]
case.idx:8:58: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:26: warning: oracle: DESC dropped: a descending key part stores its NULLs, and every row would be in the index [-Wdropped]
case.idx:9:57: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:10:50: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== a text for each target
model Job:
    a = IntegerField()
    b = IntegerField(null=True)
    done = BooleanField()
    PartialIndex(fields=['a'], unique=True, where_postgresql='"done"', where_sqlite='done = 1', where_mysql='`done`', where_oracle='DONE = 1')
    PartialIndex(fields=['b', 'a'], unique=True, name='some', where_postgresql='done', where_oracle='DONE = 1')
    PartialIndex(fields=['b'], unique=False, name='plain', where='b > 1', where_oracle='B > 1')
    Index(fields=['a'], condition=Q(done=True), where_oracle='"DONE" = 1', name='other')
    UniqueConstraint(fields=['a'], condition=Q(b=1), where_sqlite='b = 1 AND b < 2', name='unique')
--- postgresql
CREATE UNIQUE INDEX "app_job_a_bb3ebe_partial" ON "app_job" ("a") WHERE "done";
CREATE UNIQUE INDEX "some" ON "app_job" ("b", "a") WHERE done;
CREATE INDEX "plain" ON "app_job" ("b") WHERE b > 1;
CREATE INDEX "other" ON "app_job" ("a") WHERE "done";
CREATE UNIQUE INDEX "unique" ON "app_job" ("a") WHERE "b" = 1;
--- sqlite
CREATE UNIQUE INDEX "app_job_a_bb3ebe_partial" ON "app_job" ("a") WHERE done = 1;
CREATE INDEX "plain" ON "app_job" ("b") WHERE b > 1;
CREATE INDEX "other" ON "app_job" ("a") WHERE "done";
CREATE UNIQUE INDEX "unique" ON "app_job" ("a") WHERE b = 1 AND b < 2;
case.idx:6:5: warning: sqlite: index skipped: no predicate is given for SQLite [-Wskipped]
--- mysql
CREATE UNIQUE INDEX `app_job_a_bb3ebe_partial` ON `app_job` ((CASE WHEN (`done`) THEN `a` ELSE NULL END));
CREATE INDEX `plain` ON `app_job` (`b`);
CREATE INDEX `other` ON `app_job` (`a`);
CREATE UNIQUE INDEX `unique` ON `app_job` ((CASE WHEN `b` = 1 THEN `a` ELSE NULL END));
case.idx:5:109: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:6:5: warning: mysql: index skipped: no predicate is given for MySQL [-Wskipped]
case.idx:7:66: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:8:35: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
case.idx:9:46: warning: mysql: condition emulated by CASE keys [-Wemulated]
--- mariadb
CREATE INDEX `plain` ON `app_job` (`b`);
CREATE INDEX `other` ON `app_job` (`a`);
case.idx:5:5: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:6:5: warning: mariadb: index skipped: no predicate is given for MariaDB [-Wskipped]
case.idx:7:66: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:8:35: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
case.idx:9:46: warning: mariadb: constraint skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE UNIQUE INDEX "APP_JOB_A_BB3EBE_PARTIAL" ON "APP_JOB" ((CASE WHEN (DONE = 1) THEN "A" ELSE NULL END));
CREATE UNIQUE INDEX "SOME" ON "APP_JOB" ((CASE WHEN ((DONE = 1) AND "B" IS NOT NULL) THEN "B" ELSE NULL END), (CASE WHEN ((DONE = 1) AND "B" IS NOT NULL) THEN "A" ELSE NULL END));
CREATE INDEX "PLAIN" ON "APP_JOB" ((CASE WHEN (B > 1) THEN "B" ELSE NULL END));
CREATE INDEX "OTHER" ON "APP_JOB" ((CASE WHEN ("DONE" = 1) THEN "A" ELSE NULL END));
CREATE UNIQUE INDEX "UNIQUE" ON "APP_JOB" ((CASE WHEN "B" = 1 THEN "A" ELSE NULL END));
case.idx:5:132: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:6:101: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:88: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:8:62: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:9:46: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== texts that are something else elsewhere
model Job:
    a = IntegerField()
    done = BooleanField()
    PartialIndex(fields=['a'], unique=True, where='done', name='bare')
    PartialIndex(fields=['a'], unique=True, where='"done" = \'x\'', name='quoted', targets=['mysql', 'oracle'])
    PartialIndex(fields=['a'], unique=False, where='`done`', name='backquoted', targets=['postgresql'])
--- postgresql
CREATE UNIQUE INDEX "bare" ON "app_job" ("a") WHERE done;
CREATE INDEX "backquoted" ON "app_job" ("a");
case.idx:6:52: warning: postgresql: condition dropped: in the text, ` quotes no name on PostgreSQL [-Wdropped]
--- sqlite
CREATE UNIQUE INDEX "bare" ON "app_job" ("a") WHERE done;
--- mysql
CREATE UNIQUE INDEX `bare` ON `app_job` ((CASE WHEN (done) THEN `a` ELSE NULL END));
case.idx:4:51: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:5:51: warning: mysql: index skipped: in the text, " quotes no name on MySQL [-Wskipped]
--- mariadb
case.idx:4:51: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:4:51: warning: oracle: index skipped: a column alone is no condition on Oracle [-Wskipped]
case.idx:5:51: warning: oracle: index skipped: in the text, a name in quotes is not in the capitals that Oracle has [-Wskipped]

=== what is refused
model Job:
    a = IntegerField()
    PartialIndex(fields=['a'], where=PQ(a=1))
    PartialIndex(fields=['a'], unique=None, where=PQ(a=1))
    PartialIndex(fields=['a'], unique=2, where=PQ(a=1))
    PartialIndex(fields=['a'], unique=True)
    PartialIndex(fields=['a'], unique=True, where='')
    PartialIndex(fields=['a'], unique=True, where=PQ())
    PartialIndex(fields=['a'], unique=True, where=Q(a=1))
    PartialIndex(fields=['a'], unique=True, where=Q(a=1) | PQ(a=2))
    PartialIndex(fields=['a'], unique=True, where=7)
    PartialIndex(fields=['a'], unique=True, where='a = 1', where_postgresql='a = 1')
    PartialIndex(fields=['a'], unique=True, where_postgresql='a = 1', where_sqlite='a = 1')
    PartialIndex(fields=['a'], unique=True, where_postgresql=1)
    PartialIndex(fields=[], unique=True, where='a = 1')
    PartialIndex(fields='a', unique=True, where='a = 1')
    PartialIndex('a', unique=True, where='a = 1')
    PartialIndex(fields=['a'], unique=True, condition=PQ(a=1), where='a = 1')
    PartialIndex(fields=['a'], unique=True, where='a = 1', name='_x')
    PartialIndex(fields=['a'], unique=True, where='(a = 1')
    PartialIndex(fields=['a'], unique=True, where='a = 1; DROP TABLE x')
    PartialIndex(fields=['a'], unique=True, where='a = 1 -- only these')
    PartialIndex(fields=['a'], unique=True, where='a = \'x')
    PartialIndex(fields=['a'], unique=True, where=PQ(b=1))
    UniqueConstraint(fields=['a'], where_postgresql='a = 1', deferrable=Deferrable.DEFERRED, name='d')
    Index(fields=['a'], where='a = 1')
--- all
case.idx:3:5: error: unique must be True or False
case.idx:4:39: error: unique must be True or False
case.idx:5:39: error: unique must be True or False
case.idx:6:5: error: a where predicate must be provided
case.idx:7:5: error: a where predicate must be provided
case.idx:8:5: error: a where predicate must be provided
case.idx:9:51: error: where must be a text or a PQ(...)
case.idx:10:51: error: where must be a text or a PQ(...)
case.idx:11:51: error: where must be a text or a PQ(...)
case.idx:12:77: error: where_postgresql can't stand beside where
case.idx:13:84: error: the same text for both databases: use where
case.idx:14:62: error: where_postgresql must be a text
case.idx:15:5: error: at least one field or expression is required to define an index
case.idx:16:25: error: PartialIndex.fields must be a list or tuple
case.idx:17:18: error: PartialIndex.fields must be a list or tuple
case.idx:18:45: error: PartialIndex has no option 'condition'
case.idx:19:65: error: the name of an index can't start with an underscore or a digit
case.idx:20:51: error: the text is no condition: a quote or bracket is open, or a comment or semicolon ends it
case.idx:21:51: error: the text is no condition: a quote or bracket is open, or a comment or semicolon ends it
case.idx:22:51: error: the text is no condition: a quote or bracket is open, or a comment or semicolon ends it
case.idx:23:51: error: the text is no condition: a quote or bracket is open, or a comment or semicolon ends it
case.idx:24:54: error: model Job has no field 'b'
case.idx:1:7: note: the model is declared here
case.idx:25:73: error: a unique constraint with a condition can't be deferred
case.idx:26:25: error: Index has no option 'where'
exit 1

=== automatic names: long, of a foreign key, with a digit first
model Worker(db_table='9_workers_and_others'):
    code = CharField(max_length=5, primary_key=True)
model Job(db_table='_jobs'):
    worker = ForeignKey('Worker')
    a = IntegerField(db_column='1st')
    PartialIndex(fields=['worker'], unique=True, where=PQ(a__in=[1, 2]))
    PartialIndex(fields=['-worker', 'a'], unique=False, where=PQ(a__in=(1, 2)))
--- postgresql
CREATE INDEX "9_workers_and_others_code_f4a56334_like" ON "9_workers_and_others" ("code" varchar_pattern_ops);
CREATE INDEX "_jobs_worker_id_92bb78e1" ON "_jobs" ("worker_id");
CREATE INDEX "_jobs_worker_id_92bb78e1_like" ON "_jobs" ("worker_id" varchar_pattern_ops);
CREATE UNIQUE INDEX "Djobs_worker__062e0d_partial" ON "_jobs" ("worker_id") WHERE "1st" IN (1, 2);
CREATE INDEX "Djobs_worker__034759_partial" ON "_jobs" ("worker_id" DESC, "1st") WHERE "1st" IN (1, 2);
--- sqlite
CREATE INDEX "_jobs_worker_id_92bb78e1" ON "_jobs" ("worker_id");
CREATE UNIQUE INDEX "Djobs_worker__062e0d_partial" ON "_jobs" ("worker_id") WHERE "1st" IN (1, 2);
CREATE INDEX "Djobs_worker__034759_partial" ON "_jobs" ("worker_id" DESC, "1st") WHERE "1st" IN (1, 2);
--- mysql
CREATE UNIQUE INDEX `Djobs_worker__062e0d_partial` ON `_jobs` ((CASE WHEN `1st` IN (1, 2) THEN `worker_id` ELSE NULL END));
CREATE INDEX `Djobs_worker__034759_partial` ON `_jobs` (`worker_id` DESC, `1st`);
case.idx:6:56: warning: mysql: condition emulated by CASE keys [-Wemulated]
case.idx:7:63: warning: mysql: condition dropped: MySQL has no partial indexes [-Wdropped]
--- mariadb
CREATE INDEX `Djobs_worker__034759_partial` ON `_jobs` (`worker_id` DESC, `1st`);
case.idx:6:56: warning: mariadb: index skipped: MariaDB has no partial indexes, and without the condition it would reject more rows [-Wskipped]
case.idx:7:63: warning: mariadb: condition dropped: MariaDB has no partial indexes [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "_JOBS_WORKER_ID_92BB78E1" ON "_JOBS" ("WORKER_ID");
CREATE UNIQUE INDEX "DJOBS_WORKER__062E0D_PARTIAL" ON "_JOBS" ((CASE WHEN "1ST" IN (1, 2) THEN "WORKER_ID" ELSE NULL END));
CREATE INDEX "DJOBS_WORKER__034759_PARTIAL" ON "_JOBS" ((CASE WHEN "1ST" IN (1, 2) THEN "WORKER_ID" ELSE NULL END), (CASE WHEN "1ST" IN (1, 2) THEN "1ST" ELSE NULL END));
case.idx:6:56: warning: oracle: condition emulated by CASE keys [-Wemulated]
case.idx:7:26: warning: oracle: DESC dropped: a descending key part stores its NULLs, and every row would be in the index [-Wdropped]
case.idx:7:63: warning: oracle: condition emulated by CASE keys [-Wemulated]

=== a text for an index that has no condition there {-Wno-skipped}
model Book:
    title = CharField(max_length=50)
    a = IntegerField()
    FullTextIndex(fields=['title'], where_mysql='a = 1', where_postgresql='a = 2', name='words')
--- postgresql
CREATE INDEX "words" ON "app_book" USING gin ((to_tsvector('simple'::regconfig, COALESCE("title", '')))) WHERE a = 2;
--- sqlite
--- mysql
CREATE FULLTEXT INDEX `words` ON `app_book` (`title`);
case.idx:4:49: warning: mysql: condition dropped: a full-text index of MySQL has none [-Wdropped]
--- mariadb
CREATE FULLTEXT INDEX `words` ON `app_book` (`title`);
case.idx:4:5: warning: mariadb: condition dropped: a full-text index of MariaDB has none [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

# Keys that a server takes, and then refuses the longest values of: a row in a B-tree of PostgreSQL
# has 2704 bytes at most. The servers were asked: 673 characters of four bytes go in, 674 don't.

=== a note where a row may be refused: B-trees of columns and texts of known length
model Book:
    fits = CharField(max_length=673)
    long = CharField(max_length=674)
    t = TextField()
    Index(fields=['fits'], name='fits', targets=['postgresql'])
    Index(fields=['long'], name='long', targets=['postgresql'])
    BTreeIndex(fields=['long', 't'], name='tree', targets=['postgresql'])
    HashIndex(fields=['long'], name='hash', targets=['postgresql'])
    Index(Upper('long'), name='upper', targets=['postgresql'])
    Index(Left('long', 100), name='left', targets=['postgresql'])
    Index(fields=['t'], name='text', targets=['postgresql'])
    UniqueConstraint(fields=['fits', 'long'], name='both', targets=['postgresql'])
--- postgresql
CREATE INDEX "fits" ON "app_book" ("fits");
CREATE INDEX "long" ON "app_book" ("long");
CREATE INDEX "tree" ON "app_book" USING btree ("long", "t");
CREATE INDEX "hash" ON "app_book" USING hash ("long");
CREATE INDEX "upper" ON "app_book" ((UPPER("long")));
CREATE INDEX "left" ON "app_book" ((LEFT("long", 100)));
CREATE INDEX "text" ON "app_book" ("t");
ALTER TABLE "app_book" ADD CONSTRAINT "both" UNIQUE ("fits", "long");
case.idx:6:5: note: postgresql: a key of up to 2696 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:7:5: note: postgresql: a key of up to 2704 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:9:5: note: postgresql: a key of up to 2696 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
case.idx:12:5: note: postgresql: a key of up to 5388 bytes: PostgreSQL refuses rows with more than 2692 [-Wlong-key]
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== it can be switched off {-Wno-long-key}
model Book:
    long = CharField(max_length=1000)
    Index(fields=['long'], name='i', targets=['postgresql'])
--- postgresql
CREATE INDEX "i" ON "app_book" ("long");
--- sqlite mysql mariadb
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

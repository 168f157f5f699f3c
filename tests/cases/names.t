# Names: interpolated, too long, colliding.

=== interpolation
model shop.Book:
    a = IntegerField()
    Index(fields=['a'], name='%(app_label)s_%(class)s_a')
    UniqueConstraint(fields=['a'], name='%(class)s_one')
    UniqueConstraint(fields=['id', 'a'], name='_two', targets=['postgresql'])
--- postgresql
CREATE INDEX "shop_book_a" ON "shop_book" ("a");
ALTER TABLE "shop_book" ADD CONSTRAINT "book_one" UNIQUE ("a");
ALTER TABLE "shop_book" ADD CONSTRAINT "_two" UNIQUE ("id", "a");
--- sqlite
CREATE INDEX "shop_book_a" ON "shop_book" ("a");
CREATE UNIQUE INDEX "book_one" ON "shop_book" ("a");
--- mysql mariadb
CREATE INDEX `shop_book_a` ON `shop_book` (`a`);
ALTER TABLE `shop_book` ADD CONSTRAINT `book_one` UNIQUE (`a`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "SHOP_BOOK" ADD CONSTRAINT "BOOK_ONE" UNIQUE ("A");
case.idx:3:5: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:4:5: note: this index has them

=== invalid names
model Book:
    a = IntegerField()
    Index(fields=['a'], name='_a')
    Index(fields=['a'], name='1a')
    Index(fields=['a'], name='')
    Index(fields=['a'], name='%(table)s_a')
    Index(fields=['a'], name=7)
--- all
case.idx:3:30: error: the name of an index can't start with an underscore or a digit
case.idx:4:30: error: the name of an index can't start with an underscore or a digit
case.idx:5:30: error: the name is empty
case.idx:6:30: error: only %(app_label)s and %(class)s are replaced in a name
case.idx:7:30: error: name must be a text
exit 1

=== 31 bytes are too many for Oracle before 12.2
model Book:
    a = IntegerField()
    Index(fields=['a'], name='b123456789012345678901234567890')
--- postgresql sqlite
CREATE INDEX "b123456789012345678901234567890" ON "app_book" ("a");
--- mysql mariadb
CREATE INDEX `b123456789012345678901234567890` ON `app_book` (`a`);
--- oracle-12.1
case.idx:3:30: error: oracle-12.1: name of 31 bytes, Oracle takes 30
exit 1
--- oracle-11.2
case.idx:3:30: error: oracle-11.2: name of 31 bytes, Oracle takes 30
exit 1
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "B1234567890123456789012345C8AB" ON "APP_BOOK" ("A");
case.idx:3:30: warning: oracle: name longer than 30: cut to 'B1234567890123456789012345C8AB', as Django does [-Wtruncated]
--- oracle-12.2
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "B1234567890123456789012345C8AB" ON "APP_BOOK" ("A");
case.idx:3:30: warning: oracle-12.2: name longer than 30: cut to 'B1234567890123456789012345C8AB', as Django does [-Wtruncated]

=== 64 bytes are too many for PostgreSQL, 65 characters for MySQL
model Book:
    a = IntegerField()
    Index(fields=['a'], name='bäää012345678901234567890123456789012345678901234567890123456', targets=['postgresql', 'mysql', 'mariadb'])
    Index(fields=['a'], name='c0123456789012345678901234567890123456789012345678901234567890123', targets=['mysql', 'mariadb'])
--- postgresql
case.idx:3:30: error: postgresql: name of 64 bytes, PostgreSQL takes 63
exit 1
--- mysql
case.idx:4:30: error: mysql: name of 65 characters, MySQL takes 64
exit 1
--- mariadb
case.idx:4:30: error: mariadb: name of 65 characters, MariaDB takes 64
exit 1
--- sqlite
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON

=== the same name in one table
model Book:
    a = IntegerField()
    Index(fields=['a'], name='same')
    Index(fields=['-a'], name='same')
--- postgresql
case.idx:4:31: error: postgresql: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- sqlite
case.idx:4:31: error: sqlite: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- mysql
case.idx:4:31: error: mysql: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- mariadb
case.idx:4:31: error: mariadb: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- oracle
case.idx:4:31: error: oracle: two indexes are called 'SAME'
case.idx:3:30: note: the other one is here
exit 1

=== the same name in two tables, and names that differ in case
model Book:
    a = IntegerField()
    Index(fields=['a'], name='same')
    Index(fields=['-a'], name='Other', targets=['postgresql'])
model Shelf:
    a = IntegerField()
    Index(fields=['-a'], name='same')
    Index(fields=['a'], name='other', targets=['postgresql'])
--- postgresql
case.idx:7:31: error: postgresql: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- sqlite
case.idx:7:31: error: sqlite: two indexes are called 'same'
case.idx:3:30: note: the other one is here
exit 1
--- oracle
case.idx:7:31: error: oracle: two indexes are called 'SAME'
case.idx:3:30: note: the other one is here
exit 1
--- mysql mariadb-10.8.1
CREATE INDEX `same` ON `app_book` (`a`);
CREATE INDEX `same` ON `app_shelf` (`a` DESC);

=== case does not make a name on SQLite, MySQL, MariaDB and Oracle
model Book:
    a = IntegerField()
    Index(fields=['a'], name='name')
    Index(fields=['id', 'a'], name='NAME')
--- postgresql
CREATE INDEX "name" ON "app_book" ("a");
CREATE INDEX "NAME" ON "app_book" ("id", "a");
--- sqlite
case.idx:4:36: error: sqlite: two indexes are called 'NAME'
case.idx:3:30: note: the other one is here
exit 1
--- mysql
case.idx:4:36: error: mysql: two indexes are called 'NAME'
case.idx:3:30: note: the other one is here
exit 1
--- mariadb
case.idx:4:36: error: mariadb: two indexes are called 'NAME'
case.idx:3:30: note: the other one is here
exit 1
--- oracle
case.idx:4:36: error: oracle: two indexes are called 'NAME'
case.idx:3:30: note: the other one is here
exit 1

=== two equal indexes without names
model Book:
    a = IntegerField()
    Index(fields=['a'])
    Index(fields=['a'])
--- postgresql
case.idx:4:5: error: postgresql: the same index twice: 'app_book_a_c9ee88_idx'
case.idx:3:5: note: the other one is here
exit 1
--- sqlite
case.idx:4:5: error: sqlite: the same index twice: 'app_book_a_c9ee88_idx'
case.idx:3:5: note: the other one is here
exit 1
--- mysql
case.idx:4:5: error: mysql: the same index twice: 'app_book_a_c9ee88_idx'
case.idx:3:5: note: the other one is here
exit 1
--- mariadb
case.idx:4:5: error: mariadb: the same index twice: 'app_book_a_c9ee88_idx'
case.idx:3:5: note: the other one is here
exit 1
--- oracle
case.idx:4:5: error: oracle: the same index twice: 'APP_BOOK_A_C9EE88_IDX'
case.idx:3:5: note: the other one is here
exit 1

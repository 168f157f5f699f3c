# What models take from their bases; tests/reference/inheritance.py compares more of it with Django.

=== abstract bases: fields, Meta, names
class Base(models.Model):
    name = CharField(max_length=20)
    class Meta:
        abstract = True
        db_tablespace = ''
        indexes = [Index(fields=['name'], name='%(app_label)s_%(class)s_name')]
class All(Base):
    pass
class None_(Base):
    class Meta:
        ordering = ['name']
class Some(Base):
    name = None
    other = IntegerField()
    class Meta(Base.Meta):
        indexes = [Index(fields=['other'], name='other')]
--- postgresql sqlite
CREATE INDEX "app_all_name" ON "app_all" ("name");
CREATE INDEX "other" ON "app_some" ("other");
--- mysql mariadb
CREATE INDEX `app_all_name` ON `app_all` (`name`);
CREATE INDEX `other` ON `app_some` (`other`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_ALL_NAME" ON "APP_ALL" ("NAME");
CREATE INDEX "OTHER" ON "APP_SOME" ("OTHER");

=== models of the native form extend others; their index statements are taken over
model Dated(abstract=True):
    FIRST = 2000
    made = DateField(db_index=True)
    Index(fields=['-made'], condition=Q(made__year__gte=FIRST), targets=['sqlite'], name='%(class)s_made')
model shop.Sale(Dated, db_table='sale'):
    item = IntegerField()
    Index(fields=['item', 'made'], name='item')
model shop.Return(Dated):
    FIRST = 2010
    Index('made', 'id', name='return_id')
--- postgresql
CREATE INDEX "sale_made_369259e8" ON "sale" ("made");
CREATE INDEX "item" ON "sale" ("item", "made");
CREATE INDEX "shop_return_made_992b297e" ON "shop_return" ("made");
CREATE INDEX "return_id" ON "shop_return" ("made", "id");
--- sqlite
CREATE INDEX "sale_made_369259e8" ON "sale" ("made");
CREATE INDEX "sale_made" ON "sale" ("made" DESC) WHERE "made" >= '2000-01-01';
CREATE INDEX "item" ON "sale" ("item", "made");
CREATE INDEX "shop_return_made_992b297e" ON "shop_return" ("made");
CREATE INDEX "return_made" ON "shop_return" ("made" DESC) WHERE "made" >= '2000-01-01';
CREATE INDEX "return_id" ON "shop_return" ("made", "id");
--- mysql mariadb
CREATE INDEX `sale_made_369259e8` ON `sale` (`made`);
CREATE INDEX `item` ON `sale` (`item`, `made`);
CREATE INDEX `shop_return_made_992b297e` ON `shop_return` (`made`);
CREATE INDEX `return_id` ON `shop_return` (`made`, `id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "SALE_MADE_369259E8" ON "SALE" ("MADE");
CREATE INDEX "ITEM" ON "SALE" ("ITEM", "MADE");
CREATE INDEX "SHOP_RETURN_MADE_992B297E" ON "SHOP_RETURN" ("MADE");
CREATE INDEX "RETURN_ID" ON "SHOP_RETURN" ("MADE", "ID");

=== multi-table inheritance: the parent's key is the child's
class Place(models.Model):
    name = CharField(max_length=20)
class Bar(Place):
    beer = IntegerField(db_index=True)
    class Meta:
        indexes = [Index(fields=['beer', 'pk'], name='by_pk'),
                   Index(fields=['place_ptr', 'beer'], name='by_link')]
class Visit(models.Model):
    bar = ForeignKey(Bar)
--- postgresql sqlite
CREATE INDEX "app_bar_beer_c4aa3d4e" ON "app_bar" ("beer");
CREATE INDEX "by_pk" ON "app_bar" ("beer", "place_ptr_id");
CREATE INDEX "by_link" ON "app_bar" ("place_ptr_id", "beer");
CREATE INDEX "app_visit_bar_id_b64f5555" ON "app_visit" ("bar_id");
--- mysql mariadb
CREATE INDEX `app_bar_beer_c4aa3d4e` ON `app_bar` (`beer`);
CREATE INDEX `by_pk` ON `app_bar` (`beer`, `place_ptr_id`);
CREATE INDEX `by_link` ON `app_bar` (`place_ptr_id`, `beer`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_BAR_BEER_C4AA3D4E" ON "APP_BAR" ("BEER");
CREATE INDEX "BY_PK" ON "APP_BAR" ("BEER", "PLACE_PTR_ID");
CREATE INDEX "BY_LINK" ON "APP_BAR" ("PLACE_PTR_ID", "BEER");
CREATE INDEX "APP_VISIT_BAR_ID_B64F5555" ON "APP_VISIT" ("BAR_ID");

=== multi-table inheritance: the parent's fields are in another table
class Place(models.Model):
    name = CharField(max_length=20)
class Bar(Place):
    beer = IntegerField()
    class Meta:
        indexes = [Index(fields=['name'], name='a'), Index(fields=['id'], name='b'),
                   Index(fields=['beer'], condition=Q(name='x'), name='c')]
class Club(Bar):
    name = IntegerField()
    class Meta:
        indexes = [Index('beer', name='d')]
--- sqlite mysql mariadb oracle
case.idx:6:34: error: field 'name' is in the table of Place, not of Bar
case.idx:2:12: note: the field is declared here
case.idx:6:68: error: field 'id' is in the table of Place, not of Bar
case.idx:1:1: note: the field is declared here
case.idx:7:55: error: field 'name' is in the table of Place, not of Bar
case.idx:2:12: note: the field is declared here
case.idx:9:12: error: field 'name' clashes with the field of Place, a base class
case.idx:2:12: note: it is declared here
case.idx:11:26: error: field 'beer' is in the table of Bar, not of Club
case.idx:4:12: note: the field is declared here
exit 1
--- full postgresql
case.idx:6:34: error: field 'name' is in the table of Place, not of Bar
            indexes = [Index(fields=['name'], name='a'), Index(fields=['id'], name='b'),
                                     ^~~~~~
case.idx:2:12: note: the field is declared here
        name = CharField(max_length=20)
               ^~~~~~~~~~~~~~~~~~~~~~~~
    hint: multi-table inheritance: declare the index in that model
case.idx:6:68: error: field 'id' is in the table of Place, not of Bar
            indexes = [Index(fields=['name'], name='a'), Index(fields=['id'], name='b'),
                                                                       ^~~~
case.idx:1:1: note: the field is declared here
    class Place(models.Model):
    ^~~~~~~~~~~~~~~~~~~~~~~~~
    hint: multi-table inheritance: declare the index in that model
case.idx:7:55: error: field 'name' is in the table of Place, not of Bar
                       Index(fields=['beer'], condition=Q(name='x'), name='c')]
                                                          ^~~~
case.idx:2:12: note: the field is declared here
        name = CharField(max_length=20)
               ^~~~~~~~~~~~~~~~~~~~~~~~
    hint: multi-table inheritance: declare the index in that model
case.idx:9:12: error: field 'name' clashes with the field of Place, a base class
        name = IntegerField()
               ^~~~~~~~~~~~~~
case.idx:2:12: note: it is declared here
        name = CharField(max_length=20)
               ^~~~~~~~~~~~~~~~~~~~~~~~
case.idx:11:26: error: field 'beer' is in the table of Bar, not of Club
            indexes = [Index('beer', name='d')]
                             ^~~~~~
case.idx:4:12: note: the field is declared here
        beer = IntegerField()
               ^~~~~~~~~~~~~~
    hint: multi-table inheritance: declare the index in that model
exit 1

=== proxies and models that the database has already
class Place(models.Model):
    name = CharField(max_length=20, unique=True)
    class Meta:
        managed = False
class Proxy(Place):
    class Meta:
        proxy = True
        indexes = [Index(fields=['name'], name='none')]
class Room(Proxy):
    number = IntegerField(db_index=True)
class Visit(models.Model):
    place = ForeignKey(Proxy, to_field='name')
    class Meta:
        verbose_name = 'visit'
        default_related_name = 'visits'
        db_table_comment = 'x'
--- postgresql
CREATE INDEX "app_room_number_ec975942" ON "app_room" ("number");
CREATE INDEX "app_visit_place_id_982a18f5" ON "app_visit" ("place_id");
CREATE INDEX "app_visit_place_id_982a18f5_like" ON "app_visit" ("place_id" varchar_pattern_ops);
--- sqlite
CREATE INDEX "app_room_number_ec975942" ON "app_room" ("number");
CREATE INDEX "app_visit_place_id_982a18f5" ON "app_visit" ("place_id");
--- mysql mariadb
CREATE INDEX `app_room_number_ec975942` ON `app_room` (`number`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "APP_ROOM_NUMBER_EC975942" ON "APP_ROOM" ("NUMBER");
CREATE INDEX "APP_VISIT_PLACE_ID_982A18F5" ON "APP_VISIT" ("PLACE_ID");

=== a base that is declared elsewhere: its fields are not known
from elsewhere import Base
class Child(Base):
    name = CharField(max_length=20)
    class Meta:
        indexes = [Index(fields=['name', 'nothing'], name='a')]
--- postgresql sqlite
CREATE INDEX "a" ON "app_child" ("name", "nothing");
case.idx:2:13: warning: not read: the base class 'Base', and what it declares [-Wunread]
--- mysql mariadb
CREATE INDEX `a` ON `app_child` (`name`, `nothing`);
case.idx:2:13: warning: not read: the base class 'Base', and what it declares [-Wunread]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE INDEX "A" ON "APP_CHILD" ("NAME", "NOTHING");
case.idx:2:13: warning: not read: the base class 'Base', and what it declares [-Wunread]
=== unique_together and index_together in all forms
class One(models.Model):
    a, b = None, None
    a = IntegerField()
    b = IntegerField()
    class Meta:
        unique_together = 'a', 'b'
        index_together = [['a', 'b'], ('b', 'a')]
class Two(One):
    class Meta:
        unique_together = set([('one_ptr', 'c')])
    c = IntegerField()
class Three(models.Model):
    a = IntegerField()
    b = ForeignKey(One, db_index=False)
    class Meta:
        unique_together = {('a', 'b_id')}
        index_together = []
--- postgresql
ALTER TABLE "app_one" ADD CONSTRAINT "app_one_a_b_b23a0ec8_uniq" UNIQUE ("a", "b");
CREATE INDEX "app_one_a_b_b23a0ec8_idx" ON "app_one" ("a", "b");
CREATE INDEX "app_one_b_a_f1cfcdb2_idx" ON "app_one" ("b", "a");
ALTER TABLE "app_two" ADD CONSTRAINT "app_two_one_ptr_id_c_6294414f_uniq" UNIQUE ("one_ptr_id", "c");
ALTER TABLE "app_three" ADD CONSTRAINT "app_three_a_b_id_7bfefc09_uniq" UNIQUE ("a", "b_id");
--- sqlite
CREATE UNIQUE INDEX "app_one_a_b_b23a0ec8_uniq" ON "app_one" ("a", "b");
CREATE INDEX "app_one_a_b_b23a0ec8_idx" ON "app_one" ("a", "b");
CREATE INDEX "app_one_b_a_f1cfcdb2_idx" ON "app_one" ("b", "a");
CREATE UNIQUE INDEX "app_two_one_ptr_id_c_6294414f_uniq" ON "app_two" ("one_ptr_id", "c");
CREATE UNIQUE INDEX "app_three_a_b_id_7bfefc09_uniq" ON "app_three" ("a", "b_id");
--- mysql mariadb
ALTER TABLE `app_one` ADD CONSTRAINT `app_one_a_b_b23a0ec8_uniq` UNIQUE (`a`, `b`);
CREATE INDEX `app_one_a_b_b23a0ec8_idx` ON `app_one` (`a`, `b`);
CREATE INDEX `app_one_b_a_f1cfcdb2_idx` ON `app_one` (`b`, `a`);
ALTER TABLE `app_two` ADD CONSTRAINT `app_two_one_ptr_id_c_6294414f_uniq` UNIQUE (`one_ptr_id`, `c`);
ALTER TABLE `app_three` ADD CONSTRAINT `app_three_a_b_id_7bfefc09_uniq` UNIQUE (`a`, `b_id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
ALTER TABLE "APP_ONE" ADD CONSTRAINT "APP_ONE_A_B_B23A0EC8_UNIQ" UNIQUE ("A", "B");
CREATE INDEX "APP_ONE_B_A_F1CFCDB2_IDX" ON "APP_ONE" ("B", "A");
ALTER TABLE "APP_TWO" ADD CONSTRAINT "APP_TWO_ONE_PTR_I_6294414F_U" UNIQUE ("ONE_PTR_ID", "C");
ALTER TABLE "APP_THREE" ADD CONSTRAINT "APP_THREE_A_B_ID_7BFEFC09_UNIQ" UNIQUE ("A", "B_ID");
case.idx:7:27: warning: oracle: index skipped: Oracle takes no second index on the same keys [-Wredundant]
case.idx:6:27: note: this index has them

=== errors of bases and Meta
model A(abstract=True):
    a = IntegerField()
model B(A, Nothing, db_tabel='x'):
    b = IntegerField()
class C(models.Model):
    c = ForeignKey(D, to_field='e')
    class Meta:
        unique_together = [('c', 'x'), 'c']
class D(models.Model):
    d = IntegerField()
--- sqlite mysql mariadb oracle
case.idx:3:12: error: expected a model, or db_table='x'
case.idx:3:21: error: a model has no option 'db_tabel'
case.idx:6:9: error: model D has no field 'e'
case.idx:9:1: note: the model is declared here
case.idx:8:34: error: model C has no field 'x'
case.idx:5:1: note: the model is declared here
case.idx:8:40: error: expected a list of fields
exit 1
--- full postgresql
case.idx:3:12: error: expected a model, or db_table='x'
    model B(A, Nothing, db_tabel='x'):
               ^~~~~~~
case.idx:3:21: error: a model has no option 'db_tabel'
    model B(A, Nothing, db_tabel='x'):
                        ^~~~~~~~~~~~
    hint: did you mean 'db_table'?
case.idx:6:9: error: model D has no field 'e'
        c = ForeignKey(D, to_field='e')
            ^~~~~~~~~~~~~~~~~~~~~~~~~~~
case.idx:9:1: note: the model is declared here
    class D(models.Model):
    ^~~~~~~~~~~~~~~~~~~~~
case.idx:8:34: error: model C has no field 'x'
            unique_together = [('c', 'x'), 'c']
                                     ^~~
case.idx:5:1: note: the model is declared here
    class C(models.Model):
    ^~~~~~~~~~~~~~~~~~~~~
    hint: did you mean 'c'?
case.idx:8:40: error: expected a list of fields
            unique_together = [('c', 'x'), 'c']
                                           ^~~
exit 1

=== what is said of an inherited declaration is said once
model Base(abstract=True):
    a = IntegerField()
    CheckConstraint(condition=Q(a__gt=1), name='%(class)s_a')
    Index(fields=['a'], include=['id'], name='%(class)s_i', targets=['sqlite', 'mysql'])
model One(Base):
    b = IntegerField()
model Two(Base):
    c = IntegerField()
--- postgresql mariadb
case.idx:3:5: note: a check constraint is no index: it belongs to the table [-Wignored]
--- sqlite
CREATE INDEX "one_i" ON "app_one" ("a");
CREATE INDEX "two_i" ON "app_two" ("a");
case.idx:3:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:4:33: warning: sqlite: include dropped: SQLite has no covering columns [-Wdropped]
--- mysql
CREATE INDEX `one_i` ON `app_one` (`a`);
CREATE INDEX `two_i` ON `app_two` (`a`);
case.idx:3:5: note: a check constraint is no index: it belongs to the table [-Wignored]
case.idx:4:33: warning: mysql: include dropped: MySQL has no covering columns [-Wdropped]
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
case.idx:3:5: note: a check constraint is no index: it belongs to the table [-Wignored]

=== Django's own abstract models {--tables -w} [models.py]
from django.contrib.auth.models import AbstractUser as DjangoUser, Group
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

class User(DjangoUser):
    site = models.CharField(max_length=20)
    class Meta(DjangoUser.Meta):
        indexes = [models.Index(fields=['site', 'last_login'], name='site')]

class Robot(AbstractBaseUser):
    owner = models.ForeignKey(User, models.CASCADE)
    group = models.ForeignKey(Group, models.CASCADE)
    class Meta:
        indexes = [models.Index(fields=['last_login'], name='seen')]

class Session(AbstractBaseSession):
    user_id = models.IntegerField(null=True)
--- postgresql
CREATE TABLE "app_user" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "password" varchar(128) NOT NULL, "last_login" timestamp with time zone NULL, "is_superuser" boolean NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" boolean NOT NULL, "is_active" boolean NOT NULL, "date_joined" timestamp with time zone NOT NULL, "site" varchar(20) NOT NULL);
CREATE TABLE "app_robot" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "password" varchar(128) NOT NULL, "last_login" timestamp with time zone NULL, "owner_id" bigint NOT NULL, "group_id" integer NOT NULL);
CREATE TABLE "app_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" timestamp with time zone NOT NULL, "user_id" integer NULL);
CREATE TABLE "app_user_groups" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "user_id" bigint NOT NULL, "group_id" integer NOT NULL);
CREATE TABLE "app_user_user_permissions" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "user_id" bigint NOT NULL, "permission_id" integer NOT NULL);
CREATE INDEX "app_user_username_9d6296ff_like" ON "app_user" ("username" varchar_pattern_ops);
CREATE INDEX "site" ON "app_user" ("site", "last_login");
CREATE INDEX "app_robot_owner_id_8cdbe5c0" ON "app_robot" ("owner_id");
CREATE INDEX "app_robot_group_id_b1f68dae" ON "app_robot" ("group_id");
CREATE INDEX "seen" ON "app_robot" ("last_login");
CREATE INDEX "app_session_session_key_8bbccb3b_like" ON "app_session" ("session_key" varchar_pattern_ops);
CREATE INDEX "app_session_expire_date_562eac0f" ON "app_session" ("expire_date");
ALTER TABLE "app_user_groups" ADD CONSTRAINT "app_user_groups_user_id_group_id_73b8e940_uniq" UNIQUE ("user_id", "group_id");
CREATE INDEX "app_user_groups_user_id_e6f878f6" ON "app_user_groups" ("user_id");
CREATE INDEX "app_user_groups_group_id_e774d92c" ON "app_user_groups" ("group_id");
ALTER TABLE "app_user_user_permissions" ADD CONSTRAINT "app_user_user_permissions_user_id_permission_id_7c8316ce_uniq" UNIQUE ("user_id", "permission_id");
CREATE INDEX "app_user_user_permissions_user_id_24780b52" ON "app_user_user_permissions" ("user_id");
CREATE INDEX "app_user_user_permissions_permission_id_4ef8e133" ON "app_user_user_permissions" ("permission_id");
ALTER TABLE "app_robot" ADD CONSTRAINT "app_robot_owner_id_8cdbe5c0_fk_app_user_id" FOREIGN KEY ("owner_id") REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_user_groups" ADD CONSTRAINT "app_user_groups_user_id_e6f878f6_fk_app_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "app_user_user_permissions" ADD CONSTRAINT "app_user_user_permissions_user_id_24780b52_fk_app_user_id" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED;
--- sqlite
CREATE TABLE "app_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "site" varchar(20) NOT NULL);
CREATE TABLE "app_robot" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "owner_id" bigint NOT NULL REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL);
CREATE TABLE "app_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL, "user_id" integer NULL);
CREATE TABLE "app_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL);
CREATE TABLE "app_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "app_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL);
CREATE INDEX "site" ON "app_user" ("site", "last_login");
CREATE INDEX "app_robot_owner_id_8cdbe5c0" ON "app_robot" ("owner_id");
CREATE INDEX "app_robot_group_id_b1f68dae" ON "app_robot" ("group_id");
CREATE INDEX "seen" ON "app_robot" ("last_login");
CREATE INDEX "app_session_expire_date_562eac0f" ON "app_session" ("expire_date");
CREATE UNIQUE INDEX "app_user_groups_user_id_group_id_73b8e940_uniq" ON "app_user_groups" ("user_id", "group_id");
CREATE INDEX "app_user_groups_user_id_e6f878f6" ON "app_user_groups" ("user_id");
CREATE INDEX "app_user_groups_group_id_e774d92c" ON "app_user_groups" ("group_id");
CREATE UNIQUE INDEX "app_user_user_permissions_user_id_permission_id_7c8316ce_uniq" ON "app_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "app_user_user_permissions_user_id_24780b52" ON "app_user_user_permissions" ("user_id");
CREATE INDEX "app_user_user_permissions_permission_id_4ef8e133" ON "app_user_user_permissions" ("permission_id");
--- mysql mariadb
CREATE TABLE `app_user` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `password` varchar(128) NOT NULL, `last_login` datetime(6) NULL, `is_superuser` bool NOT NULL, `username` varchar(150) NOT NULL UNIQUE, `first_name` varchar(150) NOT NULL, `last_name` varchar(150) NOT NULL, `email` varchar(254) NOT NULL, `is_staff` bool NOT NULL, `is_active` bool NOT NULL, `date_joined` datetime(6) NOT NULL, `site` varchar(20) NOT NULL);
CREATE TABLE `app_robot` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `password` varchar(128) NOT NULL, `last_login` datetime(6) NULL, `owner_id` bigint NOT NULL, `group_id` integer NOT NULL);
CREATE TABLE `app_session` (`session_key` varchar(40) NOT NULL PRIMARY KEY, `session_data` longtext NOT NULL, `expire_date` datetime(6) NOT NULL, `user_id` integer NULL);
CREATE TABLE `app_user_groups` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `user_id` bigint NOT NULL, `group_id` integer NOT NULL);
CREATE TABLE `app_user_user_permissions` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `user_id` bigint NOT NULL, `permission_id` integer NOT NULL);
CREATE INDEX `site` ON `app_user` (`site`, `last_login`);
CREATE INDEX `app_robot_group_id_b1f68dae` ON `app_robot` (`group_id`);
CREATE INDEX `seen` ON `app_robot` (`last_login`);
CREATE INDEX `app_session_expire_date_562eac0f` ON `app_session` (`expire_date`);
ALTER TABLE `app_user_groups` ADD CONSTRAINT `app_user_groups_user_id_group_id_73b8e940_uniq` UNIQUE (`user_id`, `group_id`);
CREATE INDEX `app_user_groups_group_id_e774d92c` ON `app_user_groups` (`group_id`);
ALTER TABLE `app_user_user_permissions` ADD CONSTRAINT `app_user_user_permissions_user_id_permission_id_7c8316ce_uniq` UNIQUE (`user_id`, `permission_id`);
CREATE INDEX `app_user_user_permissions_permission_id_4ef8e133` ON `app_user_user_permissions` (`permission_id`);
ALTER TABLE `app_robot` ADD CONSTRAINT `app_robot_owner_id_8cdbe5c0_fk_app_user_id` FOREIGN KEY (`owner_id`) REFERENCES `app_user` (`id`);
ALTER TABLE `app_user_groups` ADD CONSTRAINT `app_user_groups_user_id_e6f878f6_fk_app_user_id` FOREIGN KEY (`user_id`) REFERENCES `app_user` (`id`);
ALTER TABLE `app_user_user_permissions` ADD CONSTRAINT `app_user_user_permissions_user_id_24780b52_fk_app_user_id` FOREIGN KEY (`user_id`) REFERENCES `app_user` (`id`);
--- oracle
SET DEFINE OFF
SET SQLBLANKLINES ON
CREATE TABLE "APP_USER" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "PASSWORD" NVARCHAR2(128) NULL, "LAST_LOGIN" TIMESTAMP NULL, "IS_SUPERUSER" NUMBER(1) NOT NULL CHECK ("IS_SUPERUSER" IN (0,1)), "USERNAME" NVARCHAR2(150) NULL UNIQUE, "FIRST_NAME" NVARCHAR2(150) NULL, "LAST_NAME" NVARCHAR2(150) NULL, "EMAIL" NVARCHAR2(254) NULL, "IS_STAFF" NUMBER(1) NOT NULL CHECK ("IS_STAFF" IN (0,1)), "IS_ACTIVE" NUMBER(1) NOT NULL CHECK ("IS_ACTIVE" IN (0,1)), "DATE_JOINED" TIMESTAMP NOT NULL, "SITE" NVARCHAR2(20) NULL);
CREATE TABLE "APP_ROBOT" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "PASSWORD" NVARCHAR2(128) NULL, "LAST_LOGIN" TIMESTAMP NULL, "OWNER_ID" NUMBER(19) NOT NULL, "GROUP_ID" NUMBER(11) NOT NULL);
CREATE TABLE "APP_SESSION" ("SESSION_KEY" NVARCHAR2(40) NOT NULL PRIMARY KEY, "SESSION_DATA" NCLOB NULL, "EXPIRE_DATE" TIMESTAMP NOT NULL, "USER_ID" NUMBER(11) NULL);
CREATE TABLE "APP_USER_GROUPS" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "USER_ID" NUMBER(19) NOT NULL, "GROUP_ID" NUMBER(11) NOT NULL);
CREATE TABLE "APP_USER_USER_PERMISSIONS" ("ID" NUMBER(19) GENERATED BY DEFAULT ON NULL AS IDENTITY NOT NULL PRIMARY KEY, "USER_ID" NUMBER(19) NOT NULL, "PERMISSION_ID" NUMBER(11) NOT NULL);
CREATE INDEX "SITE" ON "APP_USER" ("SITE", "LAST_LOGIN");
CREATE INDEX "APP_ROBOT_OWNER_ID_8CDBE5C0" ON "APP_ROBOT" ("OWNER_ID");
CREATE INDEX "APP_ROBOT_GROUP_ID_B1F68DAE" ON "APP_ROBOT" ("GROUP_ID");
CREATE INDEX "SEEN" ON "APP_ROBOT" ("LAST_LOGIN");
CREATE INDEX "APP_SESSIO_EXPIRE_DAT_562EAC0F" ON "APP_SESSION" ("EXPIRE_DATE");
ALTER TABLE "APP_USER_GROUPS" ADD CONSTRAINT "APP_USER__USER_ID_G_73B8E940_U" UNIQUE ("USER_ID", "GROUP_ID");
CREATE INDEX "APP_USER_G_USER_ID_E6F878F6" ON "APP_USER_GROUPS" ("USER_ID");
CREATE INDEX "APP_USER_G_GROUP_ID_E774D92C" ON "APP_USER_GROUPS" ("GROUP_ID");
ALTER TABLE "APP_USER_USER_PERMISSIONS" ADD CONSTRAINT "APP_USER__USER_ID_P_7C8316CE_U" UNIQUE ("USER_ID", "PERMISSION_ID");
CREATE INDEX "APP_USER_U_USER_ID_24780B52" ON "APP_USER_USER_PERMISSIONS" ("USER_ID");
CREATE INDEX "APP_USER_U_PERMISSION_4EF8E133" ON "APP_USER_USER_PERMISSIONS" ("PERMISSION_ID");
ALTER TABLE "APP_ROBOT" ADD CONSTRAINT "APP_ROBOT_OWNER_ID_8CDBE5C0_F" FOREIGN KEY ("OWNER_ID") REFERENCES "APP_USER" ("ID") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "APP_USER_GROUPS" ADD CONSTRAINT "APP_USER__USER_ID_E6F878F6_F" FOREIGN KEY ("USER_ID") REFERENCES "APP_USER" ("ID") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "APP_USER_USER_PERMISSIONS" ADD CONSTRAINT "APP_USER__USER_ID_24780B52_F" FOREIGN KEY ("USER_ID") REFERENCES "APP_USER" ("ID") DEFERRABLE INITIALLY DEFERRED;

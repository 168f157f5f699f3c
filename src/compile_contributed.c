/* Django's own abstract models: what Django 5.2 declares in them, for those that extend them. */
#include "compile.h"

static const char contributed[] =
	"class AbstractBaseUser(models.Model):\n"
	"    password = models.CharField(max_length=128)\n"
	"    last_login = models.DateTimeField(null=True)\n"
	"    class Meta:\n"
	"        abstract = True\n"
	"class PermissionsMixin(models.Model):\n"
	"    is_superuser = models.BooleanField()\n"
	"    groups = models.ManyToManyField('auth.Group')\n"
	"    user_permissions = models.ManyToManyField('auth.Permission')\n"
	"    class Meta:\n"
	"        abstract = True\n"
	"class AbstractUser(AbstractBaseUser, PermissionsMixin):\n"
	"    username = models.CharField(max_length=150, unique=True)\n"
	"    first_name = models.CharField(max_length=150)\n"
	"    last_name = models.CharField(max_length=150)\n"
	"    email = models.EmailField()\n"
	"    is_staff = models.BooleanField()\n"
	"    is_active = models.BooleanField()\n"
	"    date_joined = models.DateTimeField()\n"
	"    class Meta:\n"
	"        abstract = True\n"
	"class AbstractBaseSession(models.Model):\n"
	"    session_key = models.CharField(max_length=40, primary_key=True)\n"
	"    session_data = models.TextField()\n"
	"    expire_date = models.DateTimeField(db_index=True)\n"
	"    class Meta:\n"
	"        abstract = True\n";

void compilation_contribute(Compilation *c)
{
	if (c->contributed_source)
		return;
	c->contributed_source =
		source_add(&c->sources, "<django.contrib>", contributed, sizeof contributed - 1);
}

Module *contributed_module(Compilation *c, const char *name)
{
	static const char *const modules[] = { "django.contrib.auth.base_user",
		                               "django.contrib.auth.models",
		                               "django.contrib.sessions.base_session" };
	bool known = false;
	for (size_t i = 0; name && i < COUNT(modules); i++)
		known |= text_equal(modules[i], name);
	if (known && !c->contributed) {
		c->contributed = NEW(c->arena, Module);
		c->contributed->block = compilation_parse(c, c->contributed_source);
		c->contributed->app = names_intern(&c->names, "auth", 4);
	}
	return known ? c->contributed : NULL;
}

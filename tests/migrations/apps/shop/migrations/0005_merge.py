from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [('shop', '0004_left'), ('shop', '0004_right')]
    operations = []

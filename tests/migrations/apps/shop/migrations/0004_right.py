from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_post')]
    operations = [migrations.AlterField('item', 'a', models.IntegerField())]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_renamed')]

    operations = [
        migrations.AlterField('tag', 'name', models.IntegerField(primary_key=True)),
    ]

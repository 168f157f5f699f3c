from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0004_types')]

    operations = [
        migrations.AlterField('author', 'number', models.CharField(max_length=9, db_index=True, null=True)),
        migrations.AlterField('author', 'plain', models.CharField(max_length=9, db_index=True, null=True)),
        migrations.AlterField('book', 'title', models.CharField(max_length=250)),
    ]

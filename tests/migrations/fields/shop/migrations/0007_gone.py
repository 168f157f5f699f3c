from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0006_names')]

    operations = [
        migrations.AlterField('author', 'handle', models.CharField(max_length=20, null=True)),
        migrations.AlterField('author', 'other', models.SlugField(null=True, db_index=False)),
        migrations.AlterField('book', 'leaves', models.IntegerField()),
        migrations.AlterField('book', 'slug', models.SlugField(db_column='short', db_index=False)),
        migrations.RemoveField('author', 'plain'),
        migrations.RemoveField('author', 'best'),
    ]

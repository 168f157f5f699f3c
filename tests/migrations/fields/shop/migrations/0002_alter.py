from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.AlterField('book', 'title', models.CharField(db_index=True, max_length=200)),
        migrations.AlterField('book', 'pages', models.IntegerField(db_index=True)),
        migrations.AlterField('book', 'price', models.DecimalField(max_digits=9, decimal_places=2)),
        migrations.AlterField('book', 'slug', models.SlugField(unique=True)),
        migrations.AlterField('author', 'name', models.CharField(max_length=100, db_index=True)),
        migrations.AlterField('author', 'mail', models.EmailField(max_length=254)),
        migrations.AlterField('author', 'born', models.DateField(null=True, unique=True)),
        migrations.AlterField('book', 'uuid', models.UUIDField()),
    ]

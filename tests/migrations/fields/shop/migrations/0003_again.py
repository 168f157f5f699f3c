from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_alter')]

    operations = [
        migrations.AlterField('book', 'title', models.CharField(max_length=250, unique=True)),
        migrations.AlterField('book', 'pages', models.IntegerField(unique=True)),
        migrations.AlterField('book', 'slug', models.SlugField()),
        migrations.AlterField('author', 'name', models.CharField(max_length=120)),
        migrations.AlterField('author', 'born', models.DateField(null=True, db_index=True)),
        migrations.AlterField('book', 'isbn', models.CharField(max_length=13)),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name='Author',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('name', models.CharField(max_length=100, unique=True)),
                ('mail', models.EmailField(db_index=True, max_length=254)),
                ('born', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('code', models.CharField(max_length=10, primary_key=True)),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Book',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('title', models.CharField(max_length=200)),
                ('slug', models.SlugField()),
                ('isbn', models.CharField(max_length=13, unique=True)),
                ('pages', models.IntegerField()),
                ('price', models.DecimalField(max_digits=8, decimal_places=2, db_index=True)),
                ('author', models.ForeignKey(on_delete=models.CASCADE, to='shop.author')),
                ('editor', models.ForeignKey(on_delete=models.CASCADE, to='shop.Author', null=True,
                                             related_name='edited', db_constraint=False)),
                ('code', models.ForeignKey(on_delete=models.CASCADE, to='shop.code')),
                ('uuid', models.UUIDField(unique=True)),
            ],
        ),
    ]

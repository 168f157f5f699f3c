from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name='Tag',
            fields=[('id', models.BigAutoField(primary_key=True)), ('word', models.SlugField(unique=True))],
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('name', models.CharField(max_length=30, db_index=True)),
                ('size', models.IntegerField(db_index=True)),
                ('tags', models.ManyToManyField(to='shop.tag')),
                ('friends', models.ManyToManyField(to='shop.item')),
            ],
            options={'indexes': [models.Index(fields=['size', 'name'], name='item_size_name')]},
        ),
        migrations.CreateModel(
            name='Outside',
            fields=[('id', models.BigAutoField(primary_key=True)), ('n', models.IntegerField(db_index=True))],
            options={'managed': False},
        ),
        migrations.CreateModel(
            name='Thing', fields=[], options={'proxy': True, 'indexes': []}, bases=('shop.item',),
        ),
        migrations.CreateModel(
            name='Special',
            fields=[
                ('item_ptr', models.OneToOneField(auto_created=True, on_delete=models.CASCADE,
                                                  parent_link=True, primary_key=True,
                                                  serialize=False, to='shop.item')),
                ('why', models.CharField(max_length=9, db_index=True)),
            ],
            bases=('shop.item',),
        ),
    ]

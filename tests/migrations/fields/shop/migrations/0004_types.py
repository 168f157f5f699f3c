from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_again')]

    operations = [
        migrations.AddField('author', 'nick', models.CharField(max_length=20, db_index=True, null=True)),
        migrations.AddField('author', 'number', models.IntegerField(db_index=True, null=True)),
        migrations.AddField('author', 'alias', models.SlugField(null=True, unique=True)),
        migrations.AddField('author', 'best', models.ForeignKey(to='shop.book', null=True, related_name='x',
                                                                on_delete=models.SET_NULL)),
        migrations.AddField('author', 'plain', models.IntegerField(null=True)),
    ]

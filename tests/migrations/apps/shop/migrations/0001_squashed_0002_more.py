from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [('shop', '0001_initial'), ('shop', '0002_more')]
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            'Item',
            [('id', models.BigAutoField(primary_key=True)),
             ('a', models.IntegerField(db_index=True)),
             ('b', models.CharField(max_length=9, null=True, db_index=True))],
            options={'indexes': [models.Index(fields=['b', 'a'], name='item_ba')]},
        ),
    ]

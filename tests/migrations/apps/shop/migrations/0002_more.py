from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]
    operations = [
        migrations.AddField('item', 'b', models.CharField(max_length=9, null=True, db_index=True)),
        migrations.AddIndex('item', models.Index(fields=['b', 'a'], name='item_ba')),
    ]

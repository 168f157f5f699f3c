from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_renamed')]

    operations = [
        migrations.RemoveIndex('item', 'part_owner'),
        migrations.RemoveField('item', 'friends'),
        migrations.DeleteModel('Special'),
        migrations.RemoveIndex('draft', 'draft_ab'),
        migrations.DeleteModel('Draft'),
    ]

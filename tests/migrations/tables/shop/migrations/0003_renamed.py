from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_pending')]

    operations = [
        migrations.RenameModel('Tag', 'Label'),
        migrations.AlterField('item', 'size', models.IntegerField()),
        migrations.AlterModelTable('item', 'parts'),
        migrations.AlterField('item', 'name', models.CharField(max_length=30)),
        migrations.AddField('item', 'owner', models.ForeignKey(to='shop.label', null=True,
                                                               on_delete=models.CASCADE)),
        migrations.AddIndex('item', models.Index(fields=['owner', 'size'], name='part_owner')),
        migrations.AlterOrderWithRespectTo('draft', 'b'),
    ]

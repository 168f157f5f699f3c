from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('a', models.IntegerField(db_index=True)),
                ('b', models.IntegerField(db_index=True)),
                ('c', models.CharField(max_length=9, db_index=True)),
            ],
            options={'indexes': [models.Index(fields=['c', 'b'], name='draft_ab')],
                     'unique_together': {('b', 'c')}},
        ),
        migrations.AddField('draft', 'd', models.IntegerField(null=True, db_index=True)),
        migrations.RenameField('draft', 'a', 'aa'),
        migrations.RemoveField('draft', 'd'),
        migrations.AlterModelTable('draft', 'drafts'),
        migrations.CreateModel('Short', [('id', models.BigAutoField(primary_key=True)),
                                         ('n', models.IntegerField(db_index=True))]),
        migrations.DeleteModel('Short'),
        migrations.AddField('item', 'more', models.ManyToManyField(to='shop.tag', related_name='m')),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0005_m')]

    operations = [
        migrations.AlterField('Mod18', 'f19', models.UUIDField(unique=True, null=True)),
        migrations.AddIndex('Mod9', models.Index(fields=['f13', 'f11', 'f15'], name='ix34')),
        migrations.AlterModelTable('Mod1', None),
        migrations.CreateModel('Mod36', [('id', models.BigAutoField(primary_key=True)), ('f37', models.EmailField(max_length=20)), ('f38', models.BigIntegerField(unique=True))], options={'db_table': 'tab39'}),
        migrations.AlterModelTable('Mod1', None),
        migrations.RenameIndex('Mod18', new_name='ri41', old_name='ri33'),
    ]

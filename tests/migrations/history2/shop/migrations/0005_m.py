from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0004_m')]

    operations = [
        migrations.AddField('Mod9', 'f32', models.CharField(max_length=60, null=True)),
        migrations.RenameIndex('Mod18', new_name='ri33', old_fields=('f21', 'f19')),
        migrations.AlterField('Mod9', 'f32', models.CharField(max_length=20, default='x')),
        migrations.AlterField('Mod18', 'f19', models.UUIDField(default='00000000-0000-0000-0000-000000000001')),
    ]

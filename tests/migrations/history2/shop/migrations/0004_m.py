from django.db import migrations, models


class Migration(migrations.Migration):
    initial = False
    atomic = True
    dependencies = [('shop', '0003_m')]

    operations = [
        migrations.AlterIndexTogether('Mod9', {('f15', 'f10', 'f11')}),
        migrations.AddField('Mod18', 'f31', models.BigIntegerField(default=1)),
    ]

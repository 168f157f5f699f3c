from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    atomic = True
    dependencies = []

    operations = [
        migrations.CreateModel('Mod1', [('id', models.BigAutoField(primary_key=True)), ('f2', models.FloatField()), ('f3', models.EmailField(max_length=40, db_index=True, null=True)), ('f4', models.DateField(unique=True)), ('f5', models.IntegerField())], options={'db_table': 'tab6', 'unique_together': {('f2', 'f4')}, 'indexes': [models.Index(fields=['f2'], name='ix7')], 'constraints': [models.UniqueConstraint(fields=['f5', 'f2'], name='co8')]}),
        migrations.CreateModel('Mod9', [('id', models.BigAutoField(primary_key=True)), ('f10', models.EmailField(max_length=40, unique=True)), ('f11', models.SlugField(max_length=20, null=True)), ('f13', models.BigIntegerField(db_column='col12')), ('f14', models.TextField()), ('f15', models.IntegerField(db_index=True, null=True))], options={'indexes': [models.Index(fields=['f15', '-f11'], name='ix16')]}),
        migrations.AlterField('Mod9', 'f13', models.OneToOneField(to='shop.Mod9', on_delete=models.CASCADE, related_name='+', db_constraint=False, null=True)),
        migrations.AddField('Mod9', 'f17', models.ManyToManyField(to='shop.Mod9', related_name='+')),
        migrations.CreateModel('Mod18', [('id', models.BigAutoField(primary_key=True)), ('f19', models.UUIDField(null=True)), ('f20', models.PositiveIntegerField(db_index=True, null=True)), ('f21', models.UUIDField(null=True)), ('f22', models.EmailField(max_length=20)), ('f23', models.SlugField(max_length=20, null=True))], options={'index_together': {('f21', 'f19')}, 'indexes': [models.Index(fields=['f21', 'f20'], name='ix24')]}),
        migrations.AddConstraint('Mod18', models.UniqueConstraint(fields=['f19', 'f22'], name='co25')),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel('User', [('id', models.BigAutoField(primary_key=True))]),
        migrations.CreateModel(
            name='Vote',
            fields=[
                ('id', models.BigAutoField(primary_key=True)),
                ('user', models.ForeignKey(on_delete=models.CASCADE, to='shop.user')),
                ('other', models.ForeignKey(on_delete=models.CASCADE, to='shop.user', related_name='o')),
                ('a', models.IntegerField()),
                ('b', models.IntegerField()),
                ('c', models.IntegerField()),
            ],
            options={'unique_together': {('user', 'a')}, 'index_together': {('a', 'b')}},
        ),
    ]

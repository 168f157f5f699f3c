from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel('Item', [('id', models.BigAutoField(primary_key=True)),
                                        ('a', models.IntegerField(db_index=True))]),
    ]

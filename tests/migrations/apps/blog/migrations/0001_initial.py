from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel('Post', [('id', models.BigAutoField(primary_key=True)),
                                        ('slug', models.SlugField())]),
        migrations.CreateModel('Word', [('word', models.CharField(max_length=30, primary_key=True))]),
    ]

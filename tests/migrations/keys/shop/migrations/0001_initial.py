from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel('Author', [
            ('id', models.BigAutoField(primary_key=True)),
            ('code', models.CharField(max_length=20, unique=True)),
        ]),
        migrations.CreateModel('Tag', [('name', models.CharField(max_length=20, primary_key=True))]),
        migrations.CreateModel('Note', [
            ('tag', models.OneToOneField('shop.Tag', models.CASCADE, primary_key=True)),
            ('text', models.TextField()),
        ]),
        migrations.CreateModel('Book', [
            ('id', models.BigAutoField(primary_key=True)),
            ('author', models.ForeignKey('shop.Author', models.CASCADE, to_field='code')),
            ('tag', models.ForeignKey('shop.Tag', models.CASCADE)),
            ('tags', models.ManyToManyField('shop.Tag', related_name='+')),
        ]),
        migrations.CreateModel('Page', [
            ('id', models.BigAutoField(primary_key=True)),
            ('note', models.ForeignKey('shop.Note', models.CASCADE, null=True)),
        ]),
    ]

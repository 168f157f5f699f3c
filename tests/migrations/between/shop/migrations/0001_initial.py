from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel('Book', [
            ('id', models.BigAutoField(primary_key=True)),
            ('pages', models.IntegerField()),
            ('price', models.FloatField(null=True)),
        ], options={'indexes': [models.Index(fields=['pages', 'price'], name='book_pages')]}),
        migrations.AddField('book', 'others', models.ManyToManyField('shop.Book', related_name='+')),
    ]
